import { newId } from '#kernel/id.ts'
import { maskName, maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireKnownVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal } from '#platform/crypto/keys.ts'
import { openThing, stored } from '#platform/facts/act.ts'
import { appendFact } from '#platform/facts/append.ts'
import { factsOf } from '#platform/facts/read.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { storeFold } from '#platform/facts/store.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireMemberDesk } from '../access.ts'
import type { CreditContext } from '../context.ts'
import { findInForce } from '../queries/credit.ts'
import type { MemberRow } from '../queries/member.ts'
import { memberFold } from '../rules/index.ts'
import type { JoinForm, MemberBody, OwnVerb, PaperBody } from '../schema.ts'
import type { MemberData, MemberFact, MemberState, MemberVerb } from '../shapes/member.ts'
import { findHousehold, requireFreeHousehold } from './household.ts'
import { readAct } from './member.ts'
import { MEMBER, memberColumns } from './member-store.ts'

/** With the consent that the household signed on paper; the village knows whose door it is. */
export async function joinOnPaper(context: CreditContext, body: PaperBody) {
  requireMemberDesk(context.actor)
  const { villageCode, name, door, form } = body
  let doorText = ''
  return await openThing<MemberState, MemberVerb, MemberData>(context, MEMBER, {
    verb: 'consented',
    body,
    read: async () => {
      await requireRules(context, villageCode)
      const found = await findHousehold(context, villageCode, door)
      await requireFreeHousehold(context, found.id)
      doorText = found.doorText
      return { way: 'paper', household: found.id, form, day: context.today }
    },
    columns: () => ({
      way: 'paper',
      form_number: form,
      name_sealed: seal(context.keys.field, name),
      name_mask: maskName(name),
      door_text: doorText,
    }),
  })
}

async function requireRules(context: CreditContext, village: string): Promise<void> {
  if (!(await findInForce(context, village))) throw refuse('credit-member.no-rules', 409)
}

/** From one's own page: asked for, until the village has seen that the household lives there. */
export async function joinByPage(context: CreditContext, villager: string, body: JoinForm): Promise<string> {
  const { tx, county, now, keys } = context
  const { id, village, name, door } = body
  await requireKnownVillage(context, village)
  await requireRules(context, village)
  const hash = canonicalHash({ join: body, villager })
  return await asSystem(context, async () => {
    if (await wasDone(context, 'credit_member', id, hash)) return id
    const before = await tx
      .selectFrom('credit_member')
      .select('id')
      .where('county', '=', county)
      .where('villager_id', '=', villager)
      .where('village_code', '=', village)
      .where('stage', '<>', 'declined')
      .executeTakeFirst()
    if (before) throw refuse('credit-member.asked-before', 409)
    const at_ms = now.getTime()
    const data: MemberData = { way: 'page', day: context.today }
    const fact: MemberFact = { id: newId(at_ms), verb: 'consented', at_ms, by: { kind: 'resident' }, data }
    const state = memberFold.applied(undefined, fact)
    const who = { name_sealed: seal(keys.field, name), name_mask: maskName(name), door_text: maskText(door) }
    const of = { county, id, village_code: village, villager_id: villager, way: 'page', body_hash: hash }
    const columns = stored({ columnsOf: memberColumns }, state)
    await tx
      .insertInto('credit_member')
      .values({ ...of, ...who, ...columns })
      .execute()
    await appendFact(context, 'credit_member_fact', 'credit_member_id', of, 1, fact, hash)
    await record(context, 'credit-member.consented', { kind: 'credit-member', id, place: village })
    return id
  })
}

/** One's own act on one's own account; anybody else's is not found. */
export async function actOnOwn(
  context: CreditContext,
  villager: string,
  { id, verb, body }: { id: string; verb: OwnVerb; body: MemberBody },
): Promise<void> {
  const { tx, county, now } = context
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ verb, member: id, ...content })
  await asSystem(context, async () => {
    const row: MemberRow | undefined = await tx
      .selectFrom('credit_member')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', id)
      .where('villager_id', '=', villager)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw refuse('not-found', 404)
    if (await wasDone(context, 'credit_member_fact', factId, hash)) return
    const facts = await factsOf<MemberFact>(context, 'credit_member_fact', 'credit_member_id', id)
    const state = memberFold.folded(facts)
    if (seen !== state.version) throw refuse('step.changed', 409)
    if (!memberFold.isAllowed(state, verb)) throw refuse('step.not-now', 409, { params: { verb } })
    requirePublicText({ note: content.note ?? '', text: content.text ?? '' })
    const data = await readAct(context, verb, { row, state, facts, body: content, id: factId })
    const fact: MemberFact = { id: factId, verb, at_ms: now.getTime(), by: { kind: 'resident' }, data }
    const after = memberFold.applied(state, fact)
    await appendFact(context, 'credit_member_fact', 'credit_member_id', row, after.version, fact, hash)
    await storeFold(context, 'credit_member', id, stored({ columnsOf: memberColumns }, after))
    await record(context, `credit-member.${verb}`, { kind: 'credit-member', id, place: row.village_code })
  })
}
