import type { Answering, Peer, SipAnswer } from '#platform/sip/line.ts'
import { headOf, type SipRequest, userOf } from '#platform/sip/message.ts'
import { markSeen } from '../actions/presence.ts'
import type { CameraContext, WithCameras } from '../context.ts'
import { type Device, findDevice } from '../queries/devices.ts'
import { readNote } from '../rules/manscdp.ts'
import { type Acting, OK } from './acting.ts'
import { type Hearing, hearNote } from './hear.ts'
import type { Registering } from './register.ts'

const say = (status: number, reason: string): SipAnswer => ({ status, reason })
const FORBIDDEN = say(403, 'Forbidden')
const UNREADABLE = say(400, 'Bad Request')

export interface Desk {
  act: Acting
  withCameras: WithCameras
  register: Registering
  hear: Hearing
  /** A device hangs up: true when it held a picture of ours. */
  hungUp(callId: string): boolean
}

/** Whoever registered from here, and is still registered. Over UDP an address can be forged; docs/cameras.md says so. */
async function knownFrom(context: CameraContext, request: SipRequest, from: Peer): Promise<Device | undefined> {
  const device = await findDevice(context, userOf(headOf(request, 'from') ?? '') ?? '')
  const until = device?.registeredUntil
  return device && until && until > context.now && device.address === from.address && device.port === from.port
    ? device
    : undefined
}

/** Answers everything that devices say. */
export const answerDevices =
  (desk: Desk): Answering =>
  async (request, from) => {
    const { method } = request.start
    if (method === 'ACK') return undefined
    if (method === 'REGISTER') return desk.register(request, from)
    if (method === 'BYE') return desk.hungUp(headOf(request, 'call-id') ?? '') ? OK : say(481, 'No Such Call')
    if (method !== 'MESSAGE' && method !== 'NOTIFY') return say(405, 'Method Not Allowed')
    return takeNote(desk, request, from)
  }

async function takeNote(desk: Desk, request: SipRequest, from: Peer): Promise<SipAnswer> {
  const note = readNote(request.body)
  const device = await desk.act(async (plain) => {
    const context = desk.withCameras(plain)
    const found = await knownFrom(context, request, from)
    if (found && note) await markSeen(context, found)
    return found
  })
  if (!device) return FORBIDDEN
  if (!note) return UNREADABLE
  return hearNote(desk.hear, device, note)
}
