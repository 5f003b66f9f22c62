import { dueAt } from '#kernel/clock.ts'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { DisclosureContext } from '../context.ts'
import { getPublished } from '../queries/entry.ts'
import { openRemark, REMARK, type RemarkRow } from '../queries/remarks.ts'
import type { RemarkBody, RemarkKind, RemarkSaying } from '../schema.ts'

export const LEAF_JOB = 'disclosure-objection-leaf'

export interface Asked {
  id: string
  /** Eight signs, shown to the asker; kept nowhere. */
  receipt: string
  repeated: boolean
}

/** A question goes to the village; an objection to those who watch over it. */
const holderOf = (kind: RemarkKind, villageCode: string): string =>
  unitCode(villageCode, kind === 'question' ? 'village' : 'supervision')

/** Takes down a villager's question or objection, once. Nobody's name is asked for. */
export async function askRemark(
  context: DisclosureContext,
  villageCode: string,
  entryId: string,
  body: RemarkBody,
): Promise<Asked> {
  const row = await getPublished(context, villageCode, entryId)
  if (row.public_rev === null) throw refuse('not-found', 404)
  const { id, kind, text } = body
  const hash = canonicalHash({ verb: 'asked', of: entryId, kind, text })
  await changeReach(context.tx, reach({ reader: 'receipt', matter: id }))
  const receipt = receiptOf(context.keys, REMARK, id)
  if (await wasDone(context, 'disclosure_remark', id, hash)) return { id, receipt, repeated: true }
  const { rules, now, tx, county } = context
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  const limit = kind === 'question' ? clocks.answerQuestion : clocks.answerObjection
  await tx
    .insertInto('disclosure_remark')
    .values({
      county,
      id,
      disclosure_id: entryId,
      village_code: villageCode,
      rev: row.public_rev,
      kind,
      text,
      public_text: maskText(text),
      receipt_hash: receiptPrint(context.keys, REMARK, receipt),
      asked_at: now,
      due_at: new Date(dueAt(rules.calendar, now.getTime(), limit, 0)),
      holder: holderOf(kind, villageCode),
      version: 1,
      body_hash: hash,
    })
    .execute()
  await appendRemark(
    context,
    { id, village_code: villageCode, version: 0 },
    { id, verb: 'asked', by_kind: 'resident' },
    hash,
  )
  await record(context, `disclosure.${kind}`, { kind: 'disclosure-remark', id, place: villageCode }, { of: entryId })
  // That an objection was made is in the log too, without a word of it: none can be made to disappear.
  if (kind === 'objection') await addJob(context, LEAF_JOB, { id }, { key: `${LEAF_JOB}:${id}` })
  return { id, receipt, repeated: false }
}

export interface RemarkAct {
  id: string
  verb: 'asked' | 'answered' | 'escalated' | 'said' | 'reminded'
  by_kind: 'staff' | 'resident' | 'system'
  data?: Record<string, unknown>
}

export async function appendRemark(
  { tx, county, actor, now }: Context,
  of: Pick<RemarkRow, 'id' | 'village_code' | 'version'>,
  act: RemarkAct,
  hash: Buffer | null,
): Promise<void> {
  const staff = act.by_kind === 'staff' && actor.kind === 'staff' ? actor : undefined
  await tx
    .insertInto('disclosure_remark_action')
    .values({
      county,
      remark_id: of.id,
      village_code: of.village_code,
      seq: of.version + 1,
      id: act.id,
      verb: act.verb,
      at: now,
      by_kind: act.by_kind,
      by_account: staff?.id ?? null,
      by_unit: staff?.unit ?? null,
      by_name: staff?.name ?? null,
      data: JSON.stringify(act.data ?? {}),
      body_hash: hash,
    })
    .execute()
}

/** Whoever asked says whether the answer can be understood; only they can. */
export async function sayRemark(context: Context, receipt: string, body: RemarkSaying): Promise<RemarkRow> {
  const row = await openRemark(context, receipt)
  const hash = canonicalHash({ verb: 'said', remark: row.id, understood: body.understood })
  if (await wasDone(context, 'disclosure_remark_action', body.id, hash)) return row
  if (row.answered_at === null) throw refuse('disclosure.not-answered-yet', 409)
  const said = { understood: body.understood, version: row.version + 1 }
  await appendRemark(
    context,
    row,
    { id: body.id, verb: 'said', by_kind: 'resident', data: { understood: body.understood } },
    hash,
  )
  await context.tx
    .updateTable('disclosure_remark')
    .set(said)
    .where('county', '=', context.county)
    .where('id', '=', row.id)
    .execute()
  await record(context, 'disclosure.said', { kind: 'disclosure-remark', id: row.id, place: row.village_code })
  return { ...row, ...said }
}
