import type { TestCounty } from './county.ts'
import { asSystem } from './sign-in.ts'

/** The round of towns of the month before last is computed as every morning; its id. */
export async function computed(county: TestCounty): Promise<string> {
  await county.run('contests')
  const row = await asSystem(county, (tx) =>
    tx
      .selectFrom('contest_round')
      .select('id')
      .where('scheme', '=', 'town-month')
      .orderBy('month', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return row.id
}
