import type { PowerRule, PowerStep } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { ItemState } from '../shapes/vocabulary.ts'

/** The steps that an item of this amount goes through. */
export const stepsFor = ({ steps }: Pick<PowerRule, 'steps'>, amountCents = 0): PowerStep[] =>
  steps.filter(
    ({ from_cents, below_cents }) =>
      (from_cents === undefined || amountCents >= from_cents) &&
      (below_cents === undefined || amountCents < below_cents),
  )

export const nextOf = ({ stage, steps, at }: ItemState): PowerStep | undefined =>
  stage === 'running' ? steps[at] : undefined

/** The step of the flow when it is its turn. @throws Problem `power.not-now` 409 with the words of the rule */
export function requireNext(state: ItemState, key: string): PowerStep {
  const next = nextOf(state)
  if (next?.key === key) return next
  if (!next) throw refuse('power.ended', 409)
  throw refuse('power.not-now', 409, {
    params: { zh: next.name.zh, en: next.name.en, byZh: next.by.zh, byEn: next.by.en },
  })
}

/** What hangs must hang its days. @throws Problem `power.publicity` 409 */
export function requireWaited({ waitUntil }: ItemState, today: string): void {
  if (waitUntil !== undefined && today <= waitUntil)
    throw refuse('power.publicity', 409, { params: { day: waitUntil } })
}
