/** Leaves with pages of their own, which the list of what was made public does not show. */
export const DECISION_CATEGORY = 'decision'
export const POWER_CATEGORY = 'power'
export const FUND_CATEGORY = 'fund'
export const ASSESSMENT_CATEGORY = 'assessment'
export const DELIBERATION_CATEGORY = 'own:deliberation'
export const TEAM_CATEGORY = 'own:team'
export const CHARTER_CATEGORY = 'own:charter'
export const PRACTICE_CATEGORY = 'own:practice'
export const HONOUR_CATEGORY = 'own:honour'
export const POST_CATEGORY = 'own:post'
export const PARTNERSHIP_CATEGORY = 'own:partnership'
export const CREDIT_CATEGORY = 'own:credit'
/** Leaves whose things have pages of their own; in one pattern, for the checker in the browser must stay small. */
export const OWN_PAGES = /^own:|^(power|fund|assessment)$/
export const CONTEST_CATEGORY = 'own:contest'

/** What stands in an entry of the county's log, as a verifier reads it. */
export interface Leaf {
  v: 1
  /** publish, revise, withdraw, index, objection-opened, release, … */
  t: string
  id: string
  /** The village whose sequence this is; the county's own code for leaves of the log itself. */
  vc: string
  vseq: number
  /** Leaf hash (hex) of the village's leaf before; null for its first. */
  vprev: string | null
  /** When it was done, as the publisher said. */
  at: string
  by: string
  /** The thing that was published, the same for all its versions; the leaf's own id when it has but one. */
  of?: string
  rev?: number
  cat?: string
  per?: string
  /** Commitment to the content: SHA-256(salt ‖ bytes) in hex. */
  body?: { c: string; len: number; mt: string }
  /** Of an index leaf: the newest number and leaf hash of every village. */
  villages?: Record<string, [number, string]>
}

const HASH = /^[0-9a-f]{64}$/
const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value)

/** Undefined when the bytes are not such an entry. They are vouched for by their hash, so no canonical form is asked for. */
export function readLeaf(entry: Uint8Array): Leaf | undefined {
  let leaf: Leaf
  try {
    leaf = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry)) as Leaf // Looked at below.
  } catch {
    return undefined
  }
  if (leaf === null || typeof leaf !== 'object' || leaf.v !== 1) return undefined
  const isWorded = [leaf.t, leaf.id, leaf.vc, leaf.at, leaf.by].every((word) => typeof word === 'string')
  const isNumbered = Number.isSafeInteger(leaf.vseq) && leaf.vseq > 0
  const isChained = leaf.vseq === 1 ? leaf.vprev === null : isHash(leaf.vprev)
  const isCommitted = leaf.body === undefined || isHash(leaf.body.c)
  return isWorded && isNumbered && isChained && isCommitted ? leaf : undefined
}
