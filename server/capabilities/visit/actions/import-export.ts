import { record } from '#platform/audit/audit.ts'
import { canonicalHash, canonicalText } from '#platform/crypto/canonical.ts'
import { sameBytes } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import type { OpenedExport } from './open-export.ts'
import { insertAside } from './quarantine.ts'

export interface Imported {
  aside: number
  known: number
}

/** Records that the county has not got go aside for the desk to look at; the same file twice adds nothing. */
export async function importExport(
  context: VisitContext,
  { author, place, records }: Pick<OpenedExport, 'author' | 'place' | 'records'>,
): Promise<Imported> {
  requireRecord(context.actor, 'quarantine')
  const { tx, county } = context
  const ids = records.map(({ id }) => id)
  return await asSystem(context, async () => {
    const kept =
      ids.length === 0
        ? []
        : await tx
            .selectFrom('grid_record')
            .select(['id', 'body_hash'])
            .where('county', '=', county)
            .where('id', 'in', ids)
            .execute()
    const hashOf = new Map(kept.map((one) => [one.id, one.body_hash]))
    const isKnown = ({ id, body }: { id: string; body: unknown }) => {
      const hash = hashOf.get(id)
      return hash !== undefined && sameBytes(hash, canonicalHash(body))
    }
    const rest = records.filter((one) => !isKnown(one))
    for (const { id, body } of rest)
      await insertAside(context, { recordId: id, content: canonicalText(body), why: 'exported', author, place })
    await record(context, 'phone.imported', { kind: 'grid-record', id: author, place }, { aside: rest.length })
    return { aside: rest.length, known: records.length - rest.length }
  })
}
