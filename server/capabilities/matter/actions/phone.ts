import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { unseal } from '#platform/crypto/keys.ts'
import { requireMay } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { getMatter } from '../queries/matter.ts'
import { standOf } from './act.ts'

export interface Contact {
  reporterId: string
  name: string | null
  phone: string | null
}

/** Opens the numbers of those who wait, for whoever must call them. Each opening is one line of the audit. */
export async function readContacts(context: MatterContext, id: string): Promise<Contact[]> {
  const row = await getMatter(context, id)
  requireMay(context.actor, 'read-phone', standOf(row))
  const reporters = await context.tx
    .selectFrom('matter_reporter')
    .select(['id', 'name_sealed', 'phone_sealed'])
    .where('county', '=', context.county)
    .where('matter_id', '=', id)
    .orderBy('reported_at')
    .limit(100)
    .execute()
  if (reporters.length === 0) throw refuse('matter.nobody-to-call', 404)
  await record(
    context,
    'matter.phone-read',
    { kind: 'matter', id, place: row.place_code },
    { reporters: reporters.length },
  )
  const open = (sealed: Buffer | null) => (sealed ? unseal(context.keys.field, sealed) : null)
  return reporters.map((reporter) => ({
    reporterId: reporter.id,
    name: open(reporter.name_sealed),
    phone: open(reporter.phone_sealed),
  }))
}
