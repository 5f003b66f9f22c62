import type pg from 'pg'

/**
 * From now on nothing that a request does remains: every commit of this pool's connections becomes a rollback. Thousands
 * of requests can then meet the same facts, and what is allowed is seen to be done, not only to be begun.
 */
export function neverCommit(pool: pg.Pool): void {
  const changed = new WeakSet<object>()
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  const patched = async (): Promise<pg.PoolClient> => {
    const client = await connect()
    if (changed.has(client)) return client
    changed.add(client)
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown
    const instead = (text: unknown, ...rest: unknown[]) => query(text === 'commit' ? 'rollback' : text, ...rest)
    return Object.assign(client, { query: instead as pg.PoolClient['query'] })
  }
  pool.connect = patched as pg.Pool['connect']
}
