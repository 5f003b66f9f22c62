import type { IncomingMessage } from 'node:http'

/** A request as the stand-in looks at it. */
export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  head: (name: string) => string
  body: string
}

export interface Said {
  status: number
  body: unknown
  /** A page instead of JSON. */
  html?: boolean
}

const MOST = 64 * 1024

export async function askedIn(request: IncomingMessage): Promise<Asked | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > MOST) return undefined
    parts.push(part)
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in.invalid')
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    head: (name) => String(request.headers[name] ?? ''),
    body: Buffer.concat(parts).toString('utf8'),
  }
}

/** JSON of a body, or nothing when it is none or does not say so. */
export function jsonIn({ head, body }: Asked): Record<string, unknown> | undefined {
  if (!head('content-type').startsWith('application/json')) return undefined
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
