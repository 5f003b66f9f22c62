import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal } from '#platform/crypto/keys.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireCamera } from '../access.ts'
import { findDevice, getDevice } from '../queries/devices.ts'
import type { DeviceBody } from '../schema.ts'

interface Done {
  id: string
  repeated: boolean
}

const accountOf = ({ actor }: Context): string | null => (actor.kind === 'staff' ? actor.id : null)

/** A device that may register from now on. `isPlace`: whether the county has such a place. */
export async function addDevice(context: Context, body: DeviceBody, isPlace: (code: string) => boolean): Promise<Done> {
  requireCamera(context.actor, 'keep')
  const { id, code, year, name, place, password } = body
  const hash = canonicalHash({ code, year, name, place })
  if (await wasDone(context, 'camera_device', id, hash)) return { id, repeated: true }
  const { from, to } = rangeOf(context.county)
  if (!isPlace(place) || place < from || place >= to) throw refuse('camera.place', 422, { field: 'place' })
  if (await findDevice(context, code)) throw refuse('camera.known', 409, { field: 'code' })
  const { tx, county, now, keys } = context
  await asSystem(context, async () => {
    await tx
      .insertInto('camera_device')
      .values({
        ...{ county, id, code, year: Number(year), name, place_code: place, body_hash: hash },
        ...{ added_at: now, added_by: accountOf(context) },
      })
      .execute()
    await tx
      .insertInto('camera_device_secret')
      .values({ county, device_id: id, password_sealed: seal(keys.field, password) })
      .execute()
  })
  await record(context, 'camera.device-added', { kind: 'camera-device', id, place }, { code })
  return { id, repeated: false }
}

/** From now on it may not register, and nothing of it is shown. Withdrawn again, it stays withdrawn. */
export async function withdrawDevice(context: Context, id: string): Promise<Done> {
  requireCamera(context.actor, 'keep')
  const device = await getDevice(context, id)
  if (device.withdrawnAt) return { id, repeated: true }
  const { tx, county, now } = context
  await asSystem(context, () =>
    tx
      .updateTable('camera_device')
      .set({ withdrawn_at: now, withdrawn_by: accountOf(context), registered_until: null })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute(),
  )
  await record(context, 'camera.device-withdrawn', { kind: 'camera-device', id, place: device.place })
  return { id, repeated: false }
}
