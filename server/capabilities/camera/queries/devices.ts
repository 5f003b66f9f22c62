import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'

const devices = ({ tx, county }: Context) =>
  tx
    .selectFrom('camera_device')
    .select([
      ...(['id', 'code', 'year', 'name', 'address', 'port'] as const),
      ...(['place_code as place', 'added_at as addedAt', 'withdrawn_at as withdrawnAt'] as const),
      ...(['registered_until as registeredUntil', 'seen_at as seenAt'] as const),
    ])
    .where('county', '=', county)

export type Device = Awaited<ReturnType<typeof listDevices>>[number]

export const listDevices = (context: Context) =>
  devices(context).orderBy('withdrawn_at', 'desc').orderBy('code').limit(500).execute()

export async function getDevice(context: Context, id: string): Promise<Device> {
  const found = await devices(context).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The device that may register under this code now. */
export const findDevice = (context: Context, code: string): Promise<Device | undefined> =>
  devices(context).where('code', '=', code).where('withdrawn_at', 'is', null).executeTakeFirst()

/** For the gateway alone: row security gives it to nobody else. */
export async function passwordOf({ tx, county, keys }: Context, deviceId: string): Promise<string> {
  const row = await tx
    .selectFrom('camera_device_secret')
    .select('password_sealed')
    .where('county', '=', county)
    .where('device_id', '=', deviceId)
    .executeTakeFirstOrThrow()
  return unseal(keys.field, row.password_sealed)
}
