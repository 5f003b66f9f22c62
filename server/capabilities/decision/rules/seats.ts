import type { DecisionOrgan } from '#capabilities/playbook/schema.ts'
import { leastOf } from './tally.ts'

export interface SeatHolder {
  number: number
  household: string
  sex: 'woman' | 'man'
  /** Meetings missed one after another, up to the newest. */
  missed: number
}

export type SeatFinding =
  | { finding: 'too-few'; have: number; least: number }
  | { finding: 'women'; have: number; least: number }
  | { finding: 'household'; numbers: number[] }
  | { finding: 'absent'; numbers: number[]; absences: number }

/** What is wrong with a village's representatives, by the rule of the day; `villagers` unknown asks for the smallest number. */
export function checkSeats(
  { bands, women, absences }: NonNullable<DecisionOrgan['seats']>,
  seats: readonly SeatHolder[],
  villagers: number | undefined,
): SeatFinding[] {
  const found: SeatFinding[] = []
  const least = bands.reduce((sum, band) => ((villagers ?? 0) >= band.from ? Math.max(sum, band.least) : sum), 0)
  if (seats.length < least) found.push({ finding: 'too-few', have: seats.length, least })
  const have = seats.filter(({ sex }) => sex === 'woman').length
  const womenLeast = leastOf(women, seats.length)
  if (have < womenLeast) found.push({ finding: 'women', have, least: womenLeast })
  const homes = new Map<string, number[]>()
  for (const { household, number } of seats) homes.set(household, [...(homes.get(household) ?? []), number])
  for (const numbers of homes.values()) if (numbers.length > 1) found.push({ finding: 'household', numbers })
  const away = seats.filter(({ missed }) => missed >= absences).map(({ number }) => number)
  return away.length === 0 ? found : [...found, { finding: 'absent', numbers: away, absences }]
}
