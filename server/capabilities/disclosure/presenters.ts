import type { Acted } from './actions/act.ts'
import type { DeskItem } from './queries/desk.ts'
import type { VersionRow } from './queries/disclosure.ts'
import type { DueLine } from './queries/due.ts'
import type { EntryLine } from './queries/entries.ts'
import type { Entry } from './queries/entry.ts'
import type { DeskRemark, RemarkRow } from './queries/remarks.ts'

/** From what the queries know to what the API says; times as text with their zone, sums as text. */
const maybe = (at: Date | null | undefined): string | null => at?.toISOString() ?? null

export const dueLineOf = ({ id, villageCode, item, period, dueAt, stage, punctuality }: DueLine) => ({
  id,
  villageCode,
  item,
  period,
  dueAt: dueAt.toISOString(),
  stage,
  punctuality,
})

export const entryLineOf = ({
  id,
  villageCode,
  item,
  theme,
  period,
  subject,
  publishedAt,
  isLate,
  rev,
  isWithdrawn,
}: EntryLine) => ({
  id,
  villageCode,
  item,
  theme,
  period,
  ...(subject === undefined ? {} : { subject }),
  publishedAt: publishedAt.toISOString(),
  isLate,
  rev,
  isWithdrawn,
})

export const entryOf = ({ row, item, content, versions, standing, remarks }: Entry) => ({
  id: row.id,
  villageCode: row.village_code,
  item: row.item,
  theme: item.theme,
  period: row.period,
  dueAt: row.due_at.toISOString(),
  firstPublishedAt: maybe(row.first_published_at),
  publishedAt: maybe(row.published_at),
  isWithdrawn: row.public_rev === null,
  content: content ?? null,
  versions: versions.map((version) => ({
    rev: version.rev,
    publishedAt: version.publishedAt.toISOString(),
    erasedAt: maybe(version.erasedAt),
    commitment: version.fingerprint,
    leafId: version.leafId,
  })),
  standing: standing ? { state: standing.state, index: standing.index ?? null } : null,
  remarks: remarks.map((remark) => ({
    id: remark.id,
    kind: remark.kind,
    text: remark.text,
    askedAt: remark.asked_at.toISOString(),
    dueAt: remark.due_at.toISOString(),
    answer: remark.answer,
    answeredAt: maybe(remark.answered_at),
    understood: remark.understood,
  })),
})

export const versionOf = (version: VersionRow) => ({
  rev: version.rev,
  body: version.body,
  salt: version.salt?.toString('hex') ?? null,
  commitment: version.commitment.toString('hex'),
  leafId: version.leaf_id,
  publishedAt: version.published_at.toISOString(),
  erasedAt: maybe(version.erased_at),
})

export const actedOf = ({ id, version, state, repeated }: Acted) => ({
  id,
  version,
  stage: state.stage,
  rev: state.rev,
  repeated,
})

export const deskItemOf = ({ line, state, content, saves, faults, actions }: DeskItem) => ({
  ...dueLineOf(line),
  version: state.version,
  rev: state.rev,
  publicRev: state.publicRev ?? null,
  objection: state.objection ?? null,
  saves,
  content: content ?? null,
  faults,
  actions: actions.map(({ id, verb, at_ms, by, data }) => ({
    id,
    verb,
    at: new Date(at_ms).toISOString(),
    unit: by.unit ?? null,
    name: by.name ?? null,
    data: { ...data },
  })),
})

export const remarkOf = (row: RemarkRow) => ({
  id: row.id,
  disclosureId: row.disclosure_id,
  villageCode: row.village_code,
  kind: row.kind as 'question' | 'objection', // Held to these words by the table's constraint.
  text: row.text,
  askedAt: row.asked_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  holder: row.holder,
  escalated: row.escalated,
  answer: row.answer,
  answeredAt: maybe(row.answered_at),
  understood: row.understood as 'yes' | 'no' | null,
  version: row.version,
})

export const deskRemarkOf = (row: DeskRemark) => ({ ...remarkOf(row), item: row.item, period: row.period })
