import type { Context } from '#platform/context.ts'
import type { Publication } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { DeliberationContext } from '../context.ts'
import { type DeliberationFact, type DeliberationState, folded, isAllowed, similarTo } from '../rules/index.ts'
import { DELIBERATION_ACTS, type DeskVerb } from '../schema.ts'
import { type SeatRow, seatsOfTopic } from './seats.ts'
import { factsOfTopic, getPublicTopic, getTopic, listPublic, publicationsOfTopic, type TopicRow } from './topic.ts'

export interface TopicDetail {
  row: TopicRow
  state: DeliberationState
  facts: DeliberationFact[]
}
export interface PublicTopic extends TopicDetail {
  publications: Publication[]
}
export interface DeskTopic extends TopicDetail {
  may: DeskVerb[]
  mayHandOut: boolean
  seats: SeatRow[]
}

async function detailOf(context: Context, row: TopicRow): Promise<TopicDetail> {
  const facts = await factsOfTopic(context, row.id)
  return { row, state: folded(facts), facts }
}

export async function readTopic(context: Context, id: string): Promise<DeskTopic> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getTopic(context, id))
  const { village_code: village } = detail.row
  const may = DELIBERATION_ACTS.map(({ verb }) => verb).filter(
    (verb) => isAllowed(detail.state, verb) && mayDo(context.actor, verb, village),
  )
  const mayHandOut = mayDo(context.actor, 'slips', village)
  return { ...detail, may, mayHandOut, seats: await seatsOfTopic(context, id) }
}

export async function readPublicTopic(context: Context, village: string, id: string): Promise<PublicTopic> {
  const detail = await detailOf(context, await getPublicTopic(context, village, id))
  return { ...detail, publications: await publicationsOfTopic(context, id) }
}

const LOOKED_AT = 300

/** Topics of the village about the same, before somebody sends one more; those with a hidden title stay out. */
export async function findSimilar(context: DeliberationContext, village: string, text: string): Promise<TopicRow[]> {
  const known = (await listPublic(context, village, LOOKED_AT)).filter(({ hidden }) => !hidden)
  return similarTo(text, known, context.rule)
}
