import type { PlaceBook } from '#capabilities/place/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { noLights, readLights } from '../queries/lights.ts'
import { spanOf, spansAt } from '../spans.ts'

export interface StewardBook {
  places(): PlaceBook
}

/** The span that was asked for, or this year. @throws Problem `not-found` 404 */
export function chosenSpan(asked: string | undefined, today: string) {
  const keys = spansAt(today)
  const key = asked ?? keys[0] ?? today.slice(0, 4)
  const span = keys.includes(key) ? spanOf(key) : undefined
  if (!span) throw refuse('not-found', 404)
  return { key, keys, span }
}

/** One village's own numbers. */
export async function lightsOf(context: Context, code: string, span: { from: string; to: string }) {
  const [found] = await readLights(context, { within: code, digits: code.length, span })
  return found ?? noLights(code)
}
