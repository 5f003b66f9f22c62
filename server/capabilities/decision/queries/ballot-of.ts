import { formatReceipt } from '#kernel/receipt.ts'
import { requireMay } from '../access.ts'
import type { DecisionContext } from '../context.ts'
import { folded } from '../rules/index.ts'
import { codeOf, findBallot, slipsOf } from './ballot.ts'
import { actionsOf, getDecision } from './decision.ts'
import { type DecisionDetail, readPublicDecision } from './detail.ts'
import { registerOf } from './electors.ts'

export interface OpenedBallot {
  detail: DecisionDetail
  secret: boolean
  open: boolean
  /** How this slip was used. */
  way: 'phone' | 'paper' | null
}

/** What the code of a slip opens: the question, and whether it can still be answered. @throws Problem 404 */
export async function readBallot(context: DecisionContext, typed: string): Promise<OpenedBallot> {
  const { decisionId, villageCode, way } = await findBallot(context, typed)
  const detail = await readPublicDecision(context, villageCode, decisionId)
  const ballot = detail.state.meeting?.ballot
  return { detail, way, secret: ballot?.secret ?? true, open: ballot?.open ?? false }
}

export interface PrintedSlip {
  number: number
  name: string
  /** Who holds it for somebody absent. */
  holder: number | null
  code: string
}

/** The slips that nobody has used, to be cut up and handed out; only while the vote is open. */
export async function readSlips(context: DecisionContext, id: string) {
  const row = await getDecision(context, id)
  requireMay(context.actor, 'ballot-opened', row.village_code)
  const { meeting } = folded(await actionsOf(context, id))
  if (!meeting?.ballot?.open) return { row, secret: true, slips: [] }
  const { round, rule, ballot } = meeting
  const names = new Map((await registerOf(context, row.village_code, rule.body)).map((one) => [one.number, one.name]))
  const slips = (await slipsOf(context, id, round))
    .filter(({ way }) => way === null)
    .map(
      ({ number, holder }): PrintedSlip => ({
        number,
        name: names.get(number) ?? '',
        holder,
        code: formatReceipt(codeOf(context, { decision_id: id, round, number })),
      }),
    )
  return { row, secret: ballot.secret, slips }
}
