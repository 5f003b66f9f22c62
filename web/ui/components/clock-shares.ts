/** A stretch of working time in one holder's hands, in order. */
export interface Held {
  holder: string
  minutes: number
  /** Holds it at this moment. */
  now?: boolean | undefined
  /** The clock's time went to the reporter's answer, not to a unit. */
  reporter?: boolean | undefined
}

export interface HolderShare {
  holder: string
  minutes: number
  times: number
  now: boolean
  /** Tint 1–5, by order of first holding; 0 for the reporter. */
  tint: number
}

/** Sums per holder, the longest first; the tints follow the order of first holding. */
export function sharesOf(held: readonly Held[]): HolderShare[] {
  const shares = new Map<string, HolderShare>()
  for (const { holder, minutes, now = false, reporter = false } of held) {
    const units = [...shares.values()].filter(({ tint }) => tint > 0).length
    const share = shares.get(holder) ?? {
      holder,
      minutes: 0,
      times: 0,
      now: false,
      tint: reporter ? 0 : (units % 5) + 1,
    }
    shares.set(holder, { ...share, minutes: share.minutes + minutes, times: share.times + 1, now: share.now || now })
  }
  return [...shares.values()].sort((a, b) => b.minutes - a.minutes)
}

export interface Stretch extends Held {
  start: number
  end: number
  tint: number
}

/** Where each stretch lies on the strip, in percent; the strip is as long as the limit or the elapsed time. */
export function stretchesOf(held: readonly Held[], limitMinutes: number | undefined) {
  const elapsed = held.reduce((sum, { minutes }) => sum + minutes, 0)
  const whole = Math.max(elapsed, limitMinutes ?? 0, 1)
  const tints = new Map(sharesOf(held).map(({ holder, tint }) => [holder, tint]))
  let passed = 0
  const stretches = held.map((stretch): Stretch => {
    const start = (passed / whole) * 100
    passed += stretch.minutes
    return { ...stretch, start, end: (passed / whole) * 100, tint: tints.get(stretch.holder) ?? 1 }
  })
  const limitAt = limitMinutes === undefined ? undefined : (limitMinutes / whole) * 100
  return { elapsed, stretches, limitAt, endAt: (elapsed / whole) * 100 }
}
