import type { StaffRole } from '#platform/identity/actor.ts'
import type { DisclosurePower, DisputePower, PetitionPower, Power } from '../matrix-oracle.ts'

/**
 * Who may call a route, in one word; what the word means for each role and territory is in matrix-oracle.ts.
 * `matter-list` must show exactly what is within reach; `matter-desk` is for whoever has casework, `takes-down` for whoever
 * may report for somebody else; `only:` names the roles; `own-session` answers everybody about themselves;
 * `signed-in-again` also asks for the password.
 */
export type Rule =
  | 'open'
  | 'by-secret'
  | 'own-session'
  | 'villager'
  | 'signed-in'
  | 'signed-in-again'
  | 'report'
  | 'takes-down'
  | 'matter-list'
  | 'matter-desk'
  | `matter-${'read' | 'phone'}`
  | `matter-act:${Power}`
  | `disclosure-${'list' | 'read'}`
  | `disclosure-act:${DisclosurePower}`
  | `petition-${'list' | 'read' | 'register'}`
  | `petition-act:${PetitionPower}`
  | 'counter-ticket'
  | `counter-handover:${'hand' | 'receive' | 'read'}`
  | `counter-consultation:${'hand' | 'read'}`
  | `dispute-${'read' | 'register'}`
  | `dispute-act:${DisputePower}`
  | `mandate-${'list' | 'read' | 'give'}`
  | `member-${'read' | 'village' | 'committee' | 'both'}`
  | `report-${'read' | 'release'}`
  | `workplan-${'read' | 'part'}`
  | `reserve-${'list' | 'read' | 'town'}`
  | `reserve-act:${'town' | 'check' | 'village' | 'organiser'}`
  | `mandate-act:${'agent' | 'independent'}`
  | `only:${StaffRole}`
  | `only:${StaffRole},${string}`

/** A rule, or a rule with what the request needs beyond a valid sample of its own schema. */
export type Row = Rule | [Rule, { query?: string; body?: object }]

export type Lines = Record<string, Row>
