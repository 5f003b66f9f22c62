import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { MemberRow } from '../queries/member.ts'
import type { MemberFact } from '../shapes/member.ts'

/** Everybody who is known to live in the household, by name. */
async function namesOf(context: Context, { name_sealed, household_id }: MemberRow): Promise<Set<string>> {
  const { tx, county, keys } = context
  const sealed = await asSystem(context, async () => {
    const people = tx
      .selectFrom('resident')
      .select('name_sealed')
      .where('county', '=', county)
      .where('household_id', '=', household_id)
      .where('left_at', 'is', null)
    const heads = tx
      .selectFrom('household')
      .select('head_sealed as name_sealed')
      .where('county', '=', county)
      .where('id', '=', household_id)
    return [...(await people.execute()), ...(await heads.execute())].map((row) => row.name_sealed)
  })
  return new Set([name_sealed, ...sealed].flatMap((one) => (one === null ? [] : [unseal(keys.field, one)])))
}

/** Nobody decides on what they proposed themselves, nor for their own household. @throws Problem 422 */
export async function requireOther(
  context: Context,
  row: MemberRow,
  facts: readonly MemberFact[],
  entry: string,
): Promise<void> {
  const { actor } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const proposer = facts.find(({ verb, data }) => verb === 'proposed' && data.entry === entry)?.by
  if (proposer?.account === actor.id || proposer?.name === actor.name) throw refuse('credit-member.own-proposal', 422)
  if ((await namesOf(context, row)).has(actor.name)) throw refuse('credit-member.own-household', 422)
}
