import { type Playbook, readOnceADay, rulesOn } from '#capabilities/playbook/index.ts'
import type { PartnershipContext, WithPartnerships } from '../context.ts'

const kindsOn = (playbook: Playbook, day: string): PartnershipContext['kinds'] =>
  rulesOn(playbook['partnership-kinds'], day)
    .map(({ key, basis, body }) => ({ key, basis, ...body }))
    .sort((a, b) => a.order - b.order)

/** Puts the rules of the day and the county's villages beside the transaction. */
export function partnershipRulesFrom(
  playbook: () => Playbook,
  isVillage: PartnershipContext['isVillage'],
): WithPartnerships {
  const kindsOf = readOnceADay(playbook, kindsOn)
  return (context) => ({ ...context, kinds: kindsOf(context.today), isVillage })
}
