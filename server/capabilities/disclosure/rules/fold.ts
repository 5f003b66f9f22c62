import { refuse } from '#kernel/problem.ts'
import type { DisclosureAction, DisclosureState, Stage, Verb } from '../shapes/vocabulary.ts'

const BEFORE_PUBLICATION = ['due', 'drafted', 'submitted', 'objected', 'reviewed', 'approved'] as const
const ANY: readonly Stage[] = [...BEFORE_PUBLICATION, 'published', 'withdrawn', 'archived']

/** Where each act is allowed. */
const ALLOWED: Record<Exclude<Verb, 'made'>, readonly Stage[]> = {
  drafted: ['due'],
  submitted: ['drafted', 'objected'],
  objected: ['submitted'],
  agreed: ['submitted'],
  approved: ['reviewed'],
  published: ['approved'],
  // A correction goes the whole way again; the version before stays to be read until it is through.
  reopened: ['published', 'withdrawn', 'archived'],
  dropped: ['drafted', 'objected'],
  withdrawn: ANY,
  reminded: BEFORE_PUBLICATION,
  archived: ['published'],
  erased: ANY,
}

export function mayHappen(state: DisclosureState, verb: Verb): boolean {
  if (verb === 'made') return false
  if (verb === 'withdrawn' && state.publicRev === undefined) return false
  if (verb === 'dropped' && state.rev === 0) return false
  return ALLOWED[verb].includes(state.stage)
}

const STAGE_AFTER: Partial<Record<Verb, Stage>> = {
  drafted: 'drafted',
  submitted: 'submitted',
  objected: 'objected',
  agreed: 'reviewed',
  approved: 'approved',
  published: 'published',
  reopened: 'drafted',
  withdrawn: 'withdrawn',
  archived: 'archived',
}

/** @throws Problem `disclosure.not-now` 409 */
export function applied(state: DisclosureState | undefined, action: DisclosureAction): DisclosureState {
  const { verb, at_ms, data } = action
  if (!state) return { stage: 'due', version: 1, since_ms: at_ms, rev: 0, objections: 0, reminded: [] }
  if (!mayHappen(state, verb)) throw refuse('disclosure.not-now', 409, { params: { verb, stage: state.stage } })
  const next: DisclosureState = { ...state, version: state.version + 1 }
  const stage = verb === 'dropped' ? (state.publicRev === undefined ? 'withdrawn' : 'published') : STAGE_AFTER[verb]
  if (stage) {
    next.stage = stage
    next.since_ms = at_ms
  }
  if (data.hash !== undefined) next.hash = data.hash
  if (verb === 'objected') {
    next.objection = data.reason ?? ''
    next.objections += 1
  } else if (stage) delete next.objection
  if (verb === 'reminded' && data.kind) next.reminded = [...next.reminded, data.kind]
  if (verb === 'withdrawn') delete next.publicRev
  return verb === 'published' ? withVersion(next, at_ms) : next
}

function withVersion(state: DisclosureState, at_ms: number): DisclosureState {
  const rev = state.rev + 1
  return { ...state, rev, publicRev: rev, published_ms: at_ms, firstPublished_ms: state.firstPublished_ms ?? at_ms }
}

/** @throws Error when there is no first action */
export function folded(actions: readonly DisclosureAction[]): DisclosureState {
  const [first, ...later] = actions
  if (!first) throw new Error('an item without its first action')
  return later.reduce<DisclosureState>(applied, applied(undefined, first))
}
