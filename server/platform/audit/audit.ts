import type { Context } from '#platform/context.ts'
import { send } from '#platform/db/transaction.ts'

export interface Audited {
  kind: string
  id: string
  place?: string
}

const RECORD = 'select record_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)'

/**
 * Writes one line of the audit in the transaction of the change or of the read: no change without it.
 * Sent along without a round trip of its own; the commit stands for nothing if it failed.
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
  send(tx, RECORD, [
    county,
    actor.kind,
    id,
    staff?.role ?? null,
    staff?.unit ?? null,
    verb,
    object.kind,
    object.id,
    object.place ?? null,
    requestId,
    JSON.stringify(detail),
  ])
}
