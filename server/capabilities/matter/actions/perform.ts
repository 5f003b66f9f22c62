import type { MatterContext } from '../context.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { type Acted, actOnMatter } from './act.ts'
import { mergeMatter } from './merge.ts'
import { splitMatter } from './split.ts'

/** Two acts reach beyond their own matter; the rest are one action each. */
export function performDeskAct(
  context: MatterContext,
  id: string,
  verb: DeskVerb,
  body: ActBody,
): Promise<Acted & { child?: string }> {
  if (verb === 'merged') return mergeMatter(context, id, body)
  if (verb === 'split') return splitMatter(context, id, body)
  return actOnMatter(context, id, verb, body)
}
