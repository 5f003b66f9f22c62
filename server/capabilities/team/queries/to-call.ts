import { sql } from 'kysely'
import { inTerritory } from '#platform/access/village-reach.ts'
import type { Context } from '#platform/context.ts'

export interface TeamToCall {
  id: string
  villageCode: string
  name: string
  leader: string
}

const OFFERED = 500

/** Teams within reach that still stand, village by village. */
export const listTeamsToCall = async (context: Context): Promise<TeamToCall[]> =>
  await context.tx
    .selectFrom('team')
    .select(['team.id', 'team.village_code as villageCode', 'team.name', 'team.leader'])
    .where('team.county', '=', context.county)
    .where('team.stage', '<>', 'ended')
    .where(sql<boolean>`works_for(team.village_code)`)
    .where(inTerritory(context, 'team'))
    .orderBy('team.village_code')
    .orderBy('team.kind')
    .limit(OFFERED)
    .execute()
