import { DECISION_CATEGORY, OWN_PAGES } from '#kernel/log/leaf.ts'
import type { Session } from './session.ts'
import { found, type Verdict } from './verdict.ts'
import { type Link, openChain } from './village-chain.ts'

/** One thing in a list, in the version that is shown. */
export interface ShownThing {
  of: string
  rev: number
  isWithdrawn: boolean
}

/** One page of a village's list, newest first. */
export interface ShownList {
  village: string
  /** What it is a list of: entries when nothing is said. */
  isOfDecisions?: boolean | undefined
  shown: readonly ShownThing[]
  /** Older ones stand on pages after this one. */
  hasOlder: boolean
  /** On later pages: the last thing of the page before. */
  after?: string | undefined
}

/** The leaves of one thing, folded: what a list must show of it. */
interface Thing extends ShownThing {
  /** Number of its newest version: its place in the list. */
  place: number
}

const LINKS_MAX = 500
/** Corrections, objections and answers stand between the entries. */
const LINKS_PER_THING = 3

/** Checks that the list shows everything the log has of this village: nothing left out, nothing in an old version. */
export async function verifyList(session: Session, list: ShownList, now: Date): Promise<Verdict> {
  const few = Math.min(LINKS_MAX, list.shown.length * LINKS_PER_THING + 20)
  // They stand in the order in which they were opened, which the log does not know: only a whole list can be held against it.
  if (list.isOfDecisions && (list.hasOlder || list.after)) throw found({ state: 'unchecked', why: 'too-long' })
  let chain = await openChain(session, list.village, list.hasOlder && !list.after ? few : LINKS_MAX, now)
  if (!reaches(list, thingsIn(list, chain.links)) && few < LINKS_MAX)
    chain = await openChain(session, list.village, LINKS_MAX, now)
  const things = thingsIn(list, chain.links)
  if (!reaches(list, things) && chain.links.length >= LINKS_MAX) throw found({ state: 'unchecked', why: 'too-long' })
  if (!list.hasOlder && (chain.links[0]?.leaf.vseq ?? 1) > 1) throw found({ state: 'unchecked', why: 'too-long' })
  const waiting = checkShown(list, things)
  const { head, links } = chain
  if (!head) return { state: 'unwitnessed', stage: 'queued', isOverdue: false }
  if (!head.isQuorate) return { state: 'unwitnessed', stage: 'logged', isOverdue: false }
  const newest = links[links.length - 1]
  return {
    state: 'unchanged',
    saidAt: newest && new Date(newest.leaf.at),
    seenAt: head.witnesses[0]?.at,
    witnesses: head.witnesses,
    list: { count: list.shown.length - waiting, waiting, completeAt: chain.completeAt },
  }
}

function thingsIn({ isOfDecisions = false }: ShownList, links: readonly Link[]): Map<string, Thing> {
  const things = new Map<string, Thing>()
  for (const { leaf } of links) {
    const isDecision = leaf.cat === DECISION_CATEGORY
    // Without a category it is read as “undefined”, which is none of them.
    if (isDecision !== isOfDecisions || OWN_PAGES.test(leaf.cat as string)) continue
    const of = leaf.of ?? leaf.id
    const known = things.get(of)
    if (leaf.t === 'publish' || leaf.t === 'revise')
      things.set(of, { of, rev: leaf.rev ?? 1, isWithdrawn: false, place: leaf.vseq })
    else if (leaf.t === 'withdraw')
      things.set(of, { ...(known ?? { of, rev: leaf.rev ?? 1, place: 0 }), isWithdrawn: true })
  }
  return things
}

/** Whether the chain goes back far enough to know the place of everything shown. */
const reaches = ({ shown, after }: ShownList, things: ReadonlyMap<string, Thing>): boolean =>
  shown.every(({ of }) => things.has(of)) && (after === undefined || things.has(after))

/** Everything whose place is on this page is shown in its newest version. Gives how many of the shown wait for the log. */
function checkShown(list: ShownList, things: ReadonlyMap<string, Thing>): number {
  const known = list.shown.flatMap(({ of }) => things.get(of) ?? [])
  const before = list.after === undefined ? Number.POSITIVE_INFINITY : (things.get(list.after)?.place ?? 0)
  const from = list.hasOlder ? Math.min(before, ...known.map(({ place }) => place)) : 1
  const shown = new Map(list.shown.map((one) => [one.of, one]))
  const due = [...things.values()].filter(({ place }) => place >= from && place < before)
  const missing = due.filter(({ of }) => !shown.has(of)).map(({ place }) => place)
  if (missing.length > 0) throw found({ state: 'missing', numbers: missing })
  const isNewer = ({ of, rev, isWithdrawn }: Thing): boolean => {
    const one = shown.get(of)
    return one !== undefined && (one.rev < rev || (one.rev === rev && isWithdrawn && !one.isWithdrawn))
  }
  if (known.some(isNewer)) throw found({ state: 'changed', what: 'version' })
  const isWaiting = ({ of, rev, isWithdrawn }: ShownThing): boolean => {
    const thing = things.get(of)
    return thing === undefined || thing.rev < rev || (isWithdrawn && !thing.isWithdrawn)
  }
  return list.shown.filter(isWaiting).length
}
