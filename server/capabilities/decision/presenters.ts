import { shownFact } from '#platform/facts/show.ts'
import { publicationOf } from '#platform/log/publication-answers.ts'
import type { Publication } from '#platform/log/publications.ts'
import type { Acted } from './actions/act.ts'
import type { DecisionRow } from './queries/decision.ts'
import type { DecisionDetail, DeskDetail } from './queries/detail.ts'
import { countedMeeting, type Stage } from './rules/index.ts'

/** From what the queries know to what the API says. */
export const lineOf = (row: DecisionRow) => ({
  id: row.id,
  villageCode: row.village_code,
  kind: row.kind,
  title: row.title,
  openedAt: row.opened_at.toISOString(),
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  next: row.next,
  organ: row.organ,
  meetsOn: row.meets_on,
  passed: row.passed,
  dueOn: row.due_on,
})

export const publicOf = ({ row, state, actions }: DecisionDetail, publications: readonly Publication[]) => ({
  ...lineOf(row),
  steps: [...state.steps],
  // What was declared about a person stays with the desks, whoever asks here.
  actions: actions.filter(({ verb }) => verb !== 'declared').map(shownFact),
  publications: publications.map(publicationOf),
})

export const deskOf = ({ row, state, actions, may }: DeskDetail) => ({
  ...lineOf(row),
  steps: [...state.steps],
  version: state.version,
  may: [...may],
  actions: actions.map(shownFact),
})

export function sheetOf({ row, state, result }: DecisionDetail) {
  const meeting = countedMeeting(state)
  if (!meeting || !result) return undefined
  const { rule, entitled, roll, ballots, phone, meetsOn } = meeting
  const { majority, quorum, passed } = result
  return {
    id: row.id,
    meetsOn,
    rule: { ...rule },
    entitled,
    roll,
    ballots,
    ...(phone ? { phone } : {}),
    result: { quorum: quorum.met, base: majority.base, least: majority.least, for: majority.for, passed },
  }
}

export const actedOf = ({ id, state, repeated }: Acted) => ({
  id,
  version: state.version,
  stage: state.stage,
  next: state.next ?? null,
  passed: state.passed ?? null,
  repeated,
})
