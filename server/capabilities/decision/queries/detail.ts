import type { Context } from '#platform/context.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { DecisionContext, Organ, Procedure } from '../context.ts'
import { allowedIn, type DecisionAction, type DecisionState, folded, resultOf, type Tally } from '../rules/index.ts'
import { DECISION_ACTS, type DeskVerb } from '../schema.ts'
import { type BallotStanding, standingOf } from './ballot-standing.ts'
import { actionsOf, type DecisionRow, getDecision, getPublicDecision, procedureOf } from './decision.ts'

export interface DecisionDetail {
  row: DecisionRow
  state: DecisionState
  actions: DecisionAction[]
  procedure: Procedure
  organ: Organ | undefined
  result: Tally | undefined
}

export interface DeskDetail extends DecisionDetail {
  /** What the reader may do now. */
  may: DeskVerb[]
  ballot: BallotStanding | undefined
  /** The procedure and the organs of today: a meeting is called under them. */
  today: { procedure: Procedure; organs: Organ[] }
}

async function detailOf(context: DecisionContext, row: DecisionRow): Promise<DecisionDetail> {
  const actions = await actionsOf(context, row.id)
  const state = folded(actions)
  const held = actions.findLast(({ verb }) => verb === 'convened')
  const organ = held?.data.rule && context.rules.organOn(held.data.rule.organ, context.rules.dayOf(held.at_ms))
  return { row, state, actions, procedure: procedureOf(context, row), organ, result: resultOf(state) }
}

export async function readDecision(context: DecisionContext, id: string): Promise<DeskDetail> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getDecision(context, id))
  const now = allowedIn(detail.state)
  const may = DECISION_ACTS.map(({ verb }) => verb).filter(
    (verb) => now.includes(verb) && mayDo(context.actor, verb, detail.row.village_code),
  )
  const day = context.rules.dayOf(context.now.getTime())
  const procedure = context.rules.procedureOn(detail.row.kind, day) ?? detail.procedure
  const ballot = await standingOf(context, detail.row, detail.state)
  return { ...detail, may, ballot, today: { procedure, organs: context.rules.organsOn(day) } }
}

/** For everybody; what was declared about persons stays with the desks. */
export async function readPublicDecision(
  context: DecisionContext,
  village: string,
  id: string,
): Promise<DecisionDetail> {
  return await detailOf(context, await getPublicDecision(context, village, id))
}

export const publicationsOf = (context: Context, decisionId: string): Promise<Publication[]> =>
  publishedOf(context, 'decision_publication', 'decision_id', decisionId)
