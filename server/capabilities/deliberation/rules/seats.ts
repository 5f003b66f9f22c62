import type { DeliberationRule } from '#capabilities/playbook/schema.ts'
import { refuse } from '#kernel/problem.ts'
import type { SeatCount } from '../shapes/vocabulary.ts'

/** 1+7+X: one who answers for the village, enough of the seven kinds; X as the topic asks. @throws Problem 422 */
export function requireComposition(seats: readonly SeatCount[], rule: DeliberationRule): void {
  const taken = (group: string) =>
    rule.seats.filter((one) => one.group === group && seats.some(({ seat }) => seat === one.key)).length
  if (taken('one') === 0) throw refuse('deliberation.no-head', 422)
  const have = taken('seven')
  if (have < rule.sevenLeast)
    throw refuse('deliberation.too-few-kinds', 422, { params: { have, least: rule.sevenLeast } })
}

const PEOPLE_MOST = 60

/** One a line, as the paper list has them. @throws Problem 422 */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[\n,;\u3001\uff0c\uff1b]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length === 0) throw refuse('validation.required', 422, { field: 'names' })
  if (names.length > PEOPLE_MOST || names.some((name) => name.length > 20))
    throw refuse('deliberation.names', 422, { field: 'names' })
  return names
}
