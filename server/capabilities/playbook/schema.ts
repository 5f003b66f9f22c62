import type { Static } from 'typebox'
import { AlarmRule } from './shapes/alarm.ts'
import { AppraisalRule, DossierRule, ReviewRule } from './shapes/appraisal.ts'
import { AssessmentStandard } from './shapes/assessment.ts'
import { AssetGround } from './shapes/asset.ts'
import { CameraRule } from './shapes/camera.ts'
import { CharterPhrase, CharterRule } from './shapes/charter.ts'
import { ContestBan, ContestScheme } from './shapes/contest.ts'
import { CounterLine, CounterQuestion, CounterRule, CounterTrack } from './shapes/counter.ts'
import { Contact, Department, HolidayYear, Level, RoleRule, WorkingHours } from './shapes/county.ts'
import { CreditBan, CreditRule } from './shapes/credit.ts'
import { DecisionOrgan, DecisionProcedure } from './shapes/decision.ts'
import { DeliberationRule } from './shapes/deliberation.ts'
import { DisclosureClocks, DisclosureItem } from './shapes/disclosure.ts'
import { DisputeKind, DisputeRoute, DisputeRule } from './shapes/dispute.ts'
import { FeedPartner, IncidentKind, IncidentRule } from './shapes/feed.ts'
import { BankFile, FundKind, SpendingBand } from './shapes/fund.ts'
import { DutyRule, FactRule, GridRule, KeyHousehold, StaffingRule, VisitFigures, VisitRule } from './shapes/grid.ts'
import { HallRule, HallService } from './shapes/hall.ts'
import { HonourKind, HonourRule } from './shapes/honour.ts'
import { MandateRule } from './shapes/mandate.ts'
import { LimitRule, MatterClocks, MatterGroup, MatterKind, ReplyTemplate } from './shapes/matter.ts'
import { PartnershipKind } from './shapes/partnership.ts'
import { PetitionClocks, PetitionRule, PetitionTrack } from './shapes/petition.ts'
import { PostRule, VillageBody } from './shapes/post.ts'
import { PowerRule } from './shapes/power.ts'
import { PracticeRule } from './shapes/practice.ts'
import { RepeatRule } from './shapes/repeat.ts'
import { PublishedFigure, ReportFigure, ReportTemplate } from './shapes/report.ts'
import { ReserveRule } from './shapes/reserve.ts'
import { StatisticsRule } from './shapes/statistics.ts'
import { TeamKind, TeamRule } from './shapes/team.ts'
import { TipoffRule } from './shapes/tipoff.ts'
import { TourRule } from './shapes/tour.ts'
import { WarningRule } from './shapes/warning.ts'
import type { Basis } from './shapes/words.ts'
import { WorkplanRule } from './shapes/workplan.ts'
import { PriceRule, TenderBand } from './shapes/works.ts'

export * from './shapes/alarm.ts'
export * from './shapes/appraisal.ts'
export * from './shapes/assessment.ts'
export * from './shapes/asset.ts'
export * from './shapes/camera.ts'
export * from './shapes/charter.ts'
export * from './shapes/contest.ts'
export * from './shapes/counter.ts'
export * from './shapes/county.ts'
export * from './shapes/credit.ts'
export * from './shapes/decision.ts'
export * from './shapes/deliberation.ts'
export * from './shapes/disclosure.ts'
export * from './shapes/dispute.ts'
export * from './shapes/feed.ts'
export * from './shapes/fund.ts'
export * from './shapes/grid.ts'
export * from './shapes/hall.ts'
export * from './shapes/honour.ts'
export * from './shapes/mandate.ts'
export * from './shapes/matter.ts'
export * from './shapes/partnership.ts'
export * from './shapes/petition.ts'
export * from './shapes/post.ts'
export * from './shapes/power.ts'
export * from './shapes/practice.ts'
export * from './shapes/repeat.ts'
export * from './shapes/report.ts'
export * from './shapes/reserve.ts'
export * from './shapes/statistics.ts'
export * from './shapes/team.ts'
export * from './shapes/tipoff.ts'
export * from './shapes/tour.ts'
export * from './shapes/warning.ts'
export { Basis, ruleOf } from './shapes/words.ts'
export * from './shapes/workplan.ts'
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
  'repeat-rules': RepeatRule,
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
  'alarm-rules': AlarmRule,
  'petition-clocks': PetitionClocks,
  'petition-rules': PetitionRule,
  'petition-tracks': PetitionTrack,
  'counter-lines': CounterLine,
  'counter-questions': CounterQuestion,
  'counter-rules': CounterRule,
  'counter-tracks': CounterTrack,
  'dispute-kinds': DisputeKind,
  'dispute-rules': DisputeRule,
  'dispute-routes': DisputeRoute,
  'mandate-rules': MandateRule,
  'report-figures': ReportFigure,
  'report-templates': ReportTemplate,
  'published-figures': PublishedFigure,
  'fund-kinds': FundKind,
  'spending-bands': SpendingBand,
  'bank-files': BankFile,
  'assessment-standards': AssessmentStandard,
  'village-bodies': VillageBody,
  'post-rules': PostRule,
  'asset-grounds': AssetGround,
  'feed-partners': FeedPartner,
  'incident-rules': IncidentRule,
  'incident-kinds': IncidentKind,
  'camera-rules': CameraRule,
  'deliberation-rules': DeliberationRule,
  'charter-rules': CharterRule,
  'charter-phrases': CharterPhrase,
  'credit-rules': CreditRule,
  'credit-bans': CreditBan,
  'practice-rules': PracticeRule,
  'honour-rules': HonourRule,
  'honour-kinds': HonourKind,
  'tour-rules': TourRule,
  'team-kinds': TeamKind,
  'team-rules': TeamRule,
  'partnership-kinds': PartnershipKind,
  'hall-services': HallService,
  'hall-rules': HallRule,
  'contest-schemes': ContestScheme,
  'contest-bans': ContestBan,
  'appraisal-rules': AppraisalRule,
  'review-rules': ReviewRule,
  'dossier-rules': DossierRule,
  'reserve-rules': ReserveRule,
  'workplan-rules': WorkplanRule,
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
