import { refuse } from '#kernel/problem.ts'
import type { Stage } from '../shapes/vocabulary.ts'

/** Minutes are written once; a consultation that decided ends when its decision is carried out. */
const NEXT: Record<Stage, readonly Stage[]> = {
  called: ['minuted', 'dropped'],
  minuted: ['done'],
  done: [],
  dropped: [],
}

export const mayFollow = (before: Stage, next: Stage): boolean => NEXT[before].includes(next)

/** @throws Problem `consultation.not-now` 409 */
export function requireFollows(before: Stage, next: Stage): void {
  if (!mayFollow(before, next)) throw refuse('consultation.not-now', 409)
}
