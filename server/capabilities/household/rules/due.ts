const DAY_MS = 86_400_000

/** When the household is to be seen again: by the shortest of its cycles; never seen, at once. */
export function dueAt(
  flags: readonly { cycleDays: number; since: Date }[],
  lastVisitAt: Date | null,
): Date | undefined {
  const times = flags.map(({ cycleDays, since }) =>
    lastVisitAt && lastVisitAt > since ? lastVisitAt.getTime() + cycleDays * DAY_MS : since.getTime(),
  )
  return times.length > 0 ? new Date(Math.min(...times)) : undefined
}
