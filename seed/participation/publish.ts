import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import { saltOf } from '../salt.ts'
import type { ParticipationVillage, Rows } from './village.ts'

/** The bytes, their commitment and the leaf for the log, as the program itself would have made them. */
export function publish(
  rows: Pick<Rows, 'leaves'>,
  { county, code, idOf }: Pick<ParticipationVillage, 'county' | 'code' | 'idOf'>,
  { id, cat, rev, at_ms }: { id: string; cat: string; rev: number; at_ms: number },
  said: Record<string, unknown>,
) {
  const body = canonicalText(said)
  const at = new Date(at_ms)
  const leafId = idOf(at_ms)
  const { salt, commitment, bytes } = committed(body, saltOf(leafId))
  const leaf = {
    t: rev === 1 ? 'publish' : 'revise',
    ...{ id: leafId, of: id, cat, per: at.toISOString().slice(0, 10), at: at.toISOString() },
    ...{ by: 'role:village-publisher', rev },
    body: { c: commitment.toString('hex'), len: bytes, mt: 'application/json' },
  }
  rows.leaves.push({ id: leafId, villageCode: code, at, body: JSON.stringify(leaf) })
  return { county, village_code: code, rev, body, salt, commitment, leaf_id: leafId, published_at: at }
}
