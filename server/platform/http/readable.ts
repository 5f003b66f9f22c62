import type { FastifyInstance } from 'fastify'
import { type Problem, refuse } from '#kernel/problem.ts'

/** A zero and half a surrogate pair: no text that a person typed holds them, and the database takes neither. */
const UNREADABLE = /\0|\p{Surrogate}/gu

export const readablePart = (text: string): string => text.replace(UNREADABLE, '')

export const unreadable = (field?: string): Problem =>
  refuse('text.unreadable', 400, field === undefined ? {} : { field })

/** @throws Problem `text.unreadable` 400 */
function requireReadable(text: string, field?: string): void {
  if (readablePart(text) !== text) throw unreadable(field)
}

/** Looks through whatever was sent, however deep, without recursion: depth is the sender's choice. */
export function requireAllReadable(sent: unknown): void {
  const left: [string | undefined, unknown][] = [[undefined, sent]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [field, value] = next
    if (typeof value === 'string') requireReadable(value, field)
    else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) {
      for (const [name, held] of Object.entries(value)) {
        requireReadable(name)
        left.push([field ?? name, held])
      }
    }
  }
}

export function refuseUnreadableText(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, query, params }) => {
    for (const sent of [params, query, body]) requireAllReadable(sent)
  })
}
