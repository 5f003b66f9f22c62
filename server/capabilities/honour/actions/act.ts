import { refuse } from '#kernel/problem.ts'
import { actOnThing, type Given } from '#platform/facts/act.ts'
import type { HonourContext } from '../context.ts'
import { type HonourRow, objectionsTo } from '../queries/honour.ts'
import type { FactData, HonourState, Verb } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { HONOUR } from './store.ts'

type Of = Given<HonourRow, HonourState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>
type Reading = (context: HonourContext, given: Of) => FactData | Promise<FactData>

const reasoned: Reading = (_, { body: { reason = '' } }) => ({ reason })
const worded: Reading = (_, { body: { title, text = '' } }) => ({ text, ...(title === undefined ? {} : { title }) })

/** A record that is referred to is one of this village that everybody can open. */
const evidence: Reading = async (context, { row, body: { text = '', record } }) => {
  if (record === undefined) return { text }
  const known = await context.listRecords(row.village_code)
  if (!known.some(({ key }) => key === record)) throw refuse('honour.no-record', 422, { field: 'record' })
  return { text, record }
}

/** Nothing is put up on somebody's word alone. */
const notice: Reading = (context, { state }) => {
  if (state.evidence.length === 0) throw refuse('honour.no-evidence', 422)
  return { until: context.dayAfter(context.now, context.rule.noticeDays) }
}

const answer: Reading = async (context, { row, state, body: { objection = '', upheld = false, text = '' } }) => {
  const known = await objectionsTo(context, row.id)
  if (!known.some(({ id }) => id === objection)) throw refuse('honour.no-objection', 422, { field: 'objection' })
  if (state.answered.includes(objection)) throw refuse('honour.answered', 422, { field: 'objection' })
  return { objection, upheld, text }
}

/** Not before everybody has had their days, and not while anybody who objected waits for an answer. */
const confirm: Reading = async (context, { row, state }) => {
  if (context.today <= (state.until ?? ''))
    throw refuse('honour.still-up', 422, { params: { until: state.until ?? '' } })
  const open = (await objectionsTo(context, row.id)).filter(({ id }) => !state.answered.includes(id))
  if (open.length > 0) throw refuse('honour.objections-open', 422, { params: { open: open.length } })
  return { day: context.today }
}

const READINGS: Record<DeskVerb, Reading> = {
  admitted: worded,
  refused: reasoned,
  evidenced: evidence,
  revised: worded,
  consented: (_, { body: { answer: said, way } }) => ({
    ...(said === undefined ? {} : { answer: said }),
    ...(way === undefined ? {} : { way }),
  }),
  unnamed: (_, { state }) => {
    if (!state.named) throw refuse('honour.not-named', 409)
    return {}
  },
  noticed: notice,
  answered: answer,
  confirmed: confirm,
  revoked: reasoned,
  dropped: reasoned,
}

export const actOnHonour = (context: HonourContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<HonourRow, HonourState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>(context, HONOUR, {
    id,
    verb,
    body,
    read: (given) => READINGS[verb](context, given),
  })
