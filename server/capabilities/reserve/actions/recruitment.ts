import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { actOnThing, appendTo, type Given, openThing } from '#platform/facts/act.ts'
import { factsOf } from '#platform/facts/read.ts'
import { requireRecruit } from '../access.ts'
import type { ReserveContext } from '../context.ts'
import { objectionsTo, type RecruitmentRow } from '../queries/recruitment.ts'
import type { ReserveRow } from '../queries/reserve.ts'
import {
  listOf,
  postsIn,
  type RecruitmentData,
  type RecruitmentState,
  type RecruitmentVerb,
  type ReserveFact,
  reserveFolding,
  type Verb,
} from '../rules/index.ts'
import type { ActBody, OpenBody, RecruitmentActVerb } from '../schema.ts'
import { RECRUITMENT, RESERVE } from './store.ts'

/** The notice goes up: everybody has the rule's days to apply, and the examination comes after them. */
export async function openRecruitment(context: ReserveContext, town: string, body: OpenBody) {
  const { id: _, posts: typed, ...said } = body
  requireRecruit(context.actor, 'opened', town)
  return await openThing(context, RECRUITMENT, {
    verb: 'opened',
    body: { ...body, townCode: town },
    read: (): RecruitmentData => {
      const posts = postsIn(typed, (word) => context.villageOf(town, word))
      if (!posts) throw refuse('reserve.posts', 422, { field: 'posts' })
      const earliest = context.dayAfter(context.now, context.rule.noticeDays)
      if (said.applyUntil < earliest) throw refuse('reserve.notice', 422, { field: 'applyUntil', params: { earliest } })
      if (said.examOn <= said.applyUntil) throw refuse('reserve.exam-early', 422, { field: 'examOn' })
      return { ...said, posts }
    },
    columns: ({ title = '', applyUntil = '', examOn = '' }) => ({
      title,
      apply_until: applyUntil,
      exam_on: examOn,
    }),
  })
}

type Of = Given<RecruitmentRow, RecruitmentState, RecruitmentVerb, RecruitmentData, Omit<ActBody, 'id' | 'seen'>>
type Reading = (context: ReserveContext, given: Of) => RecruitmentData | Promise<RecruitmentData>

const applicantsOf = ({ tx, county }: ReserveContext, recruitment: string): Promise<ReserveRow[]> =>
  tx
    .selectFrom('reserve')
    .selectAll()
    .where('county', '=', county)
    .where('recruitment_id', '=', recruitment)
    .orderBy('id')
    .forUpdate()
    .execute()

/** What follows for each applicant from the list, or from the end of one. */
async function appendByRule(
  context: ReserveContext,
  row: ReserveRow,
  verb: Extract<Verb, 'passed' | 'failed' | 'reopened'>,
  data: ReserveFact['data'],
): Promise<void> {
  const facts = await factsOf<ReserveFact>(context, 'reserve_fact', 'reserve_id', row.id)
  const at_ms = context.now.getTime()
  const fact = { id: newId(at_ms), verb, at_ms, by: { kind: 'system' as const }, data }
  // An application begins with a resident's fact; what is appended here is the program's.
  await appendTo(context, RESERVE, row, facts as never, fact, null)
}

/** Nobody's points are missing or unchecked; then the same rule makes the list of all. */
const publishList: Reading = async (context, { row, state }) => {
  if (context.today < state.examOn) throw refuse('reserve.before-exam', 422, { params: { examOn: state.examOn } })
  const rows = await applicantsOf(context, row.id)
  const waiting = rows.filter(({ stage }) => ['applied', 'admitted', 'scored'].includes(stage))
  if (waiting.length > 0) throw refuse('reserve.unfinished', 422, { params: { waiting: waiting.length } })
  const examined = await Promise.all(
    rows.filter(({ stage }) => stage === 'checked').map((one) => examinedOf(context, one)),
  )
  if (examined.length === 0) throw refuse('reserve.nobody', 422)
  const list = listOf(context.rule, state.posts, examined)
  for (const line of list) {
    const one = rows.find(({ id }) => id === line.reserve)
    if (one) await appendByRule(context, one, line.passed ? 'passed' : 'failed', { total: line.total })
  }
  return { list, until: context.dayAfter(context.now, context.rule.objectDays) }
}

async function examinedOf(context: ReserveContext, { id, village_code, masked }: ReserveRow) {
  const { written = 0, interview = 0 } = reserveFolding.folded(
    await factsOf<ReserveFact>(context, 'reserve_fact', 'reserve_id', id),
  )
  return { reserve: id, village: village_code, masked, written, interview }
}

/** Answered in public; where it is right the list falls, and points are looked at once more. */
const answer: Reading = async (context, { row, state, body: { objection = '', upheld = false, text = '' } }) => {
  const known = await objectionsTo(context, row.id)
  if (!known.some(({ id }) => id === objection)) throw refuse('reserve.no-objection', 422, { field: 'objection' })
  if (state.answered.includes(objection)) throw refuse('reserve.answered', 422, { field: 'objection' })
  if (upheld)
    for (const one of await applicantsOf(context, row.id))
      if (one.stage === 'passed' || one.stage === 'failed') await appendByRule(context, one, 'reopened', {})
  return { objection, upheld, text }
}

/** Not before everybody has had their days, and not while anybody who objected waits for an answer. */
const confirm: Reading = async (context, { row, state }) => {
  const until = state.objectUntil ?? ''
  if (context.today <= until) throw refuse('reserve.still-up', 422, { params: { until } })
  const open = (await objectionsTo(context, row.id)).filter(({ id }) => !state.answered.includes(id))
  if (open.length > 0) throw refuse('reserve.objections-open', 422, { params: { open: open.length } })
  return { day: context.today }
}

const READINGS: Record<RecruitmentActVerb, Reading> = {
  listed: publishList,
  answered: answer,
  confirmed: confirm,
  dropped: (_, { body: { reason = '' } }) => ({ reason }),
}

export const actOnRecruitment = (context: ReserveContext, id: string, verb: RecruitmentActVerb, body: ActBody) =>
  actOnThing<RecruitmentRow, RecruitmentState, RecruitmentVerb, RecruitmentData, Omit<ActBody, 'id' | 'seen'>>(
    context,
    RECRUITMENT,
    { id, verb, body, read: (given) => READINGS[verb](context, given) },
  )
