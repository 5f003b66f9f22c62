import { refuse } from '#kernel/problem.ts'

/** An incident handed to the grid: asked, taken on, done. */
export const HANDED = ['called', 'taken', 'done'] as const
export type Handed = (typeof HANDED)[number]

export const INCIDENT_ACTS = ['handed', 'taken', 'done'] as const
export type IncidentAct = (typeof INCIDENT_ACTS)[number]

const NEXT: Record<IncidentAct, { from: readonly (Handed | null)[]; to: Handed }> = {
  handed: { from: [null, 'done'], to: 'called' },
  taken: { from: ['called'], to: 'taken' },
  done: { from: ['called', 'taken'], to: 'done' },
}

export const mayFollow = (handed: Handed | null, act: IncidentAct): boolean => NEXT[act].from.includes(handed)

/** @throws Problem `incident.state` 409 */
export function handedAfter(handed: Handed | null, act: IncidentAct): Handed {
  if (!mayFollow(handed, act)) throw refuse('incident.state', 409)
  return NEXT[act].to
}

/** `2026-03-01` → `2025-03-01`; the last day of February stays in February. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-')
  const before = `${Number(year) - 1}-${month}-${date}`
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before
}
