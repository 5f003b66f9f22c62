import { Compile } from 'typebox/compile'
import type { FeedTarget } from '#capabilities/playbook/schema.ts'
import { TARGETS, WireEvent } from '../shapes/events.ts'
import type { DeadReason } from '../shapes/vocabulary.ts'

const checks = {
  matter: Compile(TARGETS.matter),
  incident: Compile(TARGETS.incident),
  'incident-judged': Compile(TARGETS['incident-judged']),
}
const wire = Compile(WireEvent)

/** What is wrong with what the mapping made; nothing when it fits. */
export function misfit(target: FeedTarget, values: unknown): DeadReason | undefined {
  const check = checks[target]
  if (check.Check(values)) return undefined
  const [error] = check.Errors(values)
  const missing = error?.keyword === 'required' ? error.params.requiredProperties[0] : undefined
  const field = missing ?? error?.instancePath.slice(1)
  return { reason: missing ? 'missing' : 'not-a-value', ...(field ? { field } : {}) }
}

export const isWireEvent = (value: unknown): value is WireEvent => wire.Check(value)
