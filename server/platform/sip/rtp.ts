export interface RtpPacket {
  type: number
  sequence: number
  source: number
  payload: Buffer
}

const HEAD = 12

/** Reads one RTP datagram (RFC 3550); undefined for what is none. */
export function parseRtp(packet: Buffer): RtpPacket | undefined {
  if (packet.length < HEAD || (packet.readUInt8(0) & 0xc0) !== 0x80) return undefined
  const flags = packet.readUInt8(0)
  let from = HEAD + (flags & 0x0f) * 4
  if (flags & 0x10) {
    if (packet.length < from + 4) return undefined
    from += 4 + packet.readUInt16BE(from + 2) * 4
  }
  const padding = flags & 0x20 ? packet.readUInt8(packet.length - 1) : 0
  const to = packet.length - padding
  if (from > to) return undefined
  return {
    type: packet.readUInt8(1) & 0x7f,
    sequence: packet.readUInt16BE(2),
    source: packet.readUInt32BE(8),
    payload: packet.subarray(from, to),
  }
}

const ROUND = 0x1_0000
/** Packets that overtook one another wait for this many others; then what is missing is given up. */
const WAIT_PACKETS = 32

/** How far `to` lies behind `from` in a number that runs round. */
const ahead = (from: number, to: number): number => (to - from + ROUND) % ROUND

/** Puts packets back into their order; what came too late or twice is dropped. */
export function makeOrder(out: (payload: Buffer) => void): (packet: Pick<RtpPacket, 'sequence' | 'payload'>) => void {
  const held = new Map<number, Buffer>()
  let next: number | undefined
  const flush = () => {
    for (let payload = held.get(next ?? 0); payload && next !== undefined; payload = held.get(next)) {
      held.delete(next)
      next = (next + 1) % ROUND
      out(payload)
    }
  }
  return ({ sequence, payload }) => {
    next ??= sequence
    if (ahead(next, sequence) >= ROUND / 2) return
    held.set(sequence, payload)
    flush()
    if (held.size <= WAIT_PACKETS) return
    const from = next
    next = [...held.keys()].toSorted((a, b) => ahead(from, a) - ahead(from, b))[0] ?? from
    flush()
  }
}
