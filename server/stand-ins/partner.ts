import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '#kernel/id.ts'
import { rawPublic, webhookFault, webhookHead } from '#platform/crypto/webhook.ts'

/** A stand-in for a partner's system, named as one: it signs, checks signatures, refuses what is sent by a stranger or too late. */
export interface PartnerStandIn {
  /** The public key to register at the county's desk, in base64. */
  publicKey: string
  /** Where it hears of the county's events. */
  url: string
  /** What it heard, by number: the same sent twice is one. */
  heard: ReadonlyMap<string, Heard>
  /** How often it was called, and refused. */
  calls: () => { taken: number; refused: number }
  /** While it is down it answers 503 to everything. */
  setDown(down: boolean): void
  /** The head and body of a signed message. */
  signed(events: unknown, options?: { at?: Date; id?: string; key?: KeyObject }): SignedMessage
  close(): Promise<void>
}

interface Heard {
  id: string
  type: string
  data: Record<string, unknown>
}

interface SignedMessage {
  headers: Record<string, string>
  body: string
}

export interface StandInOptions {
  /** The county's public key, 32 bytes, as its /api/v1/feed-keys says. */
  countyKey: Uint8Array
  clock: () => Date
  window_s?: number
  port?: number
}

const BATCH = 'application/cloudevents-batch+json'
const HEARD_MAX = 4 * 1024 * 1024

/** Opens the stand-in on this machine. */
export async function openPartner(options: StandInOptions): Promise<PartnerStandIn> {
  const { clock } = options
  const { privateKey } = generateKeyPairSync('ed25519')
  const heard = new Map<string, Heard>()
  const count = { taken: 0, refused: 0 }
  let down = false
  const server = createServer(async (request, response) => {
    const status = down ? 503 : await answer(request, options, heard)
    count[status === 200 ? 'taken' : 'refused'] += 1
    response.writeHead(status).end()
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port.
  return {
    publicKey: rawPublic(privateKey).toString('base64'),
    url: `http://127.0.0.1:${port}/events`,
    heard,
    calls: () => ({ ...count }),
    setDown: (to) => {
      down = to
    },
    signed: (events, { at = clock(), id = newId(at.getTime()), key = privateKey } = {}) => {
      const body = JSON.stringify(events)
      const { timestamp, signature } = webhookHead(key, id, at, Buffer.from(body))
      const head = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
      return { body, headers: { 'content-type': BATCH, ...head } }
    },
    close: () => closed(server),
  }
}

async function closed(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

async function answer(
  request: IncomingMessage,
  { countyKey, clock, window_s = 300 }: StandInOptions,
  heard: Map<string, Heard>,
): Promise<number> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > HEARD_MAX) return 413
    parts.push(part)
  }
  const head = (name: string) => String(request.headers[name] ?? '')
  const body = Buffer.concat(parts)
  const sent = { id: head('webhook-id'), timestamp: head('webhook-timestamp'), signature: head('webhook-signature') }
  if (head('content-type') !== BATCH) return 415
  if (webhookFault([countyKey], sent, body, { now: clock(), window_s })) return 401
  // Signed by the county: its own shape.
  for (const event of JSON.parse(body.toString('utf8')) as Heard[]) heard.set(event.id, event)
  return 200
}
