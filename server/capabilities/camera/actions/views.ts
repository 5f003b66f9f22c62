import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireCamera } from '../access.ts'
import type { CameraContext, FindCase } from '../context.ts'
import { getCamera } from '../queries/cameras.ts'
import { isOnline } from '../rules/standing.ts'
import type { ViewBody } from '../schema.ts'
import type { ViewEnd } from '../shapes/vocabulary.ts'

const MINUTE_MS = 60_000

/**
 * Begins a look: for one matter within reach, for one of the purposes of the day, for a limited time.
 * @throws Problem `camera.second-factor` 403, `camera.offline` 409, `camera.no-case`, `camera.purpose`, `camera.too-long` 422
 */
export async function beginView(
  context: CameraContext,
  cameraId: string,
  body: ViewBody,
  findCase: FindCase,
): Promise<{ id: string; repeated: boolean }> {
  const { actor, cameras, tx, county, now } = context
  requireCamera(actor, 'view')
  if (actor.kind !== 'staff' || !cameras.secondFactor(actor.role)) throw refuse('camera.second-factor', 403)
  const camera = await getCamera(context, cameraId)
  const { id, purpose, why, matterNumber, minutes } = body
  const hash = canonicalHash({ camera: cameraId, purpose, why, matterNumber, minutes })
  if (await wasDone(context, 'camera_view', id, hash)) return { id, repeated: true }
  if (!cameras.purposes.some(({ key }) => key === purpose)) throw refuse('camera.purpose', 422, { field: 'purpose' })
  const most = cameras.viewMost_minutes
  if (minutes > most) throw refuse('camera.too-long', 422, { field: 'minutes', params: { most } })
  const matter = await findCase(context, matterNumber)
  if (!matter) throw refuse('camera.no-case', 422, { field: 'matterNumber' })
  if (!isOnline(camera, cameras, now)) throw refuse('camera.offline', 409)
  await tx
    .insertInto('camera_view')
    .values({
      ...{ county, id, camera_id: cameraId, place_code: camera.place, purpose, why },
      ...{ matter_id: matter.id, matter_number: matterNumber, body_hash: hash },
      ...{ begun_at: now, until_at: new Date(now.getTime() + minutes * MINUTE_MS) },
      ...{ by_account: actor.id, by_name: actor.name, by_unit: actor.unit },
    })
    .execute()
  const said = { camera: cameraId, purpose, matter: matter.id, minutes }
  await record(context, 'camera.view-begun', { kind: 'camera-view', id, place: camera.place }, said)
  return { id, repeated: false }
}

/** The first picture arrived: from here the looking itself is counted. As the system. */
export async function markPicture({ tx, county, now }: Context, id: string): Promise<void> {
  await tx
    .updateTable('camera_view')
    .set({ picture_at: now })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('picture_at', 'is', null)
    .execute()
}

/** Ends a look once; how it ended first is how it ended. As the system: nobody ends another's look by hand. */
export async function endView(context: Context, id: string, how: ViewEnd): Promise<void> {
  const { tx, county, now } = context
  const ended = await tx
    .updateTable('camera_view')
    .set({ ended_at: now, ended_how: how })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['begun_at', 'picture_at', 'place_code as place'])
    .executeTakeFirst()
  if (!ended) return
  const shown_s = ended.picture_at ? Math.round((now.getTime() - ended.picture_at.getTime()) / 1000) : 0
  await record(context, 'camera.view-ended', { kind: 'camera-view', id, place: ended.place }, { how, shown_s })
}

const GRACE_MS = 60_000

/** Looks that nobody ended, because the process that held them is gone. */
export async function endLostViews(context: Context): Promise<void> {
  const lost = await context.tx
    .selectFrom('camera_view')
    .select('id')
    .where('county', '=', context.county)
    .where('ended_at', 'is', null)
    .where('until_at', '<', new Date(context.now.getTime() - GRACE_MS))
    .execute()
  for (const { id } of lost) await endView(context, id, 'lost')
}
