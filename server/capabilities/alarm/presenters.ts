import { filled, shownFact } from '#platform/facts/show.ts'
import type { GroundedRule } from './context.ts'
import type { AlarmRow } from './queries/alarm.ts'
import type { BackTest } from './queries/back-test.ts'
import type { Evidence, Finding } from './shapes/finding.ts'
import type { AlarmAction, Stage } from './shapes/vocabulary.ts'

export const lineOf = (row: AlarmRow) => ({
  id: row.id,
  place: row.place_code,
  rule: row.rule,
  urgency: row.urgency,
  owner: row.owner,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  reason: row.reason,
  happenedAt: row.happened_at.toISOString(),
  raisedAt: row.raised_at.toISOString(),
  answerBy: row.answer_by.toISOString(),
  records: row.records.length,
  version: row.version,
})

// Both were written by this capability alone.
export const evidenceOf = (row: AlarmRow) => row.evidence as unknown as Evidence[]
export const numbersOf = (row: AlarmRow) => row.numbers as Record<string, number>

const recordOf = ({ at_ms, ...rest }: Evidence) => ({ ...rest, at: new Date(at_ms).toISOString() })

export const oneOf = (row: AlarmRow, rule: GroundedRule, actions: readonly AlarmAction[]) => ({
  ...lineOf(row),
  says: filled(rule.says, numbersOf(row)),
  basis: { zh: rule.basis.zh, en: rule.basis.en },
  numbers: numbersOf(row),
  evidence: evidenceOf(row).map(recordOf),
  actions: actions.map(shownFact),
})

const findingOf = ({ place, at_ms, evidence }: Finding) => ({
  place,
  at: new Date(at_ms).toISOString(),
  evidence: evidence.map(recordOf),
})
export const testOf = ({ rule, params, from, until, days, both, more, less }: BackTest) => ({
  rule: rule.key,
  numbers: { ...params },
  from,
  until,
  days,
  both: both.map(findingOf),
  more: more.map(findingOf),
  less: less.map(findingOf),
})
