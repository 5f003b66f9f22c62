import { sql } from 'kysely'
import { addMonths } from '#kernel/calendar.ts'
import { refuse } from '#kernel/problem.ts'
import { actOnThing, type Given } from '#platform/facts/act.ts'
import type { ReserveContext } from '../context.ts'
import { readPublic } from '../queries/recruitment.ts'
import { personOf, type ReserveRow } from '../queries/reserve.ts'
import { type FactData, type ReserveState, tenthsOf, type Verb } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { RESERVE } from './store.ts'

type Of = Given<ReserveRow, ReserveState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>
type Reading = (context: ReserveContext, given: Of) => FactData | Promise<FactData>

const reasoned: Reading = (_, { body: { reason = '' } }) => ({ reason })

function pointsOf(field: 'written' | 'interview', typed = ''): number {
  const tenths = tenthsOf(typed)
  if (tenths === undefined) throw refuse('reserve.points', 422, { field })
  return tenths
}

const score: Reading = async (context, { state, body }) => {
  const { state: recruitment } = await readPublic(context, state.recruitment)
  if (context.today < recruitment.examOn)
    throw refuse('reserve.before-exam', 422, { params: { examOn: recruitment.examOn } })
  return { written: pointsOf('written', body.written), interview: pointsOf('interview', body.interview) }
}

/** Somebody else types the points in again from the paper: only what two people read alike stands. */
const check: Reading = ({ actor }, { state, body }) => {
  if (actor.kind === 'staff' && actor.id === state.scoredBy) throw refuse('reserve.same-person', 422)
  if (pointsOf('written', body.written) !== state.written)
    throw refuse('reserve.points-differ', 422, { field: 'written' })
  if (pointsOf('interview', body.interview) !== state.interview)
    throw refuse('reserve.points-differ', 422, { field: 'interview' })
  return {}
}

/** A mentor holds a post of the village today and is kin to nobody hired; nor does kin act for the village here. */
async function requireMentor(context: ReserveContext, { row }: Of, mentor: string): Promise<void> {
  const village = row.village_code
  const holders = await context.listHolders(village)
  if (!holders.some(({ officer }) => officer === mentor)) throw refuse('reserve.no-mentor', 422, { field: 'mentor' })
  const name = (await personOf(context, row.id))?.name ?? ''
  const tied = await context.tiedTo(village, name)
  if (tied.has(mentor)) throw refuse('reserve.mentor-kin', 422, { field: 'mentor' })
  const acting = await context.actorAs(village)
  if ([...acting].some((officer) => tied.has(officer))) throw refuse('reserve.steps-aside', 422)
}

/** By a decision of this village, from the list that stands. */
const hire: Reading = async (context, given) => {
  const { row, state, body } = given
  const { decision = '', since = '', until = '', mentor = '', paper = '' } = body
  const recruitment = await readPublic(context, state.recruitment)
  if (recruitment.state.stage !== 'confirmed') throw refuse('reserve.list-open', 422)
  await requirePostsLeft(context, row, recruitment.state.posts)
  const found = await context.findDecision(row.village_code, decision)
  if (!found || !context.rule.decisions.includes(found.kind))
    throw refuse('reserve.no-decision', 422, { field: 'decision' })
  if (since < found.meetsOn || since < (recruitment.state.confirmedOn ?? ''))
    throw refuse('reserve.before-decision', 422, { field: 'since' })
  const last = addMonths(since, context.rule.contractMonths)
  if (until <= since || until > last) throw refuse('reserve.term', 422, { field: 'until', params: { last } })
  await requireMentor(context, given, mentor)
  return { decision, since, until, mentor, paper }
}

/** No village hires more than the notice wanted. */
async function requirePostsLeft(
  { tx, county }: ReserveContext,
  { recruitment_id, village_code }: ReserveRow,
  posts: readonly { village: string; posts: number }[],
): Promise<void> {
  // Two who are hired at once are two rows: without this each would count without the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${recruitment_id} ${village_code}`}, 0))`.execute(tx)
  const { n } = await tx
    .selectFrom('reserve')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('county', '=', county)
    .where('recruitment_id', '=', recruitment_id)
    .where('village_code', '=', village_code)
    .where('hired_on', 'is not', null)
    .executeTakeFirstOrThrow()
  const wanted = posts.find(({ village }) => village === village_code)?.posts ?? 0
  if (Number(n) >= wanted) throw refuse('reserve.posts-filled', 422, { params: { wanted } })
}

const grow: Reading = (context, { state, body: { kind = '', heldOn = '', text = '', result, paper = '' } }) => {
  if (!context.rule.growth.some(({ key }) => key === kind)) throw refuse('reserve.no-growth', 422, { field: 'kind' })
  requireHeld(context, state, heldOn)
  return { kind, heldOn, text, paper, ...(result === undefined ? {} : { result }) }
}

function requireHeld({ today }: ReserveContext, { hiredOn = '' }: ReserveState, heldOn: string): void {
  if (heldOn > today || heldOn < hiredOn) throw refuse('reserve.not-held', 422, { field: 'heldOn' })
}

/** "Elected" is what the register of posts says, and not what is typed. */
const conclude: Reading = async (context, { row, state, body: { outcome, heldOn = '', until, text = '' } }) => {
  requireHeld(context, state, heldOn)
  const said = { heldOn, text, ...(outcome === undefined ? {} : { outcome }) }
  if (outcome === 'elected') {
    const name = (await personOf(context, row.id))?.name
    const held = (await context.listHolders(row.village_code)).find((one) => one.name === name)
    if (!held) throw refuse('reserve.not-in-post', 422, { field: 'outcome' })
    return { ...said, post: held.post }
  }
  if (outcome !== 'renewed') return said
  const last = addMonths(state.until ?? '', context.rule.contractMonths)
  if (until === undefined || until <= (state.until ?? '') || until > last)
    throw refuse('reserve.term', 422, { field: 'until', params: { last } })
  return { ...said, until }
}

const READINGS: Record<DeskVerb, Reading> = {
  admitted: () => ({}),
  refused: reasoned,
  scored: score,
  checked: check,
  hired: hire,
  mentored: async (context, given) => {
    const { mentor = '' } = given.body
    await requireMentor(context, given, mentor)
    return { mentor }
  },
  grown: grow,
  concluded: conclude,
  withdrawn: reasoned,
}

export const actOnReserve = (context: ReserveContext, id: string, verb: DeskVerb, body: ActBody) =>
  actOnThing<ReserveRow, ReserveState, Verb, FactData, Omit<ActBody, 'id' | 'seen'>>(context, RESERVE, {
    id,
    verb,
    body,
    read: (given) => READINGS[verb](context, given),
  })
