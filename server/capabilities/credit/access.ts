import { requirePower } from '#platform/access/power.ts'
import { COMMITTEE, TOWN, VILLAGE, villagePowers } from '#platform/access/village-powers.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { MemberVerb } from './shapes/member.ts'
import type { Verb } from './shapes/vocabulary.ts'

/** The village writes, asks and votes; that rules end, the town may say too. */
export const { mayDo, requireMay, requireDesk } = villagePowers<Verb>({
  drafted: VILLAGE,
  itemed: VILLAGE,
  rewarded: VILLAGE,
  struck: VILLAGE,
  revised: VILLAGE,
  opened: VILLAGE,
  redrafted: VILLAGE,
  adopted: VILLAGE,
  ended: { ...VILLAGE, ...TOWN },
  dropped: VILLAGE,
})

/** The village proposes and hands out; whether it holds the supervision committee says, and nobody else. */
const powers = villagePowers<MemberVerb>({
  consented: VILLAGE,
  admitted: VILLAGE,
  declined: VILLAGE,
  proposed: VILLAGE,
  exchanged: VILLAGE,
  confirmed: COMMITTEE,
  refused: COMMITTEE,
  withdrawn: COMMITTEE,
  answered: COMMITTEE,
  // On paper, for whoever has no telephone.
  appealed: { ...VILLAGE, ...COMMITTEE },
  left: { ...VILLAGE, ...COMMITTEE },
  // Only from one's own page.
  rejoined: {},
})
export const mayMember = powers.mayDo
export const requireMember = powers.requireMay

/** Households are read by their village's office and its supervision committee: no desk above. */
export const requireMemberDesk = (actor: Actor): void =>
  requirePower({ list: { ...VILLAGE, ...COMMITTEE } }, actor, 'list', ['village', 'committee'])
