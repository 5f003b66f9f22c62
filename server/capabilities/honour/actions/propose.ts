import { newId } from '#kernel/id.ts'
import { maskName, maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { requireKnownVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { openThing } from '#platform/facts/act.ts'
import { appendFact } from '#platform/facts/append.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { HonourContext } from '../context.ts'
import { PROPOSER } from '../queries/honour.ts'
import { applied, type FactData, type HonourFact } from '../rules/index.ts'
import type { ProposalBody, TakenBody } from '../schema.ts'
import { HONOUR, honourColumns, openingColumns } from './store.ts'

export interface Proposed {
  id: string
  /** Eight signs, shown to whoever proposed; kept nowhere. */
  receipt: string
  /** By when the village has looked at it. */
  screenBy: string
  repeated: boolean
}

/** Held to the playbook: a kind that is praised in such a subject. A team has no personal name to mask. */
function begun({ kinds, harmonies }: HonourContext, { kind, subject, harmony, name }: ProposalBody): FactData {
  const found = kinds.find(({ key }) => key === kind)
  if (!found) throw refuse('honour.no-kind', 422, { field: 'kind' })
  if (!found.subjects.includes(subject)) throw refuse('honour.no-subject', 422, { field: 'subject' })
  if (harmony !== undefined && !harmonies.some(({ key }) => key === harmony))
    throw refuse('practice.no-harmony', 422, { field: 'harmony' })
  const masked = subject === 'team' ? maskText(name) : maskName(maskText(name))
  return { kind, subject, masked, ...(harmony === undefined ? {} : { harmony }) }
}

const keepWords = (
  { tx, county }: HonourContext,
  village: string,
  { id, name, text, evidence }: ProposalBody,
): Promise<unknown> =>
  tx
    .insertInto('honour_proposal')
    .values({
      county,
      honour_id: id,
      village_code: village,
      name: maskText(name),
      text: maskText(text),
      evidence: evidence === undefined ? null : maskText(evidence),
    })
    .execute()

/** From anybody's telephone: no sign-in, a receipt to come back with. */
export async function proposeHonour(
  context: HonourContext,
  villageCode: string,
  body: ProposalBody,
): Promise<Proposed> {
  const { tx, county, now, keys } = context
  const { id } = body
  const hash = canonicalHash({ propose: villageCode, ...body })
  const receipt = receiptOf(keys, PROPOSER, id)
  const screenBy = context.dayAfter(now, context.rule.screenDays)
  await requireKnownVillage(context, villageCode)
  await changeReach(tx, reach({ reader: 'receipt', matter: id }))
  if (await wasDone(context, 'honour', id, hash)) return { id, receipt, screenBy, repeated: true }
  const data = begun(context, body)
  const at_ms = now.getTime()
  const fact: HonourFact = { id: newId(at_ms), verb: 'proposed', at_ms, by: { kind: 'resident' }, data }
  const own = { screen_by: screenBy, receipt_hash: receiptPrint(keys, PROPOSER, receipt), body_hash: hash }
  await tx
    .insertInto('honour')
    .values({
      county,
      id,
      village_code: villageCode,
      ...openingColumns(data),
      ...honourColumns(applied(undefined, fact)),
      ...own,
    })
    .execute()
  await appendFact(context, 'honour_fact', 'honour_id', { id, village_code: villageCode }, 1, fact, hash)
  await keepWords(context, villageCode, body)
  await record(context, 'honour.proposed', { kind: 'honour', id, place: villageCode })
  return { id, receipt, screenBy, repeated: false }
}

/** On paper or by word of mouth, taken down at the desk; from here on the same as any other. */
export async function takeHonour(context: HonourContext, body: TakenBody): Promise<Proposed> {
  const { keys, now } = context
  const receipt = receiptOf(keys, PROPOSER, body.id)
  const screenBy = context.dayAfter(now, context.rule.screenDays)
  const done = await openThing(context, HONOUR, {
    verb: 'proposed',
    body,
    read: () => begun(context, body),
    columns: (data) => ({
      ...openingColumns(data),
      screen_by: screenBy,
      receipt_hash: receiptPrint(keys, PROPOSER, receipt),
    }),
  })
  if (!done.repeated) await keepWords(context, body.villageCode, body)
  return { ...done, receipt, screenBy }
}
