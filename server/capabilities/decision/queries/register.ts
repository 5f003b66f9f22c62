import type { BodyKey } from '#capabilities/playbook/index.ts'
import { requireVillage } from '#platform/access/village.ts'
import type { Context } from '#platform/context.ts'
import { requireDesk } from '../access.ts'
import type { DecisionContext } from '../context.ts'
import { checkSeats, type SeatFinding } from '../rules/index.ts'
import { attendedNewest, entitledOf, type RegisterLine, registerOf } from './electors.ts'

/** A register, for the desks of its village and above. */
export async function readRegister(context: Context, village: string, body: BodyKey): Promise<RegisterLine[]> {
  requireDesk(context.actor)
  await requireVillage(context, village)
  return await registerOf(context, village, body)
}

/** Names of those who hold the public post of a representative. */
export const readRepresentatives = (context: Context, village: string): Promise<RegisterLine[]> =>
  registerOf(context, village, 'representatives')

/** What the law finds wrong with a village's representatives today. */
export async function findingsOf(
  context: DecisionContext,
  village: string,
  seats: readonly RegisterLine[],
): Promise<SeatFinding[]> {
  const rule = context.rules.organOn('representatives', context.rules.dayOf(context.now.getTime()))?.seats
  if (!rule) return []
  const newest = await attendedNewest(context, village, rule.absences)
  const { people } = await entitledOf(context, village, 'villagers')
  const missedBy = (number: number): number => {
    const last = newest.findIndex((there) => there.has(number))
    return last === -1 ? newest.length : last
  }
  return checkSeats(
    rule,
    seats.map((seat) => ({ ...seat, missed: missedBy(seat.number) })),
    people === 0 ? undefined : people,
  )
}
