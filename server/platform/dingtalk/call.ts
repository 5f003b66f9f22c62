import { DingTalkFault } from './dingtalk.ts'

const PATIENCE_MS = 10_000

/** An answer of which nothing is sure until it was looked at. */
export type Answer = Readonly<Record<string, unknown>>

/** Sends, and reads the answer as JSON. A status of failure is a fault, named by the platform's own code when it gave one. */
export async function call(url: URL, init: RequestInit = {}): Promise<Answer> {
  const { status, body } = await fetched(url, init)
  if (status >= 200 && status < 300) return body
  throw new DingTalkFault(textIn(body, 'code') || `http-${status}`, textIn(body, 'message'))
}

async function fetched(url: URL, init: RequestInit): Promise<{ status: number; body: Answer }> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    const body: unknown = await response.json().catch(() => undefined)
    return { status: response.status, body: objectOf(body) }
  } catch (error) {
    throw new DingTalkFault('unreachable', error instanceof Error ? error.name : '')
  }
}

const objectOf = (value: unknown): Answer => (typeof value === 'object' && value !== null ? { ...value } : {})

export const partIn = (answer: Answer, name: string): Answer => objectOf(answer[name])

/** Numbers and texts alike: one of the two writes account ids as numbers, the other as text. */
export function textIn(answer: Answer, name: string): string {
  const value = answer[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** @throws DingTalkFault `not-understood` when an answer lacks what it must have */
export function requiredIn(answer: Answer, name: string): string {
  const value = textIn(answer, name)
  if (!value) throw new DingTalkFault('not-understood', name)
  return value
}
