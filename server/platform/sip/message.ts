/** A SIP message (RFC 3261) as far as GB/T 28181 needs it: heads in their order, the body as it came. */
export interface SipMessage {
  start: SipRequestLine | SipStatusLine
  heads: readonly (readonly [name: string, value: string])[]
  body: Buffer
}

export interface SipRequestLine {
  method: string
  uri: string
}

interface SipStatusLine {
  status: number
  reason: string
}

export interface SipRequest extends SipMessage {
  start: SipRequestLine
}

export interface SipResponse extends SipMessage {
  start: SipStatusLine
}

export const isRequest = (message: SipMessage): message is SipRequest => 'method' in message.start

const HEAD_MAX = 8_192
const LINES_MAX = 64
const END = Buffer.from('\r\n\r\n')
const REQUEST = /^([A-Z]{1,20}) (sips?:[^\s]{1,300}) SIP\/2\.0$/
const STATUS = /^SIP\/2\.0 ([1-6]\d\d) ?([^\r\n]{0,100})$/
const HEAD = /^([A-Za-z0-9.!%*_+`'~-]{1,40})[ \t]*:[ \t]*(.*)$/
const CSEQ = /^\d{1,10} ([A-Z]{1,20})$/
const NEEDED = ['via', 'from', 'to', 'call-id', 'cseq'] as const
/** RFC 3261 §7.3.3: the short names that small devices save bytes with. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ v: 'via', f: 'from', t: 'to', i: 'call-id', m: 'contact', l: 'content-length' },
  ...{ c: 'content-type', s: 'subject', o: 'event', k: 'supported' },
}

const longName = (name: string): string => SHORT[name.toLowerCase()] ?? name.toLowerCase()

export const headOf = ({ heads }: SipMessage, name: string): string | undefined =>
  heads.find(([one]) => one === name)?.[1]

export const methodOf = (message: SipMessage): string | undefined => CSEQ.exec(headOf(message, 'cseq') ?? '')?.[1]

/** Reads one datagram. Undefined for whatever is not a whole message: it is dropped, never guessed at. */
export function parseSip(packet: Buffer): SipMessage | undefined {
  const end = packet.subarray(0, HEAD_MAX).indexOf(END)
  if (end < 0) return undefined
  const [first = '', ...lines] = packet
    .toString('latin1', 0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const start = startOf(first)
  const heads = headsOf(lines)
  if (!start || !heads) return undefined
  const body = packet.subarray(end + END.length)
  const message = { start, heads, body }
  const length = headOf(message, 'content-length')
  if (length !== undefined && !(/^\d{1,6}$/.test(length) && Number(length) <= body.length)) return undefined
  if (NEEDED.some((name) => !headOf(message, name))) return undefined
  const method = methodOf(message)
  if (!method || ('method' in start && start.method !== method)) return undefined
  return length === undefined ? message : { ...message, body: body.subarray(0, Number(length)) }
}

function startOf(line: string): SipMessage['start'] | undefined {
  const [, method, uri] = REQUEST.exec(line) ?? []
  if (method && uri) return { method, uri }
  const [, status, reason = ''] = STATUS.exec(line) ?? []
  return status ? { status: Number(status), reason } : undefined
}

function headsOf(lines: readonly string[]): [string, string][] | undefined {
  if (lines.length > LINES_MAX) return undefined
  const heads: [string, string][] = []
  for (const line of lines) {
    const [, name, value] = HEAD.exec(line) ?? []
    if (!name || value === undefined) return undefined
    heads.push([longName(name), value.trim()])
  }
  return heads
}

const shown = (name: string): string =>
  name === 'call-id' ? 'Call-ID' : name === 'cseq' ? 'CSeq' : name.replace(/(^|-)[a-z]/g, (part) => part.toUpperCase())

/** The bytes of a message; its length is counted here. */
export function formatSip({ start, heads, body }: SipMessage): Buffer {
  const first = 'method' in start ? `${start.method} ${start.uri} SIP/2.0` : `SIP/2.0 ${start.status} ${start.reason}`
  const lines = heads.filter(([name]) => name !== 'content-length').map(([name, value]) => `${shown(name)}: ${value}`)
  const head = [first, ...lines, `Content-Length: ${body.length}`, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), body])
}

/** A parameter behind a head's value, e.g. the branch of a Via or the tag of a To. */
export const paramOf = (value: string, name: string): string | undefined =>
  new RegExp(`;[ \\t]*${name}(?:[ \\t]*=[ \\t]*"?([^;,"\\s]*))?`, 'i').exec(value)?.[1]

/** Who an address names: the part before the @. */
export const userOf = (value: string): string | undefined => /<?sips?:([^@;>\s]{1,64})@/i.exec(value)?.[1]
