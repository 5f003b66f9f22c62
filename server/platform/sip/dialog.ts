import { randomBytes } from 'node:crypto'
import { headOf, paramOf, type SipMessage, type SipRequest, type SipResponse } from './message.ts'

/** Our own name and address on the line. */
export interface SipSelf {
  id: string
  realm: string
  /** Host and port as devices reach us. */
  host: string
  port: number
}

/** A request of ours, before it has a branch. */
export interface SipCall {
  self: SipSelf
  method: string
  uri: string
  from: string
  to: string
  callId: string
  cseq: number
  heads?: readonly (readonly [string, string])[]
  body?: Buffer
}

const newTag = (): string => randomBytes(6).toString('hex')

const uriOf = (id: string, { address, port }: { address: string; port: number }): string =>
  `sip:${id}@${address.includes(':') ? `[${address}]` : address}:${port}`

/** A request to a device or one of its cameras, in a dialog of its own. */
export function newCall(
  self: SipSelf,
  {
    method,
    id,
    at,
    ...rest
  }: Pick<SipCall, 'method' | 'heads' | 'body'> & { id: string; at: { address: string; port: number } },
): SipCall {
  return {
    self,
    method,
    uri: uriOf(id, at),
    from: `<sip:${self.id}@${self.realm}>;tag=${newTag()}`,
    to: `<sip:${id}@${self.realm}>`,
    callId: `${randomBytes(12).toString('hex')}@${self.host}`,
    cseq: 1,
    ...rest,
  }
}

/** What follows in the dialog that a response opened: ACK of the same number, BYE of the next. */
export const inDialog = (call: SipCall, method: string, response: SipMessage): SipCall => {
  const { heads: _heads, body: _body, ...rest } = call
  return { ...rest, method, to: headOf(response, 'to') ?? call.to, cseq: method === 'ACK' ? call.cseq : call.cseq + 1 }
}

export function callOf(
  { self, method, uri, from, to, callId, cseq, heads = [], body }: SipCall,
  branch: string,
): SipRequest {
  return {
    start: { method, uri },
    heads: [
      ['via', `SIP/2.0/UDP ${self.host}:${self.port};rport;branch=${branch}`],
      ['from', from],
      ['to', to],
      ['call-id', callId],
      ['cseq', `${cseq} ${method}`],
      ['contact', `<${uriOf(self.id, { address: self.host, port: self.port })}>`],
      ['max-forwards', '70'],
      ['user-agent', 'Shanzhi'],
      ...heads,
    ],
    body: body ?? Buffer.alloc(0),
  }
}

/** A response carries back what the request came with, and where it really came from (RFC 3581). */
export function answerTo(
  request: SipRequest,
  {
    status,
    reason,
    heads = [],
  }: { status: number; reason: string; heads?: readonly (readonly [string, string])[] | undefined },
  from: { address: string; port: number },
): SipResponse {
  const [top = '', ...others] = request.heads.flatMap(([name, value]) => (name === 'via' ? [value] : []))
  const via = `${top.replace(/;[ \t]*(rport|received)(=[^;,]*)?/gi, '')};received=${from.address};rport=${from.port}`
  const to = headOf(request, 'to') ?? ''
  return {
    start: { status, reason },
    heads: [
      ['via', via],
      ...others.map((value) => ['via', value] as const),
      ['from', headOf(request, 'from') ?? ''],
      ['to', paramOf(to, 'tag') ? to : `${to};tag=${newTag()}`],
      ['call-id', headOf(request, 'call-id') ?? ''],
      ['cseq', headOf(request, 'cseq') ?? ''],
      ['user-agent', 'Shanzhi'],
      ...heads,
    ],
    body: Buffer.alloc(0),
  }
}
