import type { BodyKey } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

export interface RegisterLine {
  id: string
  number: number
  name: string
  household: string
  sex: 'woman' | 'man'
  since: string
}

/** Who is on a village's register now, by number. */
export async function registerOf({ tx, county }: Context, village: string, body: BodyKey): Promise<RegisterLine[]> {
  const rows = await tx
    .selectFrom('decision_elector')
    .select(['id', 'number', 'name', 'household', 'sex', 'since'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('body', '=', body)
    .where('until', 'is', null)
    .orderBy('number')
    .execute()
  // Held to the two words by the table's constraint.
  return rows.map((row) => ({ ...row, sex: row.sex as RegisterLine['sex'] }))
}

/** How many may vote, and of how many households. */
export async function entitledOf(
  { tx, county }: Context,
  village: string,
  body: BodyKey,
): Promise<{ people: number; households: number }> {
  return await tx
    .selectFrom('decision_elector')
    .select((is) => [
      is.fn.countAll<number>().as('people'),
      is.fn.count<number>('household').distinct().as('households'),
    ])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('body', '=', body)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Who was at each of the newest meetings of representatives, newest first. */
export async function attendedNewest(
  { tx, county }: Context,
  village: string,
  meetings: number,
): Promise<Set<number>[]> {
  const held = await tx
    .selectFrom('decision')
    .select(['id', 'round'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('organ', '=', 'representatives')
    .where('passed', 'is not', null)
    .orderBy('meets_on', 'desc')
    .limit(meetings)
    .execute()
  const rolls: Set<number>[] = []
  for (const { id, round } of held) {
    const there = await tx
      .selectFrom('decision_roll')
      .select('number')
      .where('county', '=', county)
      .where('decision_id', '=', id)
      .where('round', '=', round)
      .execute()
    // Meetings before the roll was kept here say nothing about anybody.
    if (there.length > 0) rolls.push(new Set(there.map(({ number }) => number)))
  }
  return rolls
}

/** Under which numbers a holder of posts stands on the village’s registers: the same name in the same household. */
export async function numbersOf(
  { tx, county }: Context,
  village: string,
  { name, household }: { name: string; household: string | null },
): Promise<{ body: BodyKey; number: number }[]> {
  if (household === null) return []
  const rows = await tx
    .selectFrom('decision_elector')
    .select(['body', 'number'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('name', '=', name)
    .where('household', '=', household)
    .where('until', 'is', null)
    .execute()
  // Held to its words by the table's constraint.
  return rows.map(({ body, number }) => ({ body: body as BodyKey, number }))
}
