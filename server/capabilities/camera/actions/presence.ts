import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Device } from '../queries/devices.ts'

interface From {
  address: string
  port: number
}

const change = (
  { tx, county }: Context,
  id: string,
  to: Partial<{ registered_until: Date | null; seen_at: Date; address: string; port: number }>,
) => tx.updateTable('camera_device').set(to).where('county', '=', county).where('id', '=', id).execute()

/** The device proved who it is; until then it is reached where it spoke from. `until`: undefined when it left. */
export async function markRegistered(
  context: Context,
  device: Device,
  from: From,
  until: Date | undefined,
): Promise<void> {
  const { now } = context
  const before = device.registeredUntil !== null && device.registeredUntil > now
  await change(context, device.id, { registered_until: until ?? null, seen_at: now, ...from })
  // Renewing is no news.
  if (before === (until !== undefined)) return
  const verb = until ? 'camera.registered' : 'camera.signed-off'
  await record(context, verb, { kind: 'camera-device', id: device.id, place: device.place })
}

export async function markSeen(context: Context, device: Device): Promise<void> {
  await change(context, device.id, { seen_at: context.now })
}

/** What was refused, so that an administrator finds out why a device does not come. */
export const recordRefusal = (context: Context, device: Device, why: string): Promise<void> =>
  record(context, 'camera.refused', { kind: 'camera-device', id: device.id, place: device.place }, { why })

interface Listed {
  code: string
  name: string
  works: boolean
}

/** Cameras of a catalogue: new ones are added, known ones renewed; none is taken away, for looks through it are kept. */
export async function keepCatalogue(context: Context, device: Device, listed: readonly Listed[]): Promise<void> {
  if (listed.length === 0) return
  const { tx, county, now } = context
  const rows = listed.map(({ code, name, works }) => ({
    ...{ county, id: newId(now.getTime()), device_id: device.id, place_code: device.place },
    ...{ code, name, works, listed_at: now },
  }))
  await tx
    .insertInto('camera')
    .values(rows)
    .onConflict((known) =>
      known.columns(['county', 'device_id', 'code']).doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        works: ref('excluded.works'),
        listed_at: ref('excluded.listed_at'),
      })),
    )
    .execute()
  await record(
    context,
    'camera.listed',
    { kind: 'camera-device', id: device.id, place: device.place },
    { n: rows.length },
  )
}
