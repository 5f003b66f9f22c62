import type { Duplex } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { DB } from './tables.ts'

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** The database plans a named statement once per connection; the names stay few because the texts do. */
const NAMED_MAX = 400
const LONGEST_NAMED = 4_000
const names = new Map<string, string>()

export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= NAMED_MAX || text.length > LONGEST_NAMED) return known
  const name = `q${names.size}`
  names.set(text, name)
  return name
}

const gathering = new WeakSet<pg.PoolClient>()

/** What is asked in one turn goes out in one write: each write is a call to the kernel, dearer than the query's own words. */
export function sendTogether(client: pg.PoolClient): void {
  if (gathering.has(client)) return
  // The types of the driver leave its socket out.
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  gathering.add(client)
  stream.cork()
  process.nextTick(() => {
    gathering.delete(client)
    stream.uncork()
  })
}

/** One client whose queries go out without waiting for each other's answers; the server takes them in that order. */
class Pipelined implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #over = false
  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** From here on nothing more is sent: a straggler would run outside of its transaction, or in somebody else's. */
  end(): void {
    this.#over = true
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new Error('asked after the transaction had ended')
    sendTogether(this.#client)
    const name = parameters.length > 0 ? nameOf(sql) : undefined
    const values = parameters as unknown[] // Kysely says readonly, pg does not write to it.
    const { rows, rowCount, command } = await this.#client.query<R & pg.QueryResultRow>({
      text: sql,
      values,
      ...(name ? { name } : {}),
    })
    const counts = command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount ?? 0) }
    return { rows, ...counts }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('a cursor keeps a portal open and cannot share a pipelined connection')
  }
}

/** The query builder over one client, until `end`. Kysely's own would send one query after the answer to the last. */
export function builderOver(client: pg.PoolClient, pool: pg.Pool): { tx: Kysely<DB>; end: () => void } {
  const connection = new Pipelined(client)
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  })
  const dialect = new PostgresDialect({ pool })
  const tx = new Kysely<DB>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor })
  return { tx, end: () => connection.end() }
}
