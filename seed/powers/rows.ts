import { powerColumns } from '#capabilities/power/index.ts'
import { folded, type ItemState, type PowerAction, publicBody } from '#capabilities/power/rules/index.ts'
import { POWER_CATEGORY } from '#kernel/log/leaf.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedDecision } from '../decisions/course.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { type Filled, lineOf, type Row } from '../loading/copy.ts'
import { saltOf } from '../salt.ts'
import type { SeedItem, VillageOfPowers } from './course.ts'

/** Parents first. */
const COLUMNS = {
  power_list:
    'id village_code version day decision_id powers body salt commitment leaf_id adopted_at by_name body_hash',
  power_item:
    'id village_code list_id power sort title opened_at stage next actor due_on wait_until since_at amount_cents decision_id objections version supplier budget_cents contract_cents change_cents settled_cents paid_cents finish_by inspected_on',
  power_action: 'item_id village_code seq id verb step at by_kind by_account by_unit by_name data',
  power_private: 'item_id seq village_code data',
  power_seal: 'village_code number item_id seq at copies paper',
  power_supplier: 'id village_code name sort trade since body_hash',
  power_photo: 'item_id seq sha256 village_code',
  payment: 'id village_code item_id seq payee amount_cents reason decision_id ordered_at',
  power_publication: 'item_id rev village_code body salt commitment leaf_id published_at',
} as const
type Table = keyof typeof COLUMNS
const TABLES = Object.keys(COLUMNS) as Table[] // Object.keys forgets the keys' type.
const columnsOf = (table: Table) => ['county', ...COLUMNS[table].split(' ')]

export interface PowerLines {
  add(table: Table, row: Row): void
  tables(): Filled[]
}

export function powerLines(county: string): PowerLines {
  const lines = new Map<Table, string>(TABLES.map((table) => [table, '']))
  return {
    add: (table, row) => void lines.set(table, (lines.get(table) ?? '') + lineOf(columnsOf(table), { county, ...row })),
    tables: () => TABLES.map((table) => ({ table, columns: columnsOf(table), lines: lines.get(table) ?? '' })),
  }
}

/** The bytes, their commitment, and the leaf for the log. */
function published(leaves: SeedLeaf[], leafId: string, code: string, of: string, day: string, at: Date, said: object) {
  const body = canonicalText(said)
  const { salt, commitment, bytes } = committed(body, saltOf(leafId))
  const leaf = {
    t: 'publish',
    id: leafId,
    of,
    cat: POWER_CATEGORY,
    per: day,
    at: at.toISOString(),
    by: 'role:village-publisher',
    rev: 1,
    body: { c: commitment.toString('hex'), len: bytes, mt: 'application/json' },
  }
  leaves.push({ id: leafId, villageCode: code, at, body: JSON.stringify(leaf) })
  return { body, salt, commitment, leaf_id: leafId }
}

interface SeedList {
  id: string
  code: string
  day: string
  adopted_ms: number
  powers: readonly { key: string }[]
  list: SeedDecision
  by: string
}

export function addList(
  { add }: PowerLines,
  leaves: SeedLeaf[],
  { id, code, day, adopted_ms, powers, list, by }: SeedList,
): void {
  const at = new Date(adopted_ms)
  const decision = { id: list.id, title: list.title, kind: list.kind, meetsOn: list.state.meeting?.meetsOn ?? '' }
  const said = { list: id, villageCode: code, version: 1, day, decision, powers }
  add('power_list', {
    ...{ id, village_code: code, version: 1, day, decision_id: list.id, adopted_at: at, by_name: by },
    ...published(leaves, `${id.slice(0, -4)}${id.slice(-4) === '0000' ? '0001' : '0000'}`, code, id, day, at, said),
    powers: powers.map(({ key }) => key),
    body_hash: sha256(code),
  })
}

export function addItem(
  { add }: PowerLines,
  leaves: SeedLeaf[],
  { list_id, dayOf }: { list_id: string; dayOf: (at_ms: number) => string },
  { id, villageCode, opened_ms, actions, kept, state }: SeedItem,
): void {
  const { power, sort, title } = state
  const of = { item_id: id, village_code: villageCode }
  add('power_item', {
    ...{ id, village_code: villageCode, list_id, power, sort, title, opened_at: new Date(opened_ms) },
    ...powerColumns(state),
  })
  for (const [i, action] of actions.entries()) {
    const { id: actionId, step, at_ms, data: told } = action
    const at = new Date(at_ms)
    let data = told
    if (told.rev !== undefined) {
      const before = actions.slice(0, i)
      const said = publicBody(id, villageCode, before, folded(before))
      const row = published(leaves, actionId, villageCode, id, dayOf(at_ms), at, said)
      add('power_publication', { ...of, ...row, rev: told.rev, published_at: at })
      data = { ...told, hash: row.commitment.toString('hex') }
    }
    add('power_action', { ...of, ...factColumns({ ...action, data }, null), seq: i + 1, step })
    const own = kept.get(i + 1)
    if (own) add('power_private', { ...of, seq: i + 1, data: JSON.stringify(own) })
    for (const hash of data.files ?? []) add('power_photo', { ...of, seq: i + 1, sha256: hash })
    if (data.payment) addPayment(add, of, state, i + 1, action)
    const { number, copies, paper } = data
    if (number !== undefined) add('power_seal', { ...of, number, seq: i + 1, at, copies, paper: paper || null })
  }
}

/** Its id is the step's own: one payment a step. */
function addPayment(
  add: PowerLines['add'],
  of: { item_id: string; village_code: string },
  { decision }: ItemState,
  seq: number,
  { id, at_ms, data: { payment } }: PowerAction,
): void {
  if (!payment) return
  const { payee, cents, of: reason } = payment
  const rests = { decision_id: decision?.id, ordered_at: new Date(at_ms) }
  add('payment', { ...of, ...rests, id, seq, payee, amount_cents: cents, reason })
}

export function addSupplier(
  { add }: PowerLines,
  { code, day, words }: VillageOfPowers,
  id: string,
  name: string,
): void {
  const [, sort, trade] = words.suppliers.find((one) => one[0] === name) ?? []
  add('power_supplier', { id, village_code: code, name, sort, trade, since: day, body_hash: sha256(name) })
}
