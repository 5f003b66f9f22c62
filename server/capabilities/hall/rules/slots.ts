import type { HallState, Slot } from '../shapes/vocabulary.ts'

interface Rule {
  slot_minutes: number
  places: number
  days: number
}

const DAY_MS = 86_400_000
const HOUR = 60
const SUNDAY = 7

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * HOUR + minutes
}
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || SUNDAY

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** When a slot begins, by the county's clock. */
const beginsAt = ({ on, from }: Pick<Slot, 'on' | 'from'>): number => Date.parse(`${on}T${from}:00+08:00`)

interface Asked {
  rule: Rule
  today: string
  now: Date
  /** How many have booked a slot. */
  takenOf(on: string, from: string): number
}

/** Every slot that has not begun yet, on the days that the rule opens, with its free places. */
export function slotsOf(
  hall: Pick<HallState, 'weekdays' | 'from' | 'to'>,
  { rule, today, now, takenOf }: Asked,
): Slot[] {
  const slots: Slot[] = []
  for (let ahead = 0; ahead <= rule.days; ahead++) {
    const on = dayAfter(today, ahead)
    if (!hall.weekdays.includes(weekdayOf(on))) continue
    const last = minutesOf(hall.to) - rule.slot_minutes
    for (let at = minutesOf(hall.from); at <= last; at += rule.slot_minutes) {
      const from = timeOf(at)
      if (beginsAt({ on, from }) <= now.getTime()) continue
      slots.push({ on, from, free: Math.max(rule.places - takenOf(on, from), 0) })
    }
  }
  return slots
}
