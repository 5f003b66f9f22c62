import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { addJob } from '#platform/jobs/queue.ts'
import { requireEditor } from '../access.ts'
import { parseRule } from '../parse.ts'
import { historyOf, readPlaybook, type WrittenRule } from '../queries.ts'
import { dayOf } from '../rules.ts'
import type { Basis, Family } from '../schema.ts'
import type { StoredRule } from '../stored.ts'
import { insertRules } from './store.ts'

/** The name under which the processes are told that rules have changed; also the job that follows a change. */
export const PLAYBOOK_CHANGED = 'playbook_changed'

export interface Amendment {
  family: Family
  key: string
  /** First day on which it holds: today or later, an old act keeps the rule of its day. */
  validFrom: string
  basis: Basis
  body: unknown
  /** How many rows the editor had seen under the key. */
  seen: number
}

export interface Amended {
  version: number
  /** The same had been written before: nothing was written again. */
  repeated: boolean
}

/**
 * Writes a rule that holds from a day on. Nothing is changed in place: the rule before it is written once more with its
 * end, and the whole playbook must still fit together.
 * @throws Problem `playbook.malformed` 422, `playbook.in-the-past` 400, `playbook.changed` 409
 */
export async function amendRule(context: Context, amendment: Amendment): Promise<Amended> {
  requireEditor(context.actor)
  const { family, key, validFrom, basis, body, seen } = amendment
  parseRule(family, { key, validFrom, basis, body })
  await sql`select pg_advisory_xact_lock(hashtextextended(${`playbook ${family} ${key}`}, 0))`.execute(context.tx)
  const rows = await historyOf(context, family, key)
  const current = newestOf(rows)
  const same = current.find((row) => row.validFrom === validFrom)
  if (same && isSame(same, amendment)) return { version: same.version, repeated: true }
  if (seen !== rows.length) throw refuse('playbook.changed', 409)
  if (validFrom < dayOf(await readPlaybook(context), context.now))
    throw refuse('playbook.in-the-past', 400, { field: 'validFrom' })
  const next = current.filter((row) => row.validFrom > validFrom).at(-1)
  const before = current.find((row) => row.validFrom < validFrom)
  const version = (same?.version ?? 0) + 1
  const written: StoredRule = { family, key, validFrom, validTo: next?.validFrom ?? null, version, basis, body }
  await insertRules(context, [...ended(before, validFrom), written], editorOf(context))
  // Reads and checks everything: a rule that others lean on cannot go, two rules cannot hold on one day.
  await readPlaybook(context)
  await record(context, 'playbook.amended', { kind: 'rule', id: `${family}/${key}` }, { validFrom, version })
  await tell(context, `${family}/${key}`)
  return { version, repeated: false }
}

/** The newest version of each first day, the latest day first. */
export const newestOf = (rows: readonly WrittenRule[]): WrittenRule[] =>
  rows.filter((row, i) => rows[i - 1]?.validFrom !== row.validFrom)

const isSame = (row: StoredRule, { basis, body }: Amendment): boolean =>
  canonicalHash([row.basis, row.body]).equals(canonicalHash([basis, body]))

/** What held until now, written once more with its last day; nothing when it had ended before. */
function ended(before: WrittenRule | undefined, on: string): StoredRule[] {
  if (!before || (before.validTo !== null && before.validTo <= on)) return []
  return [{ ...before, validTo: on, version: before.version + 1 }]
}

const editorOf = ({ actor }: Context): string | undefined => (actor.kind === 'staff' ? actor.id : undefined)

/** Open processes read the book again; the job computes again what was computed by the old rule. */
async function tell(context: Context, id: string): Promise<void> {
  const message = JSON.stringify({ id, place: context.county, units: [] })
  await sql`select pg_notify(${PLAYBOOK_CHANGED}, ${message})`.execute(context.tx)
  await addJob(context, PLAYBOOK_CHANGED, {}, { key: PLAYBOOK_CHANGED })
}
