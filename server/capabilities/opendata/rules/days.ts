const DAY_MS = 86_400_000
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Every day of a span that is such a weekday, from `today` on, at most so many. */
export function weekdaysIn(
  { beginsOn, dueOn, weekday }: { beginsOn: string; dueOn: string; weekday: number },
  today: string,
  most: number,
): string[] {
  const days: string[] = []
  const end = dayOf(dueOn)
  for (let at = dayOf(beginsOn > today ? beginsOn : today); at <= end && days.length < most; at += DAY_MS)
    if ((new Date(at).getUTCDay() || 7) === weekday) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
