import { hexOf } from '#kernel/log/hex.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { identityOf } from '#web/sealed/derive.ts'

/** Of the demonstration only: everybody has it, everybody may know it. Locks the demonstration's officers' keys. */
export const DEMO_SEAL_PASSPHRASE = 'jiande-demo-2026-seal'
/** The number of a made-up report whose answer everybody may read. */
export const DEMO_NUMBER = '2026 1123 2026 1123 2026'

const secret = (purpose: string): Uint8Array => new Uint8Array(sha256(`shanzhi demonstration ${purpose}`))

export const officerIdentity = (account: string): string => identityOf(secret(`officer ${account}`))
export const recoverySecret = (channel: Channel): Uint8Array => secret(`recovery ${channel}`)
export const rootSecret = (channel: Channel): string => hexOf(secret(`root ${channel}`))
