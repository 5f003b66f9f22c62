import { refuse } from '#kernel/problem.ts'
import type { FactData, Stage, TeamFact, TeamState, Verb } from '../shapes/vocabulary.ts'

const STANDING: readonly Stage[] = ['formed', 'nominated', 'supported', 'shown', 'model']

/** In which stages what may be done. */
const WHEN: Record<Verb, readonly Stage[]> = {
  formed: [],
  joined: STANDING,
  left: STANDING,
  served: STANDING,
  nominated: ['formed'],
  supported: ['nominated'],
  shown: ['supported'],
  objected: ['shown'],
  settled: ['shown'],
  recognised: ['shown'],
  declined: ['nominated', 'supported', 'shown'],
  withdrawn: ['model'],
  ended: STANDING,
}

export const isAllowed = (state: TeamState, verb: Verb): boolean => WHEN[verb].includes(state.stage)

type Change = Partial<Omit<TeamState, 'noticeUntil' | 'recognisedOn'>> & {
  noticeUntil?: string | undefined
  recognisedOn?: string | undefined
}
type Effect = (before: TeamState, data: FactData) => Change

const incomplete = () => refuse('team.incomplete', 422)
const BACK: Change = { stage: 'formed', noticeUntil: undefined, recognisedOn: undefined, open: 0, isUpheld: false }

const joined: Effect = ({ members }, { number, volunteer = false, party = false }) => {
  if (number === undefined || members.some((one) => one.number === number)) throw incomplete()
  return { members: [...members, { number, volunteer, party }] }
}

const left: Effect = ({ members }, { number }) => {
  if (!members.some((one) => one.number === number)) throw refuse('team.no-member', 422, { field: 'number' })
  return { members: members.filter((one) => one.number !== number) }
}

/** Nobody is recognised before everybody could look, and while an objection waits or was found right. */
const recognised: Effect = ({ noticeUntil = '', open, isUpheld }, { day }) => {
  if (day === undefined) throw incomplete()
  if (day <= noticeUntil) throw refuse('team.still-shown', 422, { params: { until: noticeUntil } })
  if (open > 0) throw refuse('team.objection-open', 422)
  if (isUpheld) throw refuse('team.objection-upheld', 422)
  return { stage: 'model', recognisedOn: day }
}

const settled: Effect = ({ open, isUpheld }, { upheld }) => {
  if (open === 0) throw refuse('team.no-objection', 409)
  return { open: open - 1, isUpheld: isUpheld || upheld === true }
}

const EFFECTS: Record<Exclude<Verb, 'formed'>, Effect> = {
  joined,
  left,
  served: ({ savedCents }, { savedCents: more = 0 }) => ({ savedCents: savedCents + more }),
  nominated: () => ({ stage: 'nominated' }),
  supported: () => ({ stage: 'supported' }),
  shown: (_, { until }) => {
    if (until === undefined) throw incomplete()
    return { stage: 'shown', noticeUntil: until, open: 0, isUpheld: false }
  },
  objected: ({ open }) => ({ open: open + 1 }),
  settled,
  recognised,
  declined: () => BACK,
  withdrawn: () => BACK,
  ended: () => ({ ...BACK, stage: 'ended' }),
}

/** The team after one more fact. @throws Problem `team.not-now` 409 */
export function applied(before: TeamState | undefined, fact: TeamFact): TeamState {
  const notNow = () => refuse('team.not-now', 409, { params: { verb: fact.verb } })
  const { kind, name } = fact.data
  if (fact.verb === 'formed') {
    if (before || kind === undefined || name === undefined) throw notNow()
    const first = { kind, name, stage: 'formed', version: 1, since_ms: fact.at_ms } as const
    return { ...first, members: [], savedCents: 0, open: 0, isUpheld: false }
  }
  if (!before || !isAllowed(before, fact.verb)) throw notNow()
  const since_ms = Math.max(fact.at_ms, before.since_ms)
  const { noticeUntil, recognisedOn, ...rest } = { ...before, ...EFFECTS[fact.verb](before, fact.data) }
  return {
    ...rest,
    version: before.version + 1,
    since_ms,
    ...(noticeUntil === undefined ? {} : { noticeUntil }),
    ...(recognisedOn === undefined ? {} : { recognisedOn }),
  }
}

export function folded(facts: readonly TeamFact[]): TeamState {
  let state: TeamState | undefined
  for (const fact of facts) state = applied(state, fact)
  if (!state) throw refuse('not-found', 404)
  return state
}
