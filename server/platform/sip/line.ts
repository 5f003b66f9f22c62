import { randomBytes } from 'node:crypto'
import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { answerTo, callOf, type SipCall } from './dialog.ts'
import {
  formatSip,
  headOf,
  isRequest,
  methodOf,
  paramOf,
  parseSip,
  type SipRequest,
  type SipResponse,
} from './message.ts'
import { makeTallies } from './tally.ts'

export interface Peer {
  address: string
  port: number
}

export interface SipAnswer {
  status: number
  reason: string
  heads?: readonly (readonly [string, string])[]
}

/** What a request is answered with; nothing for what has no answer (ACK), or deserves none. */
export type Answering = (request: SipRequest, from: Peer) => Promise<SipAnswer | undefined>

export interface SipLine {
  port: number
  /** Sends until an answer comes, and gives the final one. Rejects when none comes. */
  ask(call: SipCall, to: Peer): Promise<SipResponse>
  /** Sends once, without waiting: what has no answer. */
  tell(call: SipCall, to: Peer): void
  close(): Promise<void>
}

/** RFC 3261 §17: first retransmission after T1, doubled each time, four seconds at most. */
const T1_MS = 500
const T2_MS = 4_000
const WAIT_MS = 8_000
const RING_MS = 20_000
/** How long a request may come again and gets the same answer. */
const KEEP_MS = 32_000
const KEPT_MOST = 5_000
const PACKETS_A_MINUTE = 600
const PACKET_MAX = 60_000

/** A SIP endpoint over UDP. Whatever is malformed, too large or too frequent is dropped without a word. */
export async function openSipLine(
  { host, port, clock }: { host: string; port: number; clock: () => Date },
  answering: Answering,
): Promise<SipLine> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  const waiting = new Map<string, (response: SipResponse) => void>()
  const answered = new Map<string, { until: number; bytes?: Buffer }>()
  const tally = makeTallies(PACKETS_A_MINUTE, clock)
  let closed = false
  const send = (bytes: Buffer, { address, port: to }: Peer) => {
    if (!closed) socket.send(bytes, to, address, () => undefined)
  }
  const take = async (packet: Buffer, from: RemoteInfo): Promise<void> => {
    if (packet.length > PACKET_MAX || !tally(from.address)) return
    const message = parseSip(packet)
    if (!message) return
    if (!isRequest(message)) {
      waiting.get(keyOf(message))?.(message as SipResponse) // What is no request is a response.
      return
    }
    const key = `${from.address}:${from.port} ${keyOf(message)}`
    const before = answered.get(key)
    if (before) {
      if (before.bytes) send(before.bytes, from)
      return
    }
    const kept: { until: number; bytes?: Buffer } = { until: Date.now() + KEEP_MS }
    forgetOld(answered)
    answered.set(key, kept)
    const answer = await answering(message, from)
    if (!answer) return
    kept.bytes = formatSip(answerTo(message, answer, from))
    send(kept.bytes, from)
  }
  // A fault in one message may not end the line.
  socket.on('message', (packet, from) => void take(packet, from).catch(() => undefined))
  socket.on('error', () => undefined)
  socket.bind(port, host)
  await once(socket, 'listening')
  return {
    port: socket.address().port,
    ask: (call, to) => askUntil({ call, to, send, waiting }),
    tell: (call, to) => send(formatSip(callOf(call, newBranch())), to),
    close: async () => {
      closed = true
      socket.close()
      await once(socket, 'close')
    },
  }
}

const newBranch = (): string => `z9hG4bK${randomBytes(9).toString('hex')}`
const keyOf = (message: SipRequest | SipResponse | Parameters<typeof headOf>[0]): string =>
  `${paramOf(headOf(message, 'via') ?? '', 'branch') ?? headOf(message, 'call-id')} ${methodOf(message)}`

function forgetOld(answered: Map<string, { until: number }>): void {
  const now = Date.now()
  for (const [key, { until }] of answered) {
    // The oldest stand first.
    if (until > now && answered.size < KEPT_MOST) return
    answered.delete(key)
  }
}

interface Asked {
  call: SipCall
  to: Peer
  send: (bytes: Buffer, to: Peer) => void
  waiting: Map<string, (response: SipResponse) => void>
}

function askUntil({ call, to, send, waiting }: Asked): Promise<SipResponse> {
  const branch = newBranch()
  const bytes = formatSip(callOf(call, branch))
  const key = `${branch} ${call.method}`
  return new Promise((resolve, reject) => {
    let pause_ms = T1_MS
    let again: NodeJS.Timeout
    const end = (settle: () => void) => {
      clearTimeout(again)
      clearTimeout(limit)
      waiting.delete(key)
      settle()
    }
    const limit = setTimeout(
      () => end(() => reject(new Error('no answer'))),
      call.method === 'INVITE' ? RING_MS : WAIT_MS,
    )
    const repeat = () => {
      send(bytes, to)
      again = setTimeout(repeat, pause_ms)
      pause_ms = Math.min(pause_ms * 2, T2_MS)
    }
    waiting.set(key, (response) => {
      // It rings: nothing has to be said again, only waited for.
      if (response.start.status < 200) clearTimeout(again)
      else end(() => resolve(response))
    })
    repeat()
  })
}
