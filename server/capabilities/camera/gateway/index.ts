import { refuse } from '#kernel/problem.ts'
import { newCall, type SipSelf } from '#platform/sip/dialog.ts'
import { makeNonces } from '#platform/sip/digest.ts'
import { openSipLine, type SipLine } from '#platform/sip/line.ts'
import { endView, markPicture } from '../actions/views.ts'
import type { WithCameras } from '../context.ts'
import type { Camera } from '../queries/cameras.ts'
import type { View } from '../queries/views.ts'
import type { Acting } from './acting.ts'
import { answerDevices } from './desk.ts'
import { askCatalogue, type CameraEvent, type Hearing } from './hear.ts'
import { openPicture, type Picture } from './picture.ts'
import { registering } from './register.ts'
import { isInstalled } from './remux.ts'
import { type GatewaySettings, realmOf } from './settings.ts'

export type GatewayState = 'off' | 'no-ffmpeg' | 'open'

/** The gateway of this process: shut until the environment says where to listen. */
export interface CameraGateway {
  state(): GatewayState
  port(): number | undefined
  open(settings: GatewaySettings): Promise<void>
  close(): Promise<void>
  /** The pictures of a look that was just begun. @throws Problem `camera.busy` 409, `camera.no-answer` 504 */
  play(view: View, camera: Camera): Promise<Picture>
  /** Hangs up, when it is still on. */
  hangUp(viewId: string): boolean
}

/** By look: its picture, or that the camera is being asked, or that whoever asked is gone before it answered. */
type Pictures = Map<string, Picture | 'ringing' | 'gone'>

export interface Grounds {
  act: Acting
  withCameras: WithCameras
  clock: () => Date
  raise(event: CameraEvent): Promise<void>
  failed(error: Error): void
}

interface Open {
  line: SipLine
  self: SipSelf
  settings: GatewaySettings
  canPlay: boolean
}

export function makeGateway(grounds: Grounds): CameraGateway {
  const pictures: Pictures = new Map()
  let open: Open | undefined
  return {
    state: () => (open ? (open.canPlay ? 'open' : 'no-ffmpeg') : 'off'),
    port: () => open?.line.port,
    open: async (settings) => {
      open = await openDesk(grounds, settings, pictures)
    },
    close: async () => {
      for (const picture of pictures.values()) if (typeof picture === 'object') picture.end('lost')
      await open?.line.close()
      open = undefined
    },
    play: async (view, camera) => {
      if (!open?.canPlay) throw refuse('camera.no-picture', 503)
      if (pictures.has(view.id)) throw refuse('camera.busy', 409)
      pictures.set(view.id, 'ringing')
      const picture = await playOn(open, grounds, pictures, { view, camera })
      if (!picture) throw refuse('camera.no-answer', 504)
      if (pictures.get(view.id) === 'gone') {
        picture.end('closed')
        throw refuse('camera.ended', 409)
      }
      pictures.set(view.id, picture)
      return picture
    },
    hangUp: (viewId) => {
      const picture = pictures.get(viewId)
      if (typeof picture === 'object') picture.end('closed')
      else if (picture) pictures.set(viewId, 'gone')
      return typeof picture === 'object'
    },
  }
}

async function playOn(
  { line, self, settings }: Open,
  { act, clock, failed }: Grounds,
  pictures: Pictures,
  { view: { id, untilAt }, camera }: { view: View; camera: Camera },
): Promise<Picture | undefined> {
  const { code, address, port } = camera
  if (!address || !port) return undefined
  return openPicture(line, self, settings, {
    ...{ camera: code, at: { address, port }, last_ms: untilAt.getTime() - clock().getTime() },
    began: () => void act((context) => markPicture(context, id)).catch(failed),
    ended: (how) => {
      pictures.delete(id)
      act((context) => endView(context, id, how)).catch(failed)
    },
  })
}

async function openDesk(
  { act, withCameras, clock, raise }: Grounds,
  settings: GatewaySettings,
  pictures: Pictures,
): Promise<Open> {
  const realm = realmOf(settings)
  const self: SipSelf = { id: settings.id, realm, host: settings.address, port: settings.port }
  const hear: Hearing = {
    ...{ act, withCameras, raise, asked: new Map() },
    tell: (id, at, body) => {
      const heads = [['content-type', 'Application/MANSCDP+xml']] as const
      line.ask(newCall(self, { method: 'MESSAGE', id, at, heads, body: Buffer.from(body) }), at).catch(() => undefined)
    },
  }
  const register = registering({
    ...{ act, withCameras, realm, clock, nonces: makeNonces(clock) },
    came: (device, at) => askCatalogue(hear, device, at),
  })
  const hungUp = (callId: string): boolean => {
    const found = [...pictures.values()].find((one) => typeof one === 'object' && one.callId === callId)
    if (typeof found !== 'object') return false
    found.end('device')
    return true
  }
  const { host, port } = settings
  const line: SipLine = await openSipLine(
    { host, port, clock },
    answerDevices({ act, withCameras, register, hear, hungUp }),
  )
  self.port = line.port
  return { line, self, settings, canPlay: isInstalled(settings.ffmpeg) }
}
