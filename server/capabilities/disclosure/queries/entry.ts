import { sql } from 'kysely'
import { findStanding, type LeafStanding } from '#capabilities/log/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import {
  type Change,
  type Content,
  type DisclosureAction,
  differenceOf,
  PUBLIC_VERBS,
  previousPeriod,
  yearBefore,
} from '../rules/index.ts'
import {
  actionsOf,
  contentsOf,
  type DisclosureRow,
  itemOf,
  readBody,
  type VersionRow,
  versionsOf,
} from './disclosure.ts'

/** One entry as everybody may read it. */
export interface Entry {
  row: DisclosureRow
  item: CatalogueItem
  /** Absent after a withdrawal or an erasure. */
  content?: Content
  last?: Content
  yearAgo?: Content
  versions: EntryVersion[]
  actions: DisclosureAction[]
  remarks: PublicRemark[]
  standing?: LeafStanding
}

export interface EntryVersion {
  rev: number
  publishedAt: Date
  erasedAt?: Date
  fingerprint: string
  leafId: string
  /** What it changed of the one before; empty for the first and where one of them is erased. */
  changes: Change[]
}

export interface PublicRemark {
  id: string
  kind: 'question' | 'objection'
  text: string | null
  asked_at: Date
  due_at: Date
  answer: string | null
  answered_at: Date | null
  answered_by_unit: string | null
  answered_by_name: string | null
  understood: 'yes' | 'no' | null
}

/** @throws Problem `not-found` 404 for what was never published in this village */
export async function getPublished({ tx, county }: Context, villageCode: string, id: string): Promise<DisclosureRow> {
  const row = await tx
    .selectFrom('disclosure')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('id', '=', id)
    .where('rev', '>', 0)
    .executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  return row
}

export async function readEntry(context: DisclosureContext, villageCode: string, id: string): Promise<Entry> {
  const row = await getPublished(context, villageCode, id)
  const item = itemOf(context, row)
  const versions = await versionsOf(context, id)
  const shown = versions.find((version) => version.rev === row.public_rev)
  const [lastKey, yearKey] = [previousPeriod(row.period), yearBefore(row.period)]
  const before = await contentsOf(context, row, [lastKey, yearKey])
  const [last, yearAgo] = [before.get(lastKey ?? ''), before.get(yearKey ?? '')]
  const standing = shown && (await findStanding(context, shown.leaf_id))
  return {
    row,
    item,
    ...(shown?.body ? { content: readBody(shown.body) } : {}),
    ...(last ? { last } : {}),
    ...(yearAgo ? { yearAgo } : {}),
    versions: versions.map((version, i) => versionOf(item, version, versions[i - 1])),
    actions: (await actionsOf(context, id)).filter((action) => PUBLIC_VERBS.includes(action.verb)),
    remarks: await readRemarks(context, id),
    ...(standing ? { standing } : {}),
  }
}

const versionOf = (item: CatalogueItem, version: VersionRow, before: VersionRow | undefined): EntryVersion => ({
  rev: version.rev,
  publishedAt: version.published_at,
  ...(version.erased_at === null ? {} : { erasedAt: version.erased_at }),
  fingerprint: version.commitment.toString('hex'),
  leafId: version.leaf_id,
  changes: before?.body && version.body ? differenceOf(item, readBody(before.body), readBody(version.body)) : [],
})

async function readRemarks({ tx, county }: Context, id: string): Promise<PublicRemark[]> {
  const { rows } = await sql<PublicRemark>`select * from public_remarks(${county}, ${id})`.execute(tx)
  return rows
}

/** The exact bytes and the salt of one version, for whoever checks them against the log. */
export async function readVersion(context: Context, villageCode: string, id: string, rev: number): Promise<VersionRow> {
  const row = await getPublished(context, villageCode, id)
  const version = (await versionsOf(context, id)).find((one) => one.rev === rev)
  // A version that was replaced stays to be read; one of a withdrawn entry does not.
  if (!version || row.public_rev === null) throw refuse('not-found', 404)
  return version
}
