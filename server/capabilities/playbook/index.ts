export { readPlaybookFiles, storeNewFamilies, storePlaybook } from './actions.ts'
export { parsePlaybook, parseRule } from './parse.ts'
export { readPlaybook } from './queries.ts'
export { calendarOn, getRuleOn, limitOn, overlapping, ruleOn, rulesOn } from './rules.ts'
export type {
  Basis,
  Contact,
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
  Limit,
  LimitKey,
  MatterClocks,
  MatterGroup,
  MatterKind,
  Playbook,
  ReplyTemplate,
  RoleRule,
  Rule,
  StatisticsRule,
  VisitRule,
  Words,
  WorkingHours,
} from './schema.ts'
export { FAMILIES, THEMES } from './schema.ts'
export { playbookOf, type StoredRule, storedOf } from './stored.ts'
