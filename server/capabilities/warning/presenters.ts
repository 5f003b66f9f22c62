import { filled, shownFact } from '#platform/facts/show.ts'
import type { GroundedRule } from './context.ts'
import type { BackTest, Tried } from './queries/back-test.ts'
import type { WarningRow } from './queries/warning.ts'
import type { Evidence } from './shapes/finding.ts'
import type { Stage, WarningAction } from './shapes/vocabulary.ts'

export const lineOf = (row: WarningRow) => ({
  id: row.id,
  villageCode: row.village_code,
  rule: row.rule,
  colour: row.colour,
  supervisor: row.supervisor,
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  turn: row.turn,
  verdict: row.verdict,
  happenedOn: row.happened_on,
  foundAt: row.found_at.toISOString(),
  dueOn: row.due_on,
  version: row.version,
})

// Both were written by this capability alone.
export const evidenceOf = (row: WarningRow) => row.evidence as unknown as Evidence[]
export const numbersOf = (row: WarningRow) => row.numbers as Record<string, number>

export const oneOf = (row: WarningRow, rule: GroundedRule, actions: readonly WarningAction[]) => ({
  ...lineOf(row),
  says: filled(rule.says, numbersOf(row)),
  basis: { zh: rule.basis.zh, en: rule.basis.en },
  numbers: numbersOf(row),
  evidence: evidenceOf(row).map((one) => ({ ...one })),
  actions: actions.map(shownFact),
})

const triedOf = ({ village, on, evidence }: Tried) => ({ village, on, evidence: evidence.map((one) => ({ ...one })) })
export const testOf = ({ rule, params, villages, both, more, less }: BackTest) => ({
  rule: rule.key,
  numbers: { ...params },
  villages,
  both: both.map(triedOf),
  more: more.map(triedOf),
  less: less.map(triedOf),
})
