import type { MatterState } from '#capabilities/matter/rules/index.ts'

/** Which units have or had a part in a matter, and since when. */
export type Parts = Map<string, { part: 'holder' | 'co-unit' | 'past'; since_ms: number }>

const inIt = ({ holder, coUnits, supervisor }: MatterState) =>
  new Set([holder, ...coUnits, ...(supervisor ? [supervisor] : [])])

/** The parts after one more action; units that leave keep sight of what they had. */
export function withParts(parts: Parts, before: MatterState | undefined, after: MatterState, at_ms: number): Parts {
  const was = before ? inIt(before) : new Set<string>()
  const now = inIt(after)
  for (const unit of now)
    if (!was.has(unit)) parts.set(unit, { part: unit === after.holder ? 'holder' : 'co-unit', since_ms: at_ms })
  for (const unit of was) if (!now.has(unit)) parts.set(unit, { part: 'past', since_ms: at_ms })
  return parts
}
