import { createHmac } from 'node:crypto'

/** Sorted by name, neither escaped nor shortened: so it goes under the signature, unlike in the address. */
const joined = (params: Readonly<Record<string, string>>): string =>
  Object.keys(params)
    .sort()
    .map((name) => `${name}=${params[name]}`)
    .join('&')

export interface Signed {
  method: 'GET' | 'POST'
  path: string
  params: Readonly<Record<string, string>>
  timestamp: string
  nonce: string
}

/** The signature of 专有钉钉: HMAC-SHA256 over method, time, nonce, path and parameters, a line each, in base64. */
export const exclusiveSignature = (secret: string, { method, path, params, timestamp, nonce }: Signed): string =>
  createHmac('sha256', secret)
    .update([method, timestamp, nonce, path, joined(params)].join('\n'))
    .digest('base64')

/** The signature of a group robot of the ordinary DingTalk. */
export const robotSignature = (secret: string, timestamp: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')

const OFFSET_MS = 8 * 3_600_000

/** `yyyy-MM-ddTHH:mm:ss.000+08:00`, the only form that is taken. */
export const exclusiveTimestamp = (at: Date): string =>
  `${new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19)}.000+08:00`
