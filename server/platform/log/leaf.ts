import { canonicalText } from '#platform/crypto/canonical.ts'

/** What a leaf says: never a name, a title in free words or a person, only codes and salted commitments. */
export interface LeafBody {
  /** What happened: publish, revise, withdraw, objection-opened, objection-answered, keyset, index, release, … */
  t: string
  id: string
  rev?: number
  /** Catalogue key and period, e.g. `finance.monthly`, `2026-10`. */
  cat?: string
  per?: string
  /** When it was done, with zone. */
  at: string
  /** The role that did it, never the person. */
  by: string
  /** Commitment to the content: SHA-256(salt ‖ bytes) in hex, length, media type. */
  body?: { c: string; len: number; mt: string }
  att?: { c: string; len: number; mt: string }[]
  /** Leaf hash of the version before, for corrections. */
  prev?: string
  [more: string]: unknown
}

export interface Placed {
  villageCode: string
  villageSeq: number
  villagePrev: string | null
}

const VERSION = 1

/** The bytes of a leaf: RFC 8785 canonical JSON, with its place in the village's own sequence so that omissions show. */
export const leafEntry = (body: LeafBody, { villageCode, villageSeq, villagePrev }: Placed): Uint8Array =>
  new TextEncoder().encode(
    canonicalText({ ...body, v: VERSION, vc: villageCode, vseq: villageSeq, vprev: villagePrev }),
  )
