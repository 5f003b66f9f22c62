import type { Refused } from '../core/county.ts'
import { offset_minutes } from './state.ts'
import { language } from './words.ts'

const PATIENCE_MS = 30_000
const MINUTE_MS = 60_000
const PAUSES_MS = [100, 400]

interface Asked {
  method?: string
  json?: unknown
  body?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** Sent again at once when the answer was lost: a weak signal loses one in three, and nothing here does harm twice. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
  for (const pause_ms of PAUSES_MS) {
    try {
      return await askOnce(path, asked)
    } catch {
      await new Promise((resume) => setTimeout(resume, pause_ms))
    }
  }
  return askOnce(path, asked)
}

/** An answer has come when all of it has: a line that dies in its middle must not be waited for, with every later record behind it. */
async function whole(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer()
  const { status, headers } = response
  return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers })
}

/** Every answer also tells how far the phone's clock is off. */
async function askOnce(path: string, { method = 'GET', json, body, headers = {} }: Asked): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(path.startsWith('/') ? path : `/api/v1/sync/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language.value,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      cache: 'no-store',
      signal: patience.signal,
    })
    const at = Date.parse(response.headers.get('date') ?? '')
    if (!Number.isNaN(at)) offset_minutes.value = Math.round((Date.now() - at) / MINUTE_MS)
    return await whole(response)
  } finally {
    clearTimeout(timer)
  }
}

export interface ProblemJson {
  status?: number
  code?: string
  field?: string
  params?: { quarantined?: number }
}

export async function refusedBy(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as ProblemJson // A proxy's page has none of it.
  return refusedAs(problem, response.status)
}

export const refusedAs = ({ code = 'unexpected', field, params }: ProblemJson, status = 500): Refused => ({
  ok: false,
  status,
  code,
  field,
  quarantined: params?.quarantined === 1,
})
