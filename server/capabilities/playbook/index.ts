export { PLAYBOOK_CHANGED } from './actions/amend.ts'
export { readPlaybookFiles, storeNewFamilies, storePlaybook } from './actions/store.ts'
export { addPlaybookPages } from './pages/desk.ts'
export { checkWarning } from './parse.ts'
export { readPlaybook } from './queries.ts'
export { calendarOn, dayOf, getRuleOn, limitOn, ruleOn, rulesOn } from './rules.ts'
export type {
  Basis,
  BodyKey,
  Contact,
  DecisionOrgan,
  DecisionProcedure,
  DecisionStep,
  Department,
  DisclosureClocks,
  DisclosureItem,
  DutyRule,
  FactRule,
  Family,
  GridRule,
  HolidayYear,
  KeyHousehold,
  Level,
  LimitKey,
  MatterClocks,
  MatterGroup,
  MatterKind,
  OrganKey,
  PetitionClocks,
  PetitionTrack,
  Playbook,
  PowerAct,
  PowerRule,
  PowerSort,
  PowerStep,
  PriceRule,
  ReplyTemplate,
  RoleRule,
  Rule,
  Share,
  StatisticsRule,
  StepActor,
  TenderBand,
  VisitFigures,
  VisitRule,
  WarningColour,
  WarningKind,
  WarningParams,
  WarningRule,
  WorkingHours,
} from './schema.ts'
export { THEMES } from './schema.ts'
export type { StoredRule } from './stored.ts'
