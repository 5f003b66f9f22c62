const MINUTE_MS = 60_000
/** After about four hours of trying somebody has to look at it. */
export const TRIES_MOST = 8

interface Failed {
  tries: number
  next_try_at: Date | null
  dead_at: Date | null
}

/** When to try again what the platform did not take: twice as late each time, and at last not by itself. */
export function afterFailure(triesBefore: number, now: Date): Failed {
  const tries = triesBefore + 1
  if (tries >= TRIES_MOST) return { tries, next_try_at: null, dead_at: now }
  return { tries, next_try_at: new Date(now.getTime() + 2 ** tries * MINUTE_MS), dead_at: null }
}
