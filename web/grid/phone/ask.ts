import type { Refused } from '../core/county.ts'
import { offset_minutes } from './state.ts'
import { language } from './words.ts'

const PATIENCE_MS = 30_000
const MINUTE_MS = 60_000

interface Asked {
  method?: string
  json?: unknown
  body?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** One request to the sync API; every answer also tells how far the phone's clock is off. */
export async function ask(path: string, { method = 'GET', json, body, headers = {} }: Asked = {}): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(`/api/v1/sync/${path}`, {
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
    return response
  } finally {
    clearTimeout(timer)
  }
}

interface ProblemJson {
  code?: string
  field?: string
  params?: { quarantined?: number }
}

export async function refusedBy(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as ProblemJson // A proxy's page has none of it.
  const { code = 'unexpected', field, params } = problem
  return { ok: false, status: response.status, code, field, quarantined: params?.quarantined === 1 }
}
