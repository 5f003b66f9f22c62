import { publicationOf } from '#platform/log/publication-answers.ts'
import type { Publication } from '#platform/log/publications.ts'
import type { Acted } from './actions/act.ts'
import type { Power } from './context.ts'
import type { DeskDetail, ItemDetail } from './queries/detail.ts'
import type { ItemRow } from './queries/item.ts'
import type { SealLine } from './queries/list.ts'
import type { ListRow } from './queries/lists.ts'
import { nextOf, type PowerAction, type Stage } from './rules/index.ts'

/** From what the queries know to what the API says. */
export const lineOf = (row: ItemRow) => ({
  id: row.id,
  villageCode: row.village_code,
  power: row.power,
  sort: row.sort,
  title: row.title,
  openedAt: row.opened_at.toISOString(),
  stage: row.stage as Stage, // Held to these words by the table's constraint.
  next: row.next,
  actor: row.actor,
  dueOn: row.due_on,
  amountCents: row.amount_cents === null ? null : Number(row.amount_cents),
})

const actionOf = ({ verb, step, at_ms, by, data: { steps: _, ...data } }: PowerAction) => ({
  verb,
  step: step ?? null,
  at: new Date(at_ms).toISOString(),
  unit: by.unit ?? null,
  name: by.name ?? null,
  data,
})

const stepsOf = ({ state }: ItemDetail) => state.steps.map((step) => ({ ...step }))

export const publicOf = (detail: ItemDetail, publications: readonly Publication[]) => ({
  ...lineOf(detail.row),
  steps: stepsOf(detail),
  actions: detail.actions.map(actionOf),
  publications: publications.map(publicationOf),
})

export const deskOf = (detail: DeskDetail) => ({
  ...lineOf(detail.row),
  steps: stepsOf(detail),
  version: detail.state.version,
  may: detail.may,
  actions: detail.actions.map(actionOf),
  kept: [...detail.privates].map(([seq, data]) => ({ seq, ...data })),
})

export const listOf = (versions: readonly ListRow[], powers: readonly Power[]) => ({
  versions: versions.map((row) => ({
    id: row.id,
    version: row.version,
    day: row.day,
    decision: row.decision_id,
    adoptedAt: row.adopted_at.toISOString(),
    commitment: row.commitment.toString('hex'),
    salt: row.salt.toString('hex'),
    leafId: row.leaf_id,
    body: row.body,
  })),
  powers: powers.map((power) => ({ ...power })),
})

export const sealOf = ({ at, ...line }: SealLine) => ({ ...line, at: at.toISOString() })

export const actedOf = ({ id, state, repeated }: Acted) => ({
  id,
  version: state.version,
  stage: state.stage,
  next: nextOf(state)?.key ?? null,
  repeated,
})
