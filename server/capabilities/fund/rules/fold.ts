import { refuse } from '#kernel/problem.ts'
import type { ActionData, FundAction, FundLine, FundState, Stage, Verb } from '../shapes/vocabulary.ts'
import { ordered, returned } from './paying.ts'
import { flaggedOf, listedCents } from './sums.ts'

const incomplete = () => refuse('fund.incomplete', 422)
const notNow = () => refuse('fund.not-now', 409)
const given = <T>(value: T | undefined): T => {
  if (value === undefined) throw incomplete()
  return value
}

type Effect = (before: FundState, data: ActionData) => FundState

/** A new list is another list: what hung before says nothing about it. */
const listed: Effect = (before, data) => {
  const lines = given(data.lines).map((line): FundLine => ({ ...line, cleared: false, state: 'listed', rev: 1 }))
  if (lines.length === 0 || lines.some(({ cents }) => cents <= 0)) throw incomplete()
  if (listedCents({ lines }) > before.totalCents) throw refuse('fund.over-total', 422, { field: 'lines' })
  return { ...before, lines, list: before.list + 1 }
}

const announced: Effect = (before, data) => {
  if (before.list === 0) throw refuse('fund.no-list', 409)
  return { ...before, stage: 'hanging', waitUntil: given(data.until), band: given(data.band), approvals: 0 }
}

/** Back to the list, which is then announced anew. */
function again(before: FundState): FundState {
  const { waitUntil: _, band: __, ...rest } = before
  return { ...rest, stage: 'listing', approvals: 0, objections: 0 }
}

const answered: Effect = (before, data) => {
  if (before.objections === 0) throw refuse('fund.no-objection', 409)
  return given(data.upheld) ? again(before) : { ...before, objections: before.objections - 1 }
}

const lineAt = ({ lines }: FundState, n: number): FundLine => {
  const line = lines[n - 1]
  if (!line) throw refuse('fund.no-line', 422, { field: 'n' })
  return line
}
const withLine = (before: FundState, n: number, line: FundLine): FundState => ({
  ...before,
  lines: before.lines.map((one, i) => (i === n - 1 ? line : one)),
})

const cleared: Effect = (before, data) => {
  const n = given(data.n)
  const line = lineAt(before, n)
  if (line.ties === 0 || line.cleared) throw refuse('fund.not-flagged', 409, { field: 'n' })
  given(data.text)
  return withLine(before, n, { ...line, cleared: true })
}

/** One after another, by the band; nobody before the list hung its days, nobody while something is open. */
const approved: Effect = (before, data) => {
  const { band, waitUntil, approvals } = before
  if (waitUntil === undefined || given(data.day) <= waitUntil)
    throw refuse('fund.publicity', 409, { params: { day: waitUntil ?? '' } })
  if (before.objections > 0) throw refuse('fund.objections', 409)
  if (flaggedOf(before) > 0) throw refuse('fund.flagged', 409)
  const approvers = given(band).approvers
  if (approvers[approvals] !== data.organ) throw notNow()
  const done = approvals + 1 === approvers.length
  return {
    ...before,
    approvals: approvals + 1,
    stage: done ? 'paying' : 'approving',
    ...(done ? { approvedOn: given(data.day) } : {}),
  }
}

const corrected: Effect = (before, data) => {
  const n = given(data.n)
  const line = lineAt(before, n)
  if (line.state !== 'unpaid') throw refuse('fund.not-unpaid', 409, { field: 'n' })
  return withLine(before, n, { ...line, rev: line.rev + 1 })
}

/** Nothing is on its way; who was not paid is left out with a reason. */
const closed: Effect = (before, data) => {
  if (before.lines.some(({ state }) => state === 'sent')) throw refuse('fund.under-way', 409)
  const left = before.lines.filter(({ state }) => state !== 'paid').length
  if (left === before.lines.length) throw refuse('fund.nothing-paid', 409)
  if (left > 0 && data.text === undefined) throw refuse('validation.required', 400, { field: 'text' })
  return { ...before, stage: 'done' }
}

const stopped: Effect = (before) => {
  if (before.payments.length > 0) throw refuse('fund.paid-already', 409)
  return { ...before, stage: 'stopped' }
}

const EFFECTS: Record<Exclude<Verb, 'opened'>, { in: readonly Stage[]; effect: Effect }> = {
  listed: { in: ['listing'], effect: listed },
  announced: { in: ['listing'], effect: announced },
  objected: { in: ['hanging', 'approving'], effect: (before) => ({ ...before, objections: before.objections + 1 }) },
  answered: { in: ['hanging', 'approving'], effect: answered },
  cleared: { in: ['listing', 'hanging', 'approving'], effect: cleared },
  approved: { in: ['hanging', 'approving'], effect: approved },
  refused: { in: ['hanging', 'approving'], effect: again },
  ordered: { in: ['paying'], effect: ordered },
  returned: { in: ['paying'], effect: returned },
  corrected: { in: ['paying'], effect: corrected },
  closed: { in: ['paying'], effect: closed },
  stopped: { in: ['listing', 'hanging', 'approving', 'paying'], effect: stopped },
  published: {
    in: ['listing', 'hanging', 'approving', 'paying', 'done'],
    effect: (before) => ({ ...before, publications: before.publications + 1 }),
  },
}

/** The fund after one more fact. @throws Problem 409 or 422 when it is not its turn or something is missing */
export function applied(before: FundState | undefined, action: FundAction): FundState {
  const { verb, data, at_ms } = action
  if (verb === 'opened') return begun(before, action)
  if (!before) throw refuse('not-found', 404)
  const { in: stages, effect } = EFFECTS[verb]
  if (!stages.includes(before.stage)) throw before.stage === 'done' ? refuse('fund.ended', 409) : notNow()
  return { ...effect(before, data), version: before.version + 1, since_ms: Math.max(at_ms, before.since_ms) }
}

export function folded(actions: readonly FundAction[]): FundState {
  let state: FundState | undefined
  for (const action of actions) state = applied(state, action)
  if (!state) throw refuse('not-found', 404)
  return state
}

function begun(before: FundState | undefined, { at_ms, data }: FundAction): FundState {
  if (before) throw incomplete()
  const grounds = given(data.grounds)
  const totalCents = given(data.totalCents)
  if (!grounds.decision && !grounds.item && !grounds.rule) throw refuse('fund.no-grounds', 422, { field: 'decision' })
  const most = grounds.decision?.amountCents
  if (most !== undefined && totalCents > most) throw refuse('fund.over-decision', 422, { field: 'totalCents' })
  return {
    kind: given(data.kind),
    ruleDay: given(data.ruleDay),
    title: given(data.title),
    totalCents,
    grounds,
    stage: 'listing',
    list: 0,
    lines: [],
    approvals: 0,
    objections: 0,
    payments: [],
    files: [],
    publications: 0,
    version: 1,
    since_ms: at_ms,
  }
}
