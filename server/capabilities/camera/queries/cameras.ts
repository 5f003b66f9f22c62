import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'

/** Who looks reads by territory; who keeps or oversees has no territory of cases and reads the county. */
const placesOf = ({ county, scope }: Context) => rangeOf(scope === '-' ? county : scope)

const cameras = (context: Context) => {
  const { from, to } = placesOf(context)
  return context.tx
    .selectFrom('camera')
    .innerJoin('camera_device as device', (join) =>
      join.onRef('device.county', '=', 'camera.county').onRef('device.id', '=', 'camera.device_id'),
    )
    .select([
      ...(['camera.id', 'camera.code', 'camera.name', 'camera.works', 'camera.place_code as place'] as const),
      ...(['device.name as device', 'device.code as deviceCode', 'device.address', 'device.port'] as const),
      ...(['device.registered_until as registeredUntil', 'device.seen_at as seenAt'] as const),
      ...(['device.withdrawn_at as withdrawnAt', 'camera.device_id as deviceId'] as const),
    ])
    .where('camera.county', '=', context.county)
    .where('camera.place_code', '>=', from)
    .where('camera.place_code', '<', to)
}

export type Camera = Awaited<ReturnType<typeof listCameras>>[number]

export const listCameras = (context: Context) =>
  cameras(context)
    .where('device.withdrawn_at', 'is', null)
    .orderBy('camera.place_code')
    .orderBy('camera.code')
    .limit(500)
    .execute()

export async function getCamera(context: Context, id: string): Promise<Camera> {
  const found = await cameras(context).where('camera.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The camera of a device under its own code, for an alarm. */
export const findCamera = (context: Context, deviceId: string, code: string): Promise<Camera | undefined> =>
  cameras(context).where('camera.device_id', '=', deviceId).where('camera.code', '=', code).executeTakeFirst()
