import { disclosureColumns } from '#capabilities/disclosure/index.ts'
import { type Content, type DisclosureAction, folded } from '#capabilities/disclosure/rules/index.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import { factColumns } from '#platform/facts/row.ts'
import { saltOf } from '../salt.ts'
import { lineOf, type Row } from './copy.ts'

export const DISCLOSURE_TABLES = {
  disclosure: [
    'county',
    'id',
    'village_code',
    'item',
    'period',
    'period_from',
    'period_to',
    'due_at',
    'made_at',
    'origin',
    'stage',
    'since_at',
    'rev',
    'public_rev',
    'first_published_at',
    'published_at',
    'reminded',
    'version',
  ],
  disclosure_action: [
    'county',
    'disclosure_id',
    'village_code',
    'seq',
    'id',
    'verb',
    'at',
    'by_kind',
    'by_account',
    'by_unit',
    'by_name',
    'data',
  ],
  disclosure_version: [
    'county',
    'disclosure_id',
    'rev',
    'village_code',
    'body',
    'salt',
    'commitment',
    'bytes',
    'leaf_id',
    'published_at',
  ],
  disclosure_draft: ['county', 'disclosure_id', 'village_code', 'body', 'saved_at'],
  disclosure_remark: [
    'county',
    'id',
    'disclosure_id',
    'village_code',
    'rev',
    'kind',
    'text',
    'public_text',
    'receipt_hash',
    'asked_at',
    'due_at',
    'holder',
    'escalated',
    'answer',
    'answered_at',
    'answered_by_unit',
    'answered_by_name',
    'understood',
    'version',
    'body_hash',
  ],
  disclosure_remark_action: [
    'county',
    'remark_id',
    'village_code',
    'seq',
    'id',
    'verb',
    'at',
    'by_kind',
    'by_account',
    'by_unit',
    'by_name',
    'data',
  ],
  disclosure_request: [
    'county',
    'id',
    'village_code',
    'subject',
    'villagers',
    'villagers_of',
    'representatives',
    'representatives_of',
    'taken_at',
    'taken_by_unit',
    'disclosure_id',
    'body_hash',
  ],
  log_pending: ['county', 'id', 'village_code', 'body', 'added_at'],
} satisfies Record<string, string[]>
export type DisclosureTable = keyof typeof DISCLOSURE_TABLES

export type Obliged = {
  county: string
  id: string
  villageCode: string
  item: string
  period: { key: string; from: string; to: string }
  due_ms: number
  origin: 'catalogue' | 'event'
  actions: DisclosureAction[]
  /** What each version says, from the first; and what lies in the draft. */
  contents: Content[]
  draft: Content | undefined
  /** What somebody with the whole database in hand made of the first version afterwards. */
  altered?: Content | undefined
}
export type Add = (table: DisclosureTable, row: Row) => void

export const adderFor =
  (take: (table: DisclosureTable, line: string) => void): Add =>
  (table, row) =>
    take(table, lineOf(DISCLOSURE_TABLES[table], row))

/** One item with everything that was done, as the program itself would have written it. */
export function addObliged(add: Add, of: Obliged): void {
  const { county, id, villageCode, actions, period } = of
  const state = folded(actions)
  add('disclosure', {
    county,
    id,
    village_code: villageCode,
    item: of.item,
    period: period.key,
    period_from: period.from,
    period_to: period.to,
    due_at: new Date(of.due_ms),
    made_at: new Date(actions[0]?.at_ms ?? 0),
    origin: of.origin,
    ...disclosureColumns(state),
  })
  for (const [i, action] of actions.entries()) {
    add('disclosure_action', {
      county,
      disclosure_id: id,
      village_code: villageCode,
      seq: i + 1,
      ...factColumns(action, null),
    })
    if (action.verb === 'published') addVersion(add, of, action)
    if (action.verb === 'withdrawn') addLeaf(add, of, action, 'withdraw', { rev: of.contents.length })
  }
  if (of.draft)
    add('disclosure_draft', {
      county,
      disclosure_id: id,
      village_code: villageCode,
      body: canonicalText(of.draft),
      saved_at: new Date(state.since_ms),
    })
}

function addVersion(add: Add, of: Obliged, action: DisclosureAction): void {
  const rev = action.data.rev ?? 1
  const body = canonicalText(of.contents[rev - 1])
  const { salt, commitment, bytes } = committed(body, saltOf(action.id))
  add('disclosure_version', {
    county: of.county,
    disclosure_id: of.id,
    rev,
    village_code: of.villageCode,
    body: rev === 1 && of.altered ? canonicalText(of.altered) : body,
    salt,
    commitment,
    bytes,
    leaf_id: action.id,
    published_at: new Date(action.at_ms),
  })
  const commits = { c: commitment.toString('hex'), len: bytes, mt: 'application/json' }
  addLeaf(add, of, action, rev === 1 ? 'publish' : 'revise', { rev, body: commits })
}

function addLeaf(add: Add, of: Obliged, action: DisclosureAction, t: string, more: object): void {
  const at = new Date(action.at_ms).toISOString()
  const body = {
    t,
    id: action.id,
    of: of.id,
    cat: of.item,
    per: of.period.key,
    at,
    by: 'role:village-publisher',
    ...more,
  }
  add('log_pending', {
    county: of.county,
    id: action.id,
    village_code: of.villageCode,
    body: JSON.stringify(body),
    added_at: new Date(action.at_ms),
  })
}
