import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { maskName } from '#kernel/mask.ts'
import { normalisePhone } from '#kernel/phone.ts'
import { refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { appendFact } from '#platform/facts/append.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { ReserveContext } from '../context.ts'
import { readPublic } from '../queries/recruitment.ts'
import { APPLICANT } from '../queries/reserve.ts'
import { type ReserveFact, reserveFolding } from '../rules/index.ts'
import type { ApplyBody } from '../schema.ts'
import { reserveColumns } from './store.ts'

const TOWN_SIGNS = 9

export interface AppliedFor {
  id: string
  /** Eight signs, shown to whoever applied; kept nowhere. */
  receipt: string
  repeated: boolean
}

/** By a resident who is signed in, or typed in at the town's desk for somebody who came: the same from here on. */
export async function applyFor(context: ReserveContext, recruitment: string, body: ApplyBody): Promise<AppliedFor> {
  const { tx, keys, actor } = context
  const { id, village } = body
  const { state } = await readPublic(context, recruitment)
  const hash = canonicalHash({ apply: recruitment, ...body })
  const receipt = receiptOf(keys, APPLICANT, id)
  if (actor.kind === 'villager') await changeReach(tx, reach({ reader: 'receipt', matter: id }))
  else {
    await requireVillage(context, village)
    requireMay(actor, 'applied', village)
  }
  if (await wasDone(context, 'reserve', id, hash)) return { id, receipt, repeated: true }
  if (state.stage !== 'open' || state.applyUntil < context.today) throw refuse('reserve.over', 409)
  if (!state.posts.some((one) => one.village === village)) throw refuse('reserve.no-post', 422, { field: 'village' })
  const villager = actor.kind === 'villager' ? actor.id : null
  if (villager !== null && (await hasApplied(context, recruitment, villager))) throw refuse('reserve.once', 409)
  await keep(context, { recruitment, villager, receipt, hash }, body)
  await record(context, 'reserve.applied', { kind: 'reserve', id, place: village.slice(0, TOWN_SIGNS) })
  return { id, receipt, repeated: false }
}

interface Keeping {
  recruitment: string
  villager: string | null
  receipt: string
  hash: Buffer
}

/** Name, telephone and year of birth stand apart from everything else, so that they can be forgotten. */
async function keep(
  context: ReserveContext,
  { recruitment, villager, receipt, hash }: Keeping,
  { id, village, name, phone, born }: ApplyBody,
): Promise<void> {
  const { tx, county, now, keys } = context
  const at_ms = now.getTime()
  const by = villager === null ? byActor(context) : ({ kind: 'resident' } as const)
  const data = { recruitment, masked: maskName(name) }
  const fact: ReserveFact = { id: newId(at_ms), verb: 'applied', at_ms, by, data }
  const of = { county, village_code: village }
  const own = { villager_id: villager, receipt_hash: receiptPrint(keys, APPLICANT, receipt), body_hash: hash }
  const folded = reserveColumns(reserveFolding.applied(undefined, fact))
  await tx
    .insertInto('reserve')
    .values({ ...of, id, recruitment_id: recruitment, masked: data.masked, ...folded, ...own })
    .execute()
  await appendFact(context, 'reserve_fact', 'reserve_id', { id, village_code: village }, 1, fact, hash)
  await tx
    .insertInto('reserve_person')
    .values({ ...of, reserve_id: id, name, phone: normalisePhone(phone) ?? phone, born: Number(born) })
    .execute()
}

async function hasApplied({ tx, county }: ReserveContext, recruitment: string, villager: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select has_applied(${county}, ${recruitment}, ${villager}) as has`.execute(tx)
  return rows[0]?.has ?? false
}

/** By night: name and telephone of those who were not taken, once the rule's days are over. */
export async function forgetApplicants({ tx, county, dayAfter, now, rule }: ReserveContext): Promise<void> {
  const before = dayAfter(now, -rule.keptDays)
  await sql`
    delete from reserve_person p using reserve r
    where p.county = ${county} and r.county = p.county and r.id = p.reserve_id
      and r.stage in ('refused', 'failed', 'withdrawn') and r.since_at < ${before}::date`.execute(tx)
}
