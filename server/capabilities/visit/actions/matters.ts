import type { HouseholdRow } from '#capabilities/household/index.ts'
import { reportMatter, solveOnSpot } from '#capabilities/matter/index.ts'
import { unseal } from '#platform/crypto/keys.ts'
import type { VisitContext } from '../context.ts'
import { derivedId } from '../rules/derived-id.ts'
import type { GridRecord } from '../schema.ts'

const SOLVED_FROM = 50

interface Wanted {
  text: string
  kind: string
}

/** A quarrel, a hazard or a wish is a matter; a visit's asks are one each. */
function wantedOf(context: VisitContext, { kind, text, asks = [] }: GridRecord): Wanted[] {
  const duty = context.visits.duties.find(({ key }) => key === kind)
  const usual = duty?.matterKind ?? 'other'
  const known = (key: string | undefined) => (key && context.rules.kindOn(key, context.now.getTime()) ? key : usual)
  const asked = asks.map((ask) => ({ text: ask.text, kind: known(ask.kindKey) }))
  const own = duty?.matterKind && text && asked.length === 0 ? [{ text, kind: duty.matterKind }] : []
  return [...own, ...asked]
}

/** Through the matter's own door, with ids that follow from the record's; solved on the spot, it is closed with the resident's word. */
export async function makeMatters(
  context: VisitContext,
  recordId: string,
  body: GridRecord,
  household: HouseholdRow | undefined,
  photos: readonly string[],
): Promise<string[]> {
  const ids: string[] = []
  const phone = household?.phone_sealed ? unseal(context.keys.field, household.phone_sealed) : undefined
  const { report: most } = context.rules.photosOn(context.now.getTime())
  for (const [n, { text, kind }] of wantedOf(context, body).entries()) {
    const id = derivedId(recordId, n)
    const report = {
      id,
      villageCode: body.gridCode.slice(0, 12),
      gridCode: body.gridCode,
      text: text.padEnd(2, '.'),
      kind,
      forOther: 'grid-worker' as const,
      ...(body.place ? { placeText: body.place } : {}),
      ...(body.lon !== undefined && body.lat !== undefined ? { lon: body.lon, lat: body.lat } : {}),
      ...(phone ? { phone } : {}),
      ...(n === 0 && photos.length > 0 ? { files: photos.slice(0, most) } : {}),
    }
    await reportMatter(context, report, {
      id: recordId,
      ...(n === 0 && body.voice ? { voice_s: body.voice.seconds } : {}),
    })
    ids.push(id)
    // The first is what the screen was about.
    if (n === 0 && body.solvedOnSpot)
      await solveOnSpot(context, id, { ...body.solvedOnSpot, idOf: (step) => derivedId(recordId, SOLVED_FROM + step) })
  }
  return ids
}
