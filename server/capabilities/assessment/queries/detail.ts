import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { mayDo, requireDesk } from '../access.ts'
import { type AssessmentState, folded } from '../rules/index.ts'
import { ASSESSMENT_ACTS, type DeskVerb } from '../schema.ts'
import { type AssessmentDetail, type AssessmentRow, actionsOf, getAssessment, roundsOf } from './assessment.ts'

export type May = Record<DeskVerb, boolean>

export async function detailOf(context: Context, row: AssessmentRow): Promise<AssessmentDetail> {
  const actions = await actionsOf(context, row.id)
  return { row, actions, state: folded(actions) }
}

/** The newest round, and the one by which the village is recognised, if that is another. */
export async function readVillage(context: Context, village: string): Promise<AssessmentDetail[]> {
  const rounds = await roundsOf(context, village)
  const recognised = rounds.find(({ stage }) => stage === 'recognised')
  const shown = rounds.filter((row, i) => i === 0 || row === recognised)
  const details: AssessmentDetail[] = []
  for (const row of shown) details.push(await detailOf(context, row))
  return details
}

/** One round on a desk, and what the reader may do with it now. */
export async function readDesk(context: Context, id: string): Promise<AssessmentDetail & { may: May }> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getAssessment(context, id))
  return { ...detail, may: mayNow(context.actor, detail.row.village_code, detail.state, context.today) }
}

function mayNow(actor: Actor, village: string, state: AssessmentState, today: string): May {
  const { stage, objections, noticeUntil = '' } = state
  const waits = objections.some(({ answer }) => !answer)
  const now: May = {
    'town-scored': stage === 'self',
    'county-reviewed': stage === 'town',
    'objection-answered': stage === 'notice' && waits,
    concluded: stage === 'notice' && !waits && today > noticeUntil,
    promoted: stage === 'recognised' && (state.level === 'model' || state.level === 'provincial-progress'),
    're-reviewed': stage === 'recognised',
    withdrawn: stage === 'recognised',
  }
  const acts = ASSESSMENT_ACTS.map(({ verb }) => [verb, now[verb] && mayDo(actor, verb, village)] as const)
  return Object.fromEntries(acts) as May // Every act is there.
}
