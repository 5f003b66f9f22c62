import type { Acted } from './actions/act.ts'
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

/** The rule's sentence with the numbers that held when it was found. */
export function filled({ zh, en }: GroundedRule['says'], numbers: Readonly<Record<string, unknown>>) {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole))
  return { zh: fill(zh), en: fill(en) }
}

// Both were written by this capability alone.
export const evidenceOf = (row: WarningRow) => row.evidence as unknown as Evidence[]
export const numbersOf = (row: WarningRow) => row.numbers as Record<string, number>

export const oneOf = (row: WarningRow, rule: GroundedRule, actions: readonly WarningAction[]) => ({
  ...lineOf(row),
  says: filled(rule.says, numbersOf(row)),
  basis: { zh: rule.basis.zh, en: rule.basis.en },
  numbers: numbersOf(row),
  evidence: evidenceOf(row).map((one) => ({ ...one })),
  actions: actions.map(({ verb, at_ms, by, data }) => ({
    verb,
    at: new Date(at_ms).toISOString(),
    unit: by.unit ?? null,
    name: by.name ?? null,
    data: { ...data },
  })),
})

export const actedOf = ({ id, state, repeated }: Acted) => ({
  id,
  version: state.version,
  stage: state.stage,
  repeated,
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
