import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireIncident } from '../access.ts'
import type { IncidentContext } from '../context.ts'
import { getIncident } from '../queries/incident.ts'
import { rangeWithin } from '../queries/reach.ts'
import type { JointVisitBody } from '../schema.ts'

interface Done {
  id: string
  repeated: boolean
}

async function requireGrid(context: IncidentContext, grid: string): Promise<void> {
  const { from, to } = rangeWithin(context, grid)
  const found = await context.tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', context.county)
    .where('level', '=', 'grid')
    .where('code', '=', grid)
    .where('code', '>=', from)
    .where('code', '<', to)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
}

const accountOf = ({ actor }: IncidentContext): string | null => (actor.kind === 'staff' ? actor.id : null)

/** The officer and the grid worker went together, and what came of it. */
export async function recordJointVisit(context: IncidentContext, body: JointVisitBody): Promise<Done> {
  const { tx, county, now, actor, incidents } = context
  const { id, gridCode, visitedOn, incidentId, ...words } = body
  requireIncident(actor, 'read', incidents.policeUnit)
  await requireGrid(context, gridCode)
  requireIncident(actor, 'visit', incidents.policeUnit)
  const hash = canonicalHash({ gridCode, visitedOn, incidentId: incidentId ?? null, ...words })
  if (await wasDone(context, 'joint_visit', id, hash)) return { id, repeated: true }
  if (visitedOn > context.today) throw refuse('incident.not-yet', 422, { field: 'visitedOn' })
  if (incidentId) await getIncident(context, incidentId)
  await tx
    .insertInto('joint_visit')
    .values({
      ...{ county, id, grid_code: gridCode, police_unit: incidents.policeUnit, incident_id: incidentId ?? null },
      ...{ visited_on: visitedOn, ...words, recorded_at: now, recorded_by: accountOf(context), body_hash: hash },
      recorded_unit: actor.kind === 'staff' ? actor.unit : 'system',
    })
    .execute()
  await record(context, 'incident.visited', { kind: 'joint-visit', id, place: gridCode })
  return { id, repeated: false }
}
