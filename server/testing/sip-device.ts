import { createHash, randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { formatSip, headOf, isRequest, parseSip, type SipMessage } from '#platform/sip/message.ts'

export const PLATFORM = '33018200002000000001'
export const DEVICE = '33018200001320000001'
export const CAMERA = '33018200001310000001'
const REALM = PLATFORM.slice(0, 10)

export interface SipDevice {
  port: number
  /** Sends a request and gives the answer's status; undefined when none comes. */
  ask(method: string, more?: Asked): Promise<SipMessage | undefined>
  /** The whole of a registration: challenge and answer. */
  register(more?: Registered): Promise<number | undefined>
  /** A message of the standard; the body as it is given. */
  tell(xml: string | Buffer, method?: string, id?: string): Promise<number | undefined>
  /** What the platform asked of the device, by method. */
  heard(method: string): SipMessage[]
  raw(bytes: Buffer): void
  /** Sends a program stream to where the last INVITE said. */
  stream(parts: readonly Buffer[], change?: { source?: number }): void
  bye(): Promise<number | undefined>
  close(): Promise<void>
}

interface Asked {
  heads?: [string, string][]
  body?: Buffer
  id?: string
  callId?: string
}

interface Registered {
  password?: string
  id?: string
  expires?: number
  algorithm?: 'MD5' | 'SHA-256'
  /** Instead of asking for one. */
  nonce?: string
  realm?: string
}

export const notice = (command: string, inner: string, about = DEVICE, root = 'Notify', number = 1): string =>
  `<?xml version="1.0" encoding="GB2312"?>\r\n<${root}><CmdType>${command}</CmdType><SN>${number}</SN><DeviceID>${about}</DeviceID>${inner}</${root}>`

export const keepalive = (): string => notice('Keepalive', '<Status>OK</Status>')

export const alarmNotice = (about: string, type: number, at: string, words = ''): string =>
  notice(
    'Alarm',
    `<AlarmPriority>1</AlarmPriority><AlarmMethod>5</AlarmMethod><AlarmTime>${at}</AlarmTime><AlarmDescription>${words}</AlarmDescription><Info><AlarmType>${type}</AlarmType></Info>`,
    about,
  )

const WAIT_MS = 400
const hash = (name: string, text: string) => createHash(name).update(text).digest('hex')

const invitation = 'v=0\r\nm=video 20000 RTP/AVP 96\r\na=sendonly\r\na=rtpmap:96 PS/90000\r\n'

/** 200 to whatever the platform asks; a picture to an INVITE. */
function answerOf(request: SipMessage): Buffer {
  const invited = 'method' in request.start && request.start.method === 'INVITE'
  const kept = request.heads.filter(([name]) => ['via', 'from', 'call-id', 'cseq'].includes(name))
  const to: [string, string] = ['to', `${headOf(request, 'to')};tag=device`]
  const body = Buffer.from(invited ? invitation : '')
  return formatSip({ start: { status: 200, reason: 'OK' }, heads: [...kept, to], body })
}

interface Sent {
  method: string
  id: string
  callId: string
  cseq: number
  port: number
  heads: [string, string][]
  body: Buffer
}

const requestOf = ({ method, id, callId, cseq, port, heads, body }: Sent): Buffer =>
  formatSip({
    start: { method, uri: `sip:${PLATFORM}@${REALM}` },
    heads: [
      ['via', `SIP/2.0/UDP 127.0.0.1:${port};rport;branch=z9hG4bK${callId}${cseq}`],
      ['from', `<sip:${id}@${REALM}>;tag=${callId}`],
      ['to', `<sip:${id}@${REALM}>`],
      ['call-id', callId],
      ['cseq', `${cseq} ${method}`],
      ...heads,
    ],
    body,
  })

/** RFC 7616, reckoned here anew and not by the code under test. */
function proof(of: Required<Pick<Registered, 'id' | 'realm' | 'password' | 'algorithm' | 'nonce'>>): string {
  const { id, realm, password, algorithm, nonce } = of
  const name = algorithm === 'MD5' ? 'md5' : 'sha256'
  const uri = `sip:${PLATFORM}@${REALM}`
  const what = `${nonce}:00000001:abcd:auth:${hash(name, `REGISTER:${uri}`)}`
  const response = hash(name, `${hash(name, `${id}:${realm}:${password}`)}:${what}`)
  return `Digest username="${id}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="abcd"`
}

/** The n-th packet of a picture; the numbers run over their end. */
function rtp(source: number, n: number, part: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt8(0x80, 0)
  head.writeUInt8(96, 1)
  head.writeUInt16BE((65_530 + n) % 65_536, 2)
  head.writeUInt32BE(source, 8)
  return Buffer.concat([head, part])
}

const statusOf = (message: SipMessage | undefined): number | undefined =>
  message && 'status' in message.start ? message.start.status : undefined

interface Line {
  port: number
  waiting: Map<string, (message: SipMessage) => void>
  send: (bytes: Buffer) => void
}

/** Sends a request and waits a moment for its answer. */
function asker({ port, waiting, send }: Line): SipDevice['ask'] {
  let cseq = 0
  return (method, { heads = [], body = Buffer.alloc(0), id = DEVICE, ...rest } = {}) => {
    cseq += 1
    const callId = rest.callId ?? randomBytes(8).toString('hex')
    const message = requestOf({ method, id, callId, cseq, port, heads, body })
    return new Promise((resolve) => {
      const limit = setTimeout(() => resolve(undefined), WAIT_MS)
      waiting.set(callId, (answer) => {
        clearTimeout(limit)
        resolve(answer)
      })
      send(message)
    })
  }
}

/** A camera of the standard as far as the tests need one: it registers, tells, and sends a picture when it is invited. */
export async function openDevice(gatewayPort: number): Promise<SipDevice> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  const waiting = new Map<string, (message: SipMessage) => void>()
  const heard: SipMessage[] = []
  const send = (bytes: Buffer) => socket.send(bytes, gatewayPort, '127.0.0.1')
  socket.on('message', (bytes) => {
    const message = parseSip(bytes)
    if (!message) return
    if (!isRequest(message)) return waiting.get(headOf(message, 'call-id') ?? '')?.(message)
    heard.push(message)
    if (message.start.method !== 'ACK') send(answerOf(message))
  })
  const ask = asker({ port, waiting, send })
  const invited = () => heard.findLast(({ start }) => 'method' in start && start.method === 'INVITE')
  const tell: SipDevice['tell'] = async (xml, method = 'MESSAGE', id = DEVICE) =>
    statusOf(
      await ask(method, { heads: [['content-type', 'Application/MANSCDP+xml']], id, body: Buffer.from(xml as string) }),
    )
  return {
    port,
    ask,
    tell,
    register: async ({ password = '', id = DEVICE, expires = 3600, algorithm = 'MD5', realm = REALM, nonce } = {}) => {
      const common: [string, string][] = [
        ['contact', `<sip:${id}@127.0.0.1:${port}>`],
        ['expires', String(expires)],
      ]
      const challenge = nonce ? undefined : await ask('REGISTER', { heads: common, id })
      const said = challenge ? headOf(challenge, 'www-authenticate') : ''
      const given = nonce ?? /nonce="([^"]+)"/.exec(said ?? '')?.[1]
      if (!given) return statusOf(challenge)
      const answer = proof({ id, realm, password, algorithm, nonce: given })
      return statusOf(await ask('REGISTER', { heads: [...common, ['authorization', answer]], id }))
    },
    heard: (method) => heard.filter(({ start }) => 'method' in start && start.method === method),
    raw: send,
    stream: (parts, { source } = {}) => {
      const offer = invited()?.body.toString('latin1') ?? ''
      const to = Number(/m=video (\d+)/.exec(offer)?.[1])
      const ssrc = source ?? Number(/y=(\d+)/.exec(offer)?.[1])
      parts.forEach((part, n) => void socket.send(rtp(ssrc, n, part), to, '127.0.0.1'))
    },
    bye: async () => {
      const call = invited()
      const callId = call && headOf(call, 'call-id')
      return statusOf(await ask('BYE', callId ? { callId } : {}))
    },
    close: async () => {
      socket.close()
      await once(socket, 'close')
    },
  }
}
