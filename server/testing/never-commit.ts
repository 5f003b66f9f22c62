import type pg from 'pg'

type Query = (...asked: unknown[]) => unknown

/** Sees every statement of the pool's connections, and may send another in its place. */
function overhear(pool: pg.Pool, hear: (client: object, text: string) => string | undefined): void {
  const known = new WeakSet<object>()
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  pool.connect = (async () => {
    const client = await connect()
    if (known.has(client)) return client
    known.add(client)
    const query = client.query.bind(client) as Query
    const heard: Query = (asked, ...rest) => {
      const text = typeof asked === 'string' ? asked : (asked as { text?: string }).text
      const instead = text === undefined ? undefined : hear(client, text)
      return query(instead ?? asked, ...rest)
    }
    return Object.assign(client, { query: heard as pg.PoolClient['query'] })
  }) as pg.Pool['connect']
}

/**
 * From now on nothing that a request does remains: every commit of this pool's connections becomes a rollback. Thousands
 * of requests can then meet the same facts, and what is allowed is seen to be done, not only to be begun.
 */
export function neverCommit(pool: pg.Pool): void {
  overhear(pool, (_client, text) => (text === 'commit' ? 'rollback' : undefined))
}

const WRITES = /^\s*(insert|update|delete|with\s.*\b(insert|update|delete)\b)|keep_|forget_/is
/**
 * What is written down nowhere: the clockwork of signing in, and the copy of the counts; and sealed reports, whose lines
 * others could count: the commission keeps a trace of its own.
 */
const NOT_A_CHANGE =
  /"(session|sign_in_failure|phone_code|matter_count_delta|recovery_code|tipoff|tipoff_letter|tipoff_step)"/

/** Gives the transactions that are about to commit a change without a line in the audit; filled while requests run. */
export function watchForUnaudited(pool: pg.Pool): string[] {
  const unaudited: string[] = []
  const open = new WeakMap<object, { changes: string[]; audited: boolean }>()
  overhear(pool, (client, text) => {
    if (text.startsWith('begin')) open.set(client, { changes: [], audited: false })
    const held = open.get(client)
    if (!held) return undefined
    if (text.includes('record_audit')) held.audited = true
    else if (WRITES.test(text) && !NOT_A_CHANGE.test(text)) held.changes.push(text.slice(0, 160))
    if (text === 'commit' && held.changes.length > 0 && !held.audited) unaudited.push(held.changes.join(' ¶ '))
    return undefined
  })
  return unaudited
}
