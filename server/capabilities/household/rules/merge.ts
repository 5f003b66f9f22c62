export type Outcome = 'taken' | 'same' | 'conflict' | 'declined'

interface Stating {
  /** What stands now; undefined when nothing was stated yet. */
  now: string | undefined
  /** What stands now as it is shown to phones. */
  nowMask?: string | undefined
  mine: string
  /** What the author had before them; undefined when they did not say. */
  base: string | null | undefined
}

/**
 * Three ways of one field: what stands, what is stated, what the author started from. Only when both changed it, and
 * differently, do they collide; then what stands stays until somebody settles it.
 */
export function mergeField({ now, nowMask, mine, base }: Stating): Outcome {
  if (now === mine || (nowMask !== undefined && nowMask === mine)) return 'same'
  if (now === undefined || base === undefined) return 'taken'
  const same = (base ?? '') === now || base === nowMask
  if (same) return 'taken'
  // Sent along unchanged: somebody else's newer word stands.
  return base === mine ? 'declined' : 'conflict'
}
