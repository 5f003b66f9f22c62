import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { makeOrder, parseRtp } from '#platform/sip/rtp.ts'

/** Where one camera sends its picture. */
export interface Media {
  port: number
  close(): void
}

interface Expected {
  host: string
  ports: { from: number; to: number }
  /** The address that the device registered from: nobody else's packets are taken. */
  from: string
  ssrc: number
}

const PS = 96

/** Opens the first free port of the range. */
export async function openMedia({ host, ports, from, ssrc }: Expected, out: (part: Buffer) => void): Promise<Media> {
  const socket = await bound(host, ports)
  const order = makeOrder(out)
  socket.on('message', (packet, { address }) => {
    const rtp = address === from ? parseRtp(packet) : undefined
    if (rtp?.type === PS && rtp.source === ssrc) order(rtp)
  })
  return { port: socket.address().port, close: () => socket.close() }
}

async function bound(host: string, { from, to }: { from: number; to: number }): Promise<Socket> {
  for (let port = from; port <= to; port += 2) {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    try {
      socket.bind(port, host)
      await once(socket, 'listening')
      socket.on('error', () => undefined)
      return socket
    } catch {
      socket.close()
    }
  }
  throw new Error('no free port for a picture')
}
