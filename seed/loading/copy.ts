import { once } from 'node:events'
import type { Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Cell = string | number | boolean | Date | Buffer | readonly string[] | null | undefined
export type Row = Readonly<Record<string, Cell>>

/** One table being filled by COPY in a transaction of its own connection. */
export type Copying = {
  /** Takes a line of `lineOf`; kept until the next `flush`. */
  add(line: string): void
  /** Resolves when the database has taken enough to go on. */
  flush(): Promise<void>
  /** Ends the copy and builds the indexes; nobody sees the rows before `commit`. */
  finish(): Promise<void>
  commit(): Promise<void>
  /** Gives everything back; safe at any time. */
  abandon(): Promise<void>
}

/**
 * Starts to fill an empty table. Indexes are built at the end, in one go. COPY does not pass forced row security, so it is
 * lifted for the owner inside this transaction and put back before the end.
 */
export async function startCopy(ownerUrl: string, table: string, columns: readonly string[]): Promise<Copying> {
  const client = await openClient(ownerUrl)
  await client.query('begin')
  // What guards appended facts would refuse the clearing of what a broken load left: lifted within this transaction.
  await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${table}`)
  await client.query(`alter table ${table} no force row level security`)
  const indexes = await dropIndexes(client, table)
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  let lines = ''
  const flush = async () => {
    const sent = lines
    lines = ''
    if (sent !== '') await feed(stream, sent)
  }
  return {
    add: (line) => {
      lines += line
    },
    flush,
    async finish() {
      await flush()
      stream.end()
      await once(stream, 'finish')
      for (const index of indexes) await client.query(index)
      await client.query(`alter table ${table} force row level security`)
      await client.query(`alter table ${table} enable trigger user`)
    },
    async commit() {
      await client.query('commit')
      await client.end()
    },
    async abandon() {
      stream.destroy()
      await client.end()
    },
  }
}

async function openClient(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  // The reason of a failure is the query's: without this the database's end would speak in its place.
  client.on('error', () => undefined)
  return client
}

export interface Filled {
  table: string
  columns: readonly string[]
  lines: string
}

/**
 * Several tables that point at one another, parents first, in one transaction of one connection; nobody sees the rows
 * before `commit`.
 */
export async function copyTogether(
  ownerUrl: string,
  tables: readonly Filled[],
): Promise<Pick<Copying, 'commit' | 'abandon'>> {
  const client = await openClient(ownerUrl)
  await client.query('begin')
  for (const { table } of tables.toReversed()) {
    await client.query(`alter table ${table} disable trigger user`)
    await client.query(`alter table ${table} no force row level security`)
    await client.query(`delete from ${table}`)
  }
  for (const { table, columns, lines } of tables) {
    const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
    await feed(stream, lines)
    stream.end()
    await once(stream, 'finish')
  }
  // Keys are asked for now: what waits for them would keep the tables from being guarded again.
  await client.query('set constraints all immediate')
  for (const { table } of tables) {
    await client.query(`alter table ${table} force row level security`)
    await client.query(`alter table ${table} enable trigger user`)
  }
  return {
    async commit() {
      await client.query('commit')
      await client.end()
    },
    abandon: () => client.end(),
  }
}

async function feed(stream: Writable, lines: string): Promise<void> {
  if (!stream.write(lines)) await once(stream, 'drain')
}

/** Drops the plain indexes and gives the statements that make them again; keys stay. */
async function dropIndexes(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index i where indrelid = $1::regclass
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** One line of COPY's text format. */
export function lineOf(columns: readonly string[], row: Row): string {
  let line = ''
  for (const column of columns) line += `${line === '' ? '' : '\t'}${cellOf(row[column])}`
  return `${line}\n`
}

const SPECIAL = /[\\\t\n\r]/
const EVERY_SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

// Almost no cell has anything to escape, and asking costs a third of replacing.
export const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? sign) : text

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (cell instanceof Date) return cell.toISOString()
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  if (typeof cell === 'object') return escaped(`{${cell.map((one) => `"${one}"`).join(',')}}`)
  return String(cell)
}
