import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireAuditor } from './access.ts'
import type { AuditLine } from './schema.ts'

export interface AuditWanted {
  from?: Date | undefined
  until?: Date | undefined
  who?: string | undefined
  verb?: string | undefined
  object?: string | undefined
  before?: string | undefined
  limit: number
}

/** Newest first; row security shows the lines to the auditor alone. `older` is where the next page begins. */
export async function listAudit(
  context: Context,
  { from, until, who, verb, object, before, limit }: AuditWanted,
): Promise<{ lines: AuditLine[]; older?: string }> {
  requireAuditor(context.actor)
  let wanted = context.tx
    .selectFrom('audit_entry as entry')
    .leftJoin('account', (on) =>
      on.onRef('account.county', '=', 'entry.county').on(sql`account.id::text`, '=', sql.ref('entry.actor_id')),
    )
    .select([
      'entry.id',
      'entry.at',
      'entry.actor_kind as actorKind',
      'account.name as actorName',
      'entry.actor_role as actorRole',
      'entry.actor_unit as actorUnit',
      'entry.verb',
      'entry.object_kind as objectKind',
      'entry.object_id as objectId',
      'entry.place_code as placeCode',
    ])
    .where('entry.county', '=', context.county)
  if (from) wanted = wanted.where('entry.at', '>=', from)
  if (until) wanted = wanted.where('entry.at', '<', until)
  if (who) wanted = wanted.where('account.name', '=', who)
  if (verb) wanted = wanted.where(sql<boolean>`(entry.verb = ${verb} or starts_with(entry.verb, ${`${verb}.`}))`)
  if (object) wanted = wanted.where('entry.object_id', '=', object)
  if (before) wanted = wanted.where('entry.id', '<', sql<never>`${before}::bigint`)
  const rows = await wanted
    .orderBy('entry.id', 'desc')
    .limit(limit + 1)
    .execute()
  const lines = rows.slice(0, limit).map((row) => ({ ...row, id: String(row.id) }))
  const last = lines.at(-1)
  return rows.length > limit && last ? { lines, older: last.id } : { lines }
}
