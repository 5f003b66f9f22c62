import type { Peer, SipAnswer } from '#platform/sip/line.ts'
import { keepCatalogue } from '../actions/presence.ts'
import type { WithCameras } from '../context.ts'
import { findCamera } from '../queries/cameras.ts'
import type { Device } from '../queries/devices.ts'
import { type Alarm, alarmAnswer, alarmOf, catalogueOf, catalogueQuery, type Note } from '../rules/manscdp.ts'
import { type Acting, OK } from './acting.ts'

/** An alarm as the feeds take it: what it means stands in the mapping of the partner `cameras`. */
export interface CameraEvent {
  id: string
  source: string
  data: { alarm: string; description: string; place: string; camera: string }
}

export interface Hearing {
  act: Acting
  withCameras: WithCameras
  raise(event: CameraEvent): Promise<void>
  /** Sends a message to a device, and does not wait for it. */
  tell(id: string, to: Peer, body: Uint8Array): void
  /** The catalogues asked for and not heard to the end: by device, the number of the question and how many came. */
  asked: Map<string, { number: number; came: number }>
}

/** Asks a device which cameras it has. */
export function askCatalogue({ asked, tell }: Pick<Hearing, 'asked' | 'tell'>, device: Device, at: Peer): void {
  const number = (asked.get(device.id)?.number ?? 0) + 1
  asked.set(device.id, { number, came: 0 })
  tell(device.code, at, catalogueQuery(number, device.code))
}

export async function hearNote(hearing: Hearing, device: Device, note: Note): Promise<SipAnswer> {
  const { root, command } = note
  if (root === 'Response' && command === 'Catalog') await takeCatalogue(hearing, device, note)
  if (root === 'Notify' && command === 'Alarm') await takeAlarm(hearing, device, note)
  // Keepalive was marked with everything else that is heard; what nobody asked for is heard and left.
  return OK
}

/** An answer to our own question alone, and not more cameras than the county allows one device. */
async function takeCatalogue({ act, withCameras, asked }: Hearing, device: Device, note: Note): Promise<void> {
  const question = asked.get(device.id)
  if (!question || question.number !== note.number || note.about !== device.code) return
  const listed = catalogueOf(note)
  await act(async (plain) => {
    const context = withCameras(plain)
    const room = context.cameras.camerasMost - question.came
    const once = [...new Map(listed.map((one) => [one.code, one])).values()].slice(0, Math.max(room, 0))
    question.came += once.length
    await keepCatalogue(context, device, once)
  })
}

async function takeAlarm(hearing: Hearing, device: Device, note: Note): Promise<void> {
  const alarm = alarmOf(note)
  if (!alarm) return
  const event = await hearing.act(async (plain) => {
    const { cameras } = hearing.withCameras(plain)
    const camera = await findCamera(plain, device.id, alarm.about)
    const rule = cameras.alarms.find(({ method, type }) => method === alarm.method && type === alarm.type)
    return eventOf(alarm, { device, camera, name: rule?.name.zh })
  })
  await hearing.raise(event)
  if (device.address && device.port)
    hearing.tell(device.code, { address: device.address, port: device.port }, alarmAnswer(note))
}

interface Seen {
  device: Device
  camera: { name: string; place: string } | undefined
  name: string | undefined
}

/** The same alarm told again is the same event: its number is made of what it says, by the device's own clock. */
function eventOf({ about, method, type, at, words }: Alarm, { device, camera, name }: Seen): CameraEvent {
  const alarm = type === undefined ? String(method) : `${method}/${type}`
  const where = camera ?? device
  return {
    id: `${about}:${alarm}:${at}`,
    source: `camera:${device.code}`,
    data: {
      alarm,
      description: [name ?? alarm, words].filter(Boolean).join(' '),
      place: where.place,
      camera: where.name,
    },
  }
}
