import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Context } from '#platform/context.ts'
import type { Agent } from '../rules/index.ts'

const TOWN_DIGITS = 9

export interface AgentOption {
  value: string
  agent: Agent
}

/** Who can be asked to act in a village: its grid workers by name, its office and its town's by post. */
export async function agentsIn(context: Context, villageCode: string): Promise<AgentOption[]> {
  const { county, tx, today } = context
  const posts = [unitCode(villageCode, 'village'), unitCode(villageCode.slice(0, TOWN_DIGITS), 'town')]
  const { rows } = await sql<{ grid_code: string; name: string; account: string }>`
      select grid_code, person_name as name, account_id::text as account from grid_post
      where county = ${county} and grid_code >= ${villageCode} and grid_code < ${`${villageCode}:`}
        and role in ('full-time', 'part-time') and account_id is not null
        and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
      order by grid_code, role, person_name`.execute(tx)
  const people = rows.map(({ grid_code, name, account }): AgentOption => {
    const agent: Agent = { kind: 'person', unit: unitCode(grid_code, 'grid'), account, name }
    return { value: `person:${account}`, agent }
  })
  return [...people, ...posts.map((unit): AgentOption => ({ value: `post:${unit}`, agent: { kind: 'post', unit } }))]
}

/** @throws Problem `mandate.no-agent` 422 */
export async function getAgent(context: Context, villageCode: string, value: string): Promise<Agent> {
  const found = (await agentsIn(context, villageCode)).find((one) => one.value === value)
  if (!found) throw refuse('mandate.no-agent', 422, { field: 'agent' })
  return found.agent
}
