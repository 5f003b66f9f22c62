import { tiesTo } from '#capabilities/post/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DecisionContext, Procedure } from '../context.ts'
import { numbersOf } from '../queries/electors.ts'
import { applied, type DecisionAction, type DecisionState } from '../rules/index.ts'
import type { OpenBody } from '../schema.ts'
import { append, columnsOf, insertFact } from './store.ts'

export interface Opened {
  id: string
  repeated: boolean
}

/** A question is put, under the procedure of the day. Ties declared to the other party are taken over at once. */
export async function openDecision(context: DecisionContext, body: OpenBody): Promise<Opened> {
  const { villageCode, kind, title } = body
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'open', villageCode)
  const hash = canonicalHash({ open: body })
  if (await wasDone(context, 'decision', body.id, hash)) return { id: body.id, repeated: true }
  const procedure = context.rules.procedureOn(kind, context.rules.dayOf(context.now.getTime()))
  if (!procedure) throw refuse('decision.no-procedure', 422, { field: 'kind' })
  requirePublicText({ title, text: body.text, counterparty: body.counterparty })
  const opened = openingOf(context, body, procedure)
  const state = applied(undefined, opened)
  const of = { id: body.id, village_code: villageCode }
  const row = { county: context.county, ...of, kind, title, opened_at: context.now, body_hash: hash }
  await context.tx
    .insertInto('decision')
    .values({ ...row, ...columnsOf(state) })
    .execute()
  await insertFact(context, of, 1, opened, hash)
  await takeInterests(context, of, state, procedure)
  await record(context, 'decision.opened', { kind: 'decision', id: body.id, place: villageCode }, { kind })
  return { id: body.id, repeated: false }
}

function openingOf(context: DecisionContext, body: OpenBody, procedure: Procedure): DecisionAction {
  const { kind, title, text, amountCents, counterparty } = body
  const steps = procedure.steps.map(({ verb }) => verb)
  const data = {
    kind,
    title,
    text,
    steps,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(counterparty === undefined ? {} : { counterparty: counterparty.trim() }),
  }
  return { id: newId(context.now.getTime()), verb: 'opened', at_ms: context.now.getTime(), by: byActor(context), data }
}

/** Who declared a tie to the other party: by their numbers, and holders of posts also where they are on no register. */
async function takeInterests(
  context: DecisionContext,
  of: { id: string; village_code: string },
  first: DecisionState,
  { recusal }: Procedure,
): Promise<void> {
  if (first.counterparty === undefined) return
  let state = first
  for (const { tie, elector, officer } of await tiesTo(context, of.village_code, first.counterparty)) {
    const numbers = officer ? await numbersOf(context, of.village_code, officer) : elector ? [elector] : []
    const whose = officer ? { officer: { id: officer.id, name: officer.name } } : {}
    for (const number of numbers.length > 0 ? numbers : [{}]) {
      // Bodies are held to their words by the tables' constraints.
      const data = { ...number, ...whose, tie, effect: recusal[tie] } as DecisionAction['data']
      const at_ms = context.now.getTime()
      const action = { id: newId(at_ms), verb: 'declared' as const, at_ms, by: { kind: 'system' as const }, data }
      state = await append(context, of, state, action, null)
    }
  }
}
