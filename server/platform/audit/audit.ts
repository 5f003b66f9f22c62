import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface Audited {
  kind: string
  id: string
  place?: string
}

/**
 * Writes one line of the audit in the transaction of the change or of the read: no change without it.
 * `detail` holds no personal data: field names and codes, never values.
 */
export async function record(
  { tx, county, actor, requestId }: Context,
  verb: string,
  object: Audited,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const staff = actor.kind === 'staff' ? actor : undefined
  const id = actor.kind === 'staff' || actor.kind === 'villager' ? actor.id : null
  await sql`select record_audit(${county}, ${actor.kind}, ${id}, ${staff?.role ?? null}, ${staff?.unit ?? null}, ${verb},
    ${object.kind}, ${object.id}, ${object.place ?? null}, ${requestId}, ${JSON.stringify(detail)}::jsonb)`.execute(tx)
}
