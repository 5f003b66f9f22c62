import type { Static } from 'typebox'
import { Contact, Department, HolidayYear, Level, RoleRule, WorkingHours } from './shapes/county.ts'
import { DecisionOrgan, DecisionProcedure } from './shapes/decision.ts'
import { DisclosureClocks, DisclosureItem } from './shapes/disclosure.ts'
import { BankFile, FundKind, SpendingBand } from './shapes/fund.ts'
import { DutyRule, FactRule, GridRule, KeyHousehold, StaffingRule, VisitFigures, VisitRule } from './shapes/grid.ts'
import { LimitRule, MatterClocks, MatterGroup, MatterKind, ReplyTemplate } from './shapes/matter.ts'
import { PetitionClocks, PetitionRule, PetitionTrack } from './shapes/petition.ts'
import { PowerRule } from './shapes/power.ts'
import { StatisticsRule } from './shapes/statistics.ts'
import { TipoffRule } from './shapes/tipoff.ts'
import { WarningRule } from './shapes/warning.ts'
import type { Basis } from './shapes/words.ts'
import { PriceRule, TenderBand } from './shapes/works.ts'

export * from './shapes/county.ts'
export * from './shapes/decision.ts'
export * from './shapes/disclosure.ts'
export * from './shapes/fund.ts'
export * from './shapes/grid.ts'
export * from './shapes/matter.ts'
export * from './shapes/petition.ts'
export * from './shapes/power.ts'
export * from './shapes/statistics.ts'
export * from './shapes/tipoff.ts'
export * from './shapes/warning.ts'
export { Basis, ruleOf } from './shapes/words.ts'
export * from './shapes/works.ts'

/** Family (the file's name without .json) → shape of a rule's body. */
export const families = {
  'working-hours': WorkingHours,
  holidays: HolidayYear,
  levels: Level,
  roles: RoleRule,
  departments: Department,
  'matter-groups': MatterGroup,
  'matter-kinds': MatterKind,
  'matter-clocks': MatterClocks,
  'reply-templates': ReplyTemplate,
  limits: LimitRule,
  contacts: Contact,
  statistics: StatisticsRule,
  'household-facts': FactRule,
  'key-households': KeyHousehold,
  duties: DutyRule,
  'visit-rules': VisitRule,
  'visit-figures': VisitFigures,
  'grid-rules': GridRule,
  'grid-staffing': StaffingRule,
  'disclosure-catalogue': DisclosureItem,
  'disclosure-clocks': DisclosureClocks,
  'decision-organs': DecisionOrgan,
  'decision-procedures': DecisionProcedure,
  'tipoff-rules': TipoffRule,
  powers: PowerRule,
  'tender-bands': TenderBand,
  'price-library': PriceRule,
  'warning-rules': WarningRule,
  'petition-clocks': PetitionClocks,
  'petition-rules': PetitionRule,
  'petition-tracks': PetitionTrack,
  'fund-kinds': FundKind,
  'spending-bands': SpendingBand,
  'bank-files': BankFile,
}

export type Family = keyof typeof families
export const FAMILIES = Object.keys(families) as Family[] // Object.keys forgets the keys' type.

export interface Rule<Body> {
  key: string
  validFrom: string
  validTo?: string
  basis: Basis
  body: Body
}

export type Playbook = { [F in Family]: Rule<Static<(typeof families)[F]>>[] }
