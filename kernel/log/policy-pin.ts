import { toBase64 } from './base64.ts'
import type { Sha256 } from './merkle.ts'
import { bytesOf } from './note.ts'

const PIN_BYTES = 16

/** What a poster says of the policy, after `#p=`: the fragment of an address never reaches the server. */
export const policyPin = (sha256: Sha256, policy: string): string =>
  toBase64(sha256(bytesOf(policy)).slice(0, PIN_BYTES))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

/** The pin in `#p=…`; undefined when the address has none. */
export const pinIn = (fragment: string): string | undefined => /[#&]p=([\w-]{22})(?:&|$)/.exec(fragment)?.[1]
