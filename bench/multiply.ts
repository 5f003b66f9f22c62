import type pg from 'pg'

/** A table of the demonstration, which of its rows are copied, and what no two rows may have alike. */
interface Copied {
  table: string
  where: string
  unlike?: Record<string, string>
}

/** The records that the report and the boards count. Facts behind a record are not copied: no figure reads them. */
const COPIED: readonly Copied[] = [
  { table: 'grid_record', where: 'app_version is not null', unlike: { matter_ids: `'{}'` } },
  { table: 'mandate', where: 'matter_id is null' },
  { table: 'incident', where: 'true', unlike: { number: `number || '-' || $2` } },
  { table: 'dispute', where: `origin = 'entered'` },
  { table: 'matter', where: 'merged_into is null', unlike: { counted_late: 'false' } },
]

const SUMS = [
  `select sum_matter_counts()`,
  `select sum_open_matters(now())`,
  `select sum_record_counts()`,
  `select sum_mandate_totals()`,
  `select sum_incidents()`,
  `select sum_agreements()`,
] as const

export async function countOf(
  owner: pg.Client,
  tables: readonly string[] = COPIED.map(({ table }) => table),
): Promise<number> {
  let sum = 0
  for (const table of tables) sum += Number((await owner.query(`select count(*) as n from ${table}`)).rows[0].n)
  return sum
}

/** So many copies of the county's records as they were at first, and all sums made anew, as after a load. */
export async function multiply(owner: pg.Client, from: number, to: number): Promise<void> {
  if (to === from) return
  for (const one of COPIED) await copyRows(owner, one, from, to)
  // What the copied matters count, as their acts would have counted it.
  await owner.query('update matter_count set n = n / $1 * $2', [from, to])
  for (const sum of SUMS) await owner.query(sum)
  await owner.query('vacuum (analyze)')
}

async function copyRows(owner: pg.Client, { table, where, unlike = {} }: Copied, from: number, to: number) {
  const indexes = await sideIndexes(owner, table)
  await owner.query(`alter table ${table} disable trigger user`)
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  const columns = await columnsOf(owner, table)
  // Ids of the demonstration are v7 and begin with a time; those of copies begin with zeros.
  const own = `id > '01000000-0000-0000-0000-000000000000'`
  const each: Record<string, string> = {
    id: `lpad(to_hex($1::bigint + row_number() over ()), 32, '0')::uuid`,
    ...unlike,
  }
  for (let copy = from; copy < to; copy += 1) {
    const values = [copy * 100_000_000, String(copy)]
    const chosen = columns.map((column) => each[column] ?? column)
    const asked = chosen.some((one) => one.includes('$2')) ? values : values.slice(0, 1)
    await owner.query(
      `insert into ${table} (${columns.join(', ')}) select ${chosen.join(', ')} from ${table} where ${where} and ${own}`,
      asked,
    )
  }
  for (const { definition } of indexes) await owner.query(definition)
  await owner.query(`alter table ${table} enable trigger user`)
}

/** Those beside the constraints: built again at the end, which is far quicker than kept up row by row. */
async function sideIndexes(owner: pg.Client, table: string): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i where i.schemaname = 'public' and i.tablename = $1
       and not exists (select from pg_constraint c where c.conname = i.indexname)`,
    [table],
  )
  return rows
}

async function columnsOf(owner: pg.Client, table: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name)
}
