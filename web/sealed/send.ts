import { fromBase64, toBase64 } from '#kernel/log/base64.ts'
import { fromHex } from '#kernel/log/hex.ts'
import { joined } from '#kernel/log/merkle.ts'
import { workFor } from '#kernel/tipoff/work.ts'
import { browserCrypto } from '#web/verify/browser-crypto.ts'

/** What went wrong, by the code of the refusal; `unreachable` without a network. */
export class NotSent extends Error {
  readonly sentence: string | undefined
  constructor(code: string, sentence?: string) {
    super(code)
    this.sentence = sentence
  }
}

const OCTETS = 'application/octet-stream'

interface Refusal {
  code?: string
  title?: string
  params?: { challenge?: string; bits?: number }
}

async function ask(path: string, body: Uint8Array | object, own: boolean): Promise<Response> {
  const isBytes = body instanceof Uint8Array
  const response = await fetch(path, {
    method: 'POST',
    // A reporter is nobody: not even a cookie of another page goes along.
    credentials: own ? 'same-origin' : 'omit',
    cache: 'no-store',
    headers: {
      'content-type': isBytes ? OCTETS : 'application/json',
      'accept-language': document.documentElement.lang,
    },
    // as: the bytes are in a buffer of their own, which the newer types want said.
    body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
  }).catch(() => undefined)
  if (!response) throw new NotSent('unreachable')
  return response
}

async function refusalOf(response: Response): Promise<Refusal> {
  return (await response.json().catch(() => ({}))) as Refusal // Only shown, or computed with.
}

/** Sends; where the server asks for work first, works and sends again. `own`: of the desk, signed in. */
export async function send(path: string, body: Uint8Array | object, own = false): Promise<Response> {
  const response = await ask(path, body, own)
  if (response.ok) return response
  const { code = '', title, params } = await refusalOf(response)
  if (code !== 'tipoff.work-needed' || body instanceof Uint8Array || 'work' in body) throw new NotSent(code, title)
  const work = await workFor(browserCrypto.sha256, params?.challenge ?? '', params?.bits ?? 0)
  return await send(path, { ...body, work }, own)
}

export async function read<T>(path: string, own = false): Promise<T> {
  const response = await fetch(path, { credentials: own ? 'same-origin' : 'omit', cache: 'no-store' }).catch(
    () => undefined,
  )
  if (!response) throw new NotSent('unreachable')
  if (!response.ok) {
    const { code = '', title } = await refusalOf(response)
    throw new NotSent(code, title)
  }
  return (await response.json()) as T // Our own API, by its own shapes.
}

/** Everything of a report, sealed: sent at once, or carried in a file to where there is a network. */
export interface Parcel {
  report: Record<string, unknown>
  /** Files, each as the server takes it; base64. */
  frames: string[]
}

/** mailbox ‖ token ‖ id ‖ age file. */
export const frameOf = (mailbox: string, token: string, id: string, sealed: Uint8Array): string =>
  toBase64(joined(fromHex(mailbox + token + id) ?? new Uint8Array(), sealed))

export async function deliver({ report, frames }: Parcel): Promise<void> {
  await send('/api/v1/tipoffs', report)
  for (const frame of frames) await send('/api/v1/tipoff-files', fromBase64(frame) ?? new Uint8Array())
}
