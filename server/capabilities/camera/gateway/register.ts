import { type DigestAlgorithm, isRightDigest, type Nonces, parseDigest } from '#platform/sip/digest.ts'
import type { Peer, SipAnswer } from '#platform/sip/line.ts'
import { headOf, paramOf, type SipRequest, userOf } from '#platform/sip/message.ts'
import { makeTallies } from '#platform/sip/tally.ts'
import { markRegistered, recordRefusal } from '../actions/presence.ts'
import type { CameraContext, WithCameras } from '../context.ts'
import { type Device, findDevice, passwordOf } from '../queries/devices.ts'
import type { Acting } from './acting.ts'

export type Registering = (request: SipRequest, from: Peer) => Promise<SipAnswer>

export interface RegisterDesk {
  act: Acting
  withCameras: WithCameras
  nonces: Nonces
  realm: string
  clock: () => Date
  /** A device came that was not there: its catalogue is asked for. */
  came(device: Device, at: Peer): void
}

const TRIES_A_MINUTE = 30
const DEFAULT_S = 3600
const LEAST_S = 60
const MINUTE_MS = 60_000
const algorithmOf = (device: Device | undefined): DigestAlgorithm => (device?.year === 2022 ? 'SHA-256' : 'MD5')

/** REGISTER: a challenge first, then the password; strangers and wrong passwords learn nothing by which to tell them apart. */
export function registering(desk: RegisterDesk): Registering {
  const tally = makeTallies(TRIES_A_MINUTE, desk.clock)
  return async (request, from) => {
    const code = userOf(headOf(request, 'from') ?? '') ?? ''
    if (!tally(from.address)) return { status: 503, reason: 'Too Many Tries', heads: [['retry-after', '60']] }
    const outcome = await desk.act(async (plain) => {
      const context = desk.withCameras(plain)
      const device = await findDevice(context, code)
      const fault = await faultOf(context, desk, device, request)
      if (fault) {
        if (device && fault === 'wrong') await recordRefusal(context, device, 'digest')
        return { fault, device }
      }
      if (!device) return { fault: 'wrong' as const, device }
      const until = untilOf(context, request)
      const isNew = !device.registeredUntil || device.registeredUntil <= context.now
      const moved = device.address !== from.address || device.port !== from.port
      await markRegistered(context, device, { address: from.address, port: from.port }, until)
      return { device, until, isNew: isNew || moved, context }
    })
    if (outcome.fault) return refusal(desk, outcome.device, outcome.fault)
    if (outcome.until && outcome.isNew) desk.came(outcome.device, from)
    return welcome(request, outcome.until, outcome.context)
  }
}

type Fault = 'unproven' | 'stale' | 'wrong'

async function faultOf(
  context: CameraContext,
  { nonces, realm }: RegisterDesk,
  device: Device | undefined,
  request: SipRequest,
): Promise<Fault | undefined> {
  const answer = parseDigest(headOf(request, 'authorization'))
  if (!answer) return 'unproven'
  const nonce = nonces.take(answer.nonce)
  if (nonce) return nonce === 'old' || nonce === 'used' ? 'stale' : 'wrong'
  // Devices, and sipp, name us by address where the request names our code: the nonce, good once, ties the answer to it.
  if (!device || answer.username !== device.code || answer.realm !== realm) return 'wrong'
  const claim = { algorithm: algorithmOf(device), method: 'REGISTER', password: await passwordOf(context, device.id) }
  return isRightDigest(claim, answer) ? undefined : 'wrong'
}

/** When the registration ends; undefined when the device signs off. */
function untilOf({ cameras, now }: CameraContext, request: SipRequest): Date | undefined {
  const asked = paramOf(headOf(request, 'contact') ?? '', 'expires') ?? headOf(request, 'expires') ?? String(DEFAULT_S)
  if (asked === '0') return undefined
  const wanted = /^\d{1,9}$/.test(asked) ? Number(asked) : DEFAULT_S
  return new Date(now.getTime() + Math.min(Math.max(wanted, LEAST_S), cameras.expiresMost_s) * 1000)
}

function refusal({ nonces, realm }: RegisterDesk, device: Device | undefined, fault: Fault): SipAnswer {
  if (fault === 'wrong') return { status: 403, reason: 'Forbidden' }
  const stale = fault === 'stale' ? ', stale=true' : ''
  const challenge = `Digest realm="${realm}", nonce="${nonces.make()}", algorithm=${algorithmOf(device)}, qop="auth"${stale}`
  return { status: 401, reason: 'Unauthorized', heads: [['www-authenticate', challenge]] }
}

/** Devices set their clocks by the answer (GB/T 28181 §9.10). */
function welcome(request: SipRequest, until: Date | undefined, { now, cameras }: CameraContext): SipAnswer {
  const local = new Date(now.getTime() + cameras.utcOffset_minutes * MINUTE_MS)
  const expires_s = until ? Math.round((until.getTime() - now.getTime()) / 1000) : 0
  const heads: [string, string][] = [
    ['date', local.toISOString().slice(0, -1)],
    ['expires', String(expires_s)],
  ]
  const contact = headOf(request, 'contact')
  return { status: 200, reason: 'OK', heads: contact ? [['contact', contact], ...heads] : heads }
}
