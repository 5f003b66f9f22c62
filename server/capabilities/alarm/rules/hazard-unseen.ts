import type { Detect } from '../shapes/finding.ts'
import { isNear } from './near.ts'
import { DAY_MS } from './runs.ts'

/** The day for looking again is long past, and nobody of the grid was near. */
export const hazardUnseen: Detect<'hazard-unseen'> = ({ hazards, looks }, { days, metres }, { now_ms }) =>
  hazards.flatMap((hazard) => {
    const { id, title, place, at_ms, again_ms, closed_ms } = hazard
    const rings_ms = again_ms + days * DAY_MS
    if (rings_ms > now_ms || (closed_ms !== undefined && closed_ms <= rings_ms)) return []
    const seen = looks.some(
      (look) => look.at_ms > at_ms && look.at_ms <= rings_ms && look.place === place && isNear(hazard, look, metres),
    )
    if (seen) return []
    return [{ place, at_ms: rings_ms, evidence: [{ kind: 'hazard' as const, id, title, place, at_ms }] }]
  })
