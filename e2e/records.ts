import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const DATA = process.env['SHANZHI_DATA'] ?? 'data/e2e'

/** What only whoever holds the database can do: past every rule of the program, past the triggers. */
export async function inRecords<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const read = (name: string) => readFileSync(join(DATA, 'postgres', name), 'utf8').trim()
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(read('shanzhi.port')),
    user: 'shanzhi',
    password: read('shanzhi.password'),
    database: 'shanzhi',
  })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    return await work(client)
  } finally {
    await client.end()
  }
}

const DATES = ['meetsOn', 'until', 'dueOn', 'startedOn', 'finishBy', 'inspectedOn']

const FACTS = {
  decision: ['decision_action', 'decision_id'],
  power: ['power_action', 'item_id'],
  honour: ['honour_fact', 'honour_id'],
} as const

/** A notice is days, a retention a year: nobody can wait for them here, so what was done is moved so many days back. */
export const letDaysPass = (of: keyof typeof FACTS, id: string, days: number): Promise<void> =>
  inRecords(async (client) => {
    const [table, key] = FACTS[of]
    await client.query(
      `update ${table} set at = at - make_interval(days => $2), data = data || coalesce((
         select jsonb_object_agg(k, to_jsonb(((data->>k)::date - $2::integer)::text)) from unnest($3::text[]) k where data ? k), '{}')
       where ${key} = $1`,
      [id, days, DATES],
    )
  })
