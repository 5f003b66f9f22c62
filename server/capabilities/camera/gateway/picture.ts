import type { Readable } from 'node:stream'
import { inDialog, newCall, type SipCall, type SipSelf } from '#platform/sip/dialog.ts'
import type { Peer, SipLine } from '#platform/sip/line.ts'
import type { SipResponse } from '#platform/sip/message.ts'
import { givesPicture, liveOffer, ssrcOf } from '../rules/sdp.ts'
import type { ViewEnd } from '../shapes/vocabulary.ts'
import { openMedia } from './media.ts'
import { startRemux } from './remux.ts'
import type { GatewaySettings } from './settings.ts'

/** One look through one camera, from INVITE to BYE. */
export interface Picture {
  callId: string
  pictures: Readable
  end(how: ViewEnd): void
}

export interface Look {
  camera: string
  at: Peer
  /** How long it may last, in milliseconds. */
  last_ms: number
  /** The first part of the picture arrived. */
  began(): void
  ended(how: ViewEnd): void
}

const SILENT_MS = 10_000
let looks = 0

/** Asks the camera for its picture; undefined when it does not give it. */
export async function openPicture(
  line: SipLine,
  self: SipSelf,
  settings: GatewaySettings,
  look: Look,
): Promise<Picture | undefined> {
  looks += 1
  const ssrc = ssrcOf(self.realm, looks)
  const remux = startRemux(settings.ffmpeg)
  const quiet = watch(() => end('silent'))
  const media = await openMedia(
    { host: settings.host, ports: settings.media, from: look.at.address, ssrc: Number(ssrc) },
    (part) => {
      quiet.heard(look.began)
      remux.feed(part)
    },
  )
  const offer = liveOffer({ id: look.camera, address: settings.address, port: media.port, ssrc })
  const call = inviteFor(self, look, ssrc, offer)
  let accepted: SipResponse | undefined
  let over = false
  const end = (how: ViewEnd) => {
    if (over) return
    over = true
    clearTimeout(limit)
    quiet.stop()
    media.close()
    remux.stop()
    if (accepted && how !== 'device') bye(accepted)
    look.ended(how)
  }
  const bye = (answer: SipResponse) => void line.ask(inDialog(call, 'BYE', answer), look.at).catch(() => undefined)
  const limit = setTimeout(() => end('limit'), Math.max(look.last_ms, 0))
  const answer = await line.ask(call, look.at).catch(() => undefined)
  if (answer) line.tell(inDialog(call, 'ACK', answer), look.at)
  if (answer?.start.status === 200) accepted = answer
  // It rang longer than the look may last.
  if (over && accepted) bye(accepted)
  if (!accepted || !givesPicture(accepted.body.toString('latin1')) || over) {
    end('no-answer')
    return undefined
  }
  return { callId: call.callId, pictures: remux.pictures, end }
}

function inviteFor(self: SipSelf, { camera, at }: Look, ssrc: string, offer: string): SipCall {
  return newCall(self, {
    method: 'INVITE',
    id: camera,
    at,
    heads: [
      ['subject', `${camera}:${ssrc},${self.id}:0`],
      ['content-type', 'APPLICATION/SDP'],
    ],
    body: Buffer.from(offer),
  })
}

/** Calls out when nothing was heard for a while. */
function watch(silent: () => void) {
  let first = true
  const timer = setTimeout(silent, SILENT_MS * 3)
  return {
    heard: (begun: () => void) => {
      if (first) begun()
      first = false
      timer.refresh()
    },
    stop: () => clearTimeout(timer),
  }
}
