import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { appendFact } from '#platform/facts/append.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { AppraisalContext } from '../context.ts'
import { hashOf, slipsOf } from '../queries/code.ts'
import { factsOfRound, getRound, talliesOf } from '../queries/round.ts'
import { applied, folded, type RoundFact, type RoundState, resultOf } from '../rules/index.ts'
import type { ActBody, OpenBody, RoundVerb } from '../schema.ts'

const columnsOf = ({ stage, result, version }: RoundState) => ({ stage, permille: result?.permille ?? null, version })

/** Nothing that is looked for here is in the audit with its village: the auditor sees that the desk worked, not on whom. */
const audited = (context: AppraisalContext, verb: string, id: string) =>
  record(context, `appraisal.${verb}`, { kind: 'appraisal', id, place: context.county })

/** A village's round of the year; its codes come to be with it. */
export async function openRound(context: AppraisalContext, body: OpenBody): Promise<{ id: string; repeated: boolean }> {
  requireMay(context.actor, 'open')
  const { id, villageCode } = body
  const { tx, county, now, today, rule: ruleOfDay } = context
  const hash = canonicalHash({ open: body })
  if (await wasDone(context, 'appraisal', id, hash)) return { id, repeated: true }
  if (!context.hasVillage(villageCode)) throw refuse('appraisal.no-village', 422, { field: 'villageCode' })
  const { basis: _, ...rule } = ruleOfDay
  const year = Number(today.slice(0, 4))
  const data = { rule, villageCode, year, until: context.dayAfter(now, rule.days) }
  const fact: RoundFact = { id: newId(now.getTime()), verb: 'opened', at_ms: now.getTime(), by: byActor(context), data }
  const of = { id, village_code: villageCode }
  const added = await tx
    .insertInto('appraisal')
    .values({
      ...{ county, ...of, year, until: data.until, opened_on: today, body_hash: hash },
      ...columnsOf(applied(undefined, fact)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) throw refuse('appraisal.once-a-year', 409, { field: 'villageCode' })
  await appendFact(context, 'appraisal_fact', 'appraisal_id', of, 1, fact, null)
  await makeBallots(context, id)
  await audited(context, 'opened', id)
  return { id, repeated: false }
}

/** The codes that will count, and every number that they may raise, at nought. */
async function makeBallots(context: AppraisalContext, id: string): Promise<void> {
  const { tx, county, rule } = context
  const codes = rule.groups.flatMap(({ key, slips }) =>
    slipsOf(context, id, key, slips).map((code) => ({
      ...{ county, appraisal_id: id, rater_group: key, code_hash: hashOf(context, code) },
    })),
  )
  const tallies = rule.groups.flatMap((group) =>
    rule.questions.flatMap((question) =>
      rule.grades.map((grade) => ({
        ...{ county, appraisal_id: id, rater_group: group.key, question: question.key, grade: grade.key },
      })),
    ),
  )
  await tx.insertInto('appraisal_code').values(codes).execute()
  await tx.insertInto('appraisal_tally').values(tallies).execute()
}

/** Closed with what was counted, or declared void. */
export async function actOnRound(context: AppraisalContext, id: string, verb: RoundVerb, body: ActBody) {
  requireMay(context.actor, verb)
  const row = await getRound(context, id, true)
  const state = folded(await factsOfRound(context, id))
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ verb, appraisal: id, ...content })
  if (await wasDone(context, 'appraisal_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  if (seen !== state.version) throw refuse('appraisal.changed', 409)
  const data = verb === 'closed' ? { result: resultOf(state.rule, await talliesOf(context, id)) } : content
  const fact: RoundFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = applied(state, fact)
  await appendFact(context, 'appraisal_fact', 'appraisal_id', row, after.version, fact, hash)
  await context.tx
    .updateTable('appraisal')
    .set(columnsOf(after))
    .where('county', '=', context.county)
    .where('id', '=', id)
    .execute()
  await audited(context, verb, id)
  return { id, version: after.version, stage: after.stage, repeated: false }
}
