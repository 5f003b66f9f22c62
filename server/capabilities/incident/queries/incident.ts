import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Incident } from '#platform/db/tables.ts'
import type { IncidentContext } from '../context.ts'
import { rangeOfActor } from './reach.ts'

export type IncidentRow = Selectable<Incident>

const within = (context: IncidentContext) => {
  const { from, to } = rangeOfActor(context)
  return context.tx
    .selectFrom('incident')
    .selectAll()
    .where('county', '=', context.county)
    .where('place_code', '>=', from)
    .where('place_code', '<', to)
}

export async function getIncident(context: IncidentContext, id: string): Promise<IncidentRow> {
  const found = await within(context).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export async function getForChange(context: IncidentContext, id: string): Promise<IncidentRow> {
  const found = await within(context).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export const findByNumber = ({ tx, county }: IncidentContext, partner: string, number: string) =>
  tx
    .selectFrom('incident')
    .selectAll()
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
