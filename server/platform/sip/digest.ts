import { createHash, createHmac, randomBytes } from 'node:crypto'
import { sameBytes } from '../crypto/keys.ts'

export type DigestAlgorithm = 'MD5' | 'SHA-256'

/** What a device says to prove that it knows its password (RFC 7616). */
export interface DigestAnswer {
  username: string
  realm: string
  nonce: string
  uri: string
  response: string
  algorithm?: string
  qop?: string
  nc?: string
  cnonce?: string
}

const PART = /([A-Za-z]{1,20})\s*=\s*(?:"([^"]{0,300})"|([^\s",]{1,300}))\s*(?:,|$)/g
const NEEDED = ['username', 'realm', 'nonce', 'uri', 'response'] as const

/** Undefined when it is no digest, or lacks what a digest cannot be without. */
export function parseDigest(head: string | undefined): DigestAnswer | undefined {
  if (!head || head.length > 2_000 || !/^digest /i.test(head)) return undefined
  const parts: Record<string, string> = {}
  for (const [, name = '', quoted, plain] of head.slice(7).matchAll(PART))
    parts[name.toLowerCase()] = quoted ?? plain ?? ''
  if (NEEDED.some((name) => !parts[name])) return undefined
  return parts as unknown as DigestAnswer // Every needed part was just found.
}

interface Claim {
  algorithm: DigestAlgorithm
  method: string
  password: string
}

export function digestOf({ algorithm, method, password }: Claim, of: Omit<DigestAnswer, 'response'>): string {
  const hash = (text: string) =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex')
  const who = hash(`${of.username}:${of.realm}:${password}`)
  const what = hash(`${method}:${of.uri}`)
  const how = of.qop ? `${of.nonce}:${of.nc}:${of.cnonce}:${of.qop}` : of.nonce
  return hash(`${who}:${how}:${what}`)
}

/** Whether the answer was made with this password, by this algorithm and no weaker one. */
export function isRightDigest(claim: Claim, answer: DigestAnswer): boolean {
  if ((answer.algorithm ?? 'MD5').toUpperCase() !== claim.algorithm) return false
  if (answer.qop !== undefined && answer.qop !== 'auth') return false
  return sameBytes(Buffer.from(answer.response.toLowerCase()), Buffer.from(digestOf(claim, answer)))
}

export type NonceFault = 'foreign' | 'old' | 'used'

export interface Nonces {
  make(): string
  /** Takes a nonce once; what is wrong with it otherwise. */
  take(nonce: string): NonceFault | undefined
}

const LIFE_MS = 60_000

/**
 * Nonces carry their own time and seal, so that challenges to strangers cost no memory; only those taken are
 * remembered, for as long as they would be valid.
 */
export function makeNonces(clock: () => Date): Nonces {
  const key = randomBytes(32)
  const used = new Map<string, number>()
  const seal = (text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32)
  return {
    make: () => {
      const text = `${clock().getTime().toString(36)}.${randomBytes(8).toString('hex')}`
      return `${text}.${seal(text)}`
    },
    take: (nonce) => {
      const at = nonce.lastIndexOf('.')
      const text = nonce.slice(0, at)
      if (at < 0 || !sameBytes(Buffer.from(seal(text)), Buffer.from(nonce.slice(at + 1)))) return 'foreign'
      const now = clock().getTime()
      if (Math.abs(now - Number.parseInt(text, 36)) > LIFE_MS) return 'old'
      for (const [one, until] of used) if (until < now) used.delete(one)
      if (used.has(nonce)) return 'used'
      used.set(nonce, now + LIFE_MS)
      return undefined
    },
  }
}
