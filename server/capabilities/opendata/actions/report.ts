import { type MatterContext, type Reported, reportMatter } from '#capabilities/matter/index.ts'
import type { FindGrid, PlaceBook } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import { findKey } from '../queries/keys.ts'
import type { Sent } from '../schema.ts'

const NAME_MAX = 40
const PLACE_MAX = 200
const number = (typed: string | undefined): number | undefined => {
  const value = typed === undefined || typed.trim() === '' ? Number.NaN : Number(typed)
  return Number.isFinite(value) ? value : undefined
}

/**
 * A report that somebody else's program hands in for a resident. It shows a key, not a session: whoever is signed in in the same
 * browser has no part in it. Its place must be known: a point in the county, or a code.
 */
export async function takeRequest(
  asked: MatterContext,
  sent: Sent,
  { places, findGrid }: { places: PlaceBook; findGrid: FindGrid },
): Promise<Reported> {
  await changeReach(asked.tx, reach({ reader: 'public' }))
  const context: MatterContext = { ...asked, actor: ANONYMOUS, scope: '-' }
  const { api_key: key, service_code: kind, description: text } = sent
  const from = key ? await findKey(context, key) : undefined
  if (!from) throw refuse('open.key', 403)
  const service = kind === undefined ? undefined : context.rules.kindOn(kind, context.now.getTime())
  if (!kind || !service?.public) throw refuse('open.service', kind ? 404 : 400)
  if (!text || text.trim().length < 2) throw refuse('open.description', 400)
  const [lon, lat] = [number(sent.long), number(sent.lat)]
  const point = lon !== undefined && lat !== undefined ? { lon, lat } : undefined
  const code =
    sent.address_id && places.find(sent.address_id)
      ? sent.address_id
      : point && (await findGrid(context, context.county, point))
  if (!code || !['village', 'grid'].includes(levelOf(code))) throw refuse('open.place', 400)
  const name = [sent.last_name, sent.first_name].filter(Boolean).join('').slice(0, NAME_MAX)
  const done = await reportMatter(context, {
    id: newId(context.now.getTime()),
    villageCode: code.slice(0, 12),
    ...(levelOf(code) === 'grid' ? { gridCode: code } : {}),
    text,
    kind,
    ...(sent.address_string ? { placeText: sent.address_string.slice(0, PLACE_MAX) } : {}),
    ...point,
    ...(sent.phone ? { phone: sent.phone } : {}),
    ...(name ? { name } : {}),
  })
  await record(context, 'open-key.used', { kind: 'open-key', id: from.id, place: code }, { matter: done.id })
  return done
}
