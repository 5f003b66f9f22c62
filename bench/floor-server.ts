/** The bare floor: node:http and pg with the same SQL and indexes, without sign-in, scope, row security or audit. */
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 16 })
await pool.query(
  `create table if not exists bench_intake (id uuid primary key, village_code text, text text, at timestamptz default now())`,
)

const LIST = `select id, number, title, kind, place_code, holder, supervisor, reported_at, due_at, step_due_at, reporters, reopened,
  returned, urged, escalated, state, outcome from matter where county = $1 and holder = $2 and state in ('reported', 'accepted')
  order by reported_at desc, id desc limit 51`
const MATTER = 'select * from matter where county = $1 and id = $2'
const ACTIONS = 'select * from matter_action where county = $1 and matter_id = $2 order by seq'
const VILLAGE = `select id, kind, public_title, state, holder, reported_at, reporters from matter
  where county = $1 and public_title is not null and state <> 'closed' and place_code >= $2 and place_code < $3 order by reported_at desc limit 50`
const BOARD = `select left(village_code, 9) as town, count(*) as reported, count(*) filter (where outcome = 'solved') as solved,
  count(*) filter (where state = 'closed') as closed from matter where county = $1 and reported_at >= $2 group by 1`
const SEARCH = `select id, title, reported_at from matter where county = $1 and text like $2 order by reported_at desc limit 50`

const named = (name: string, text: string, values: unknown[]) => pool.query({ name, text, values })

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString()) as Record<string, string> // Our own load generator writes it.
}

const answers: Record<string, (query: URLSearchParams, request: IncomingMessage) => Promise<unknown>> = {
  '/intake': async (_query, request) => {
    const { id, villageCode, text } = await bodyOf(request)
    const { rows } = await named(
      'intake',
      'insert into bench_intake (id, village_code, text) values ($1, $2, $3) returning id',
      [id, villageCode, text],
    )
    return rows[0]
  },
  '/list': async (query) => (await named('list', LIST, [query.get('county'), query.get('unit')])).rows,
  '/detail': async (query) => {
    const [matter, actions] = await Promise.all([
      named('matter', MATTER, [query.get('county'), query.get('id')]),
      named('actions', ACTIONS, [query.get('county'), query.get('id')]),
    ])
    return { ...matter.rows[0], actions: actions.rows }
  },
  '/village': async (query) => {
    const code = query.get('code') ?? ''
    return (await named('village', VILLAGE, [query.get('county'), code, `${code}:`])).rows
  },
  '/board': async (query) => (await named('board', BOARD, [query.get('county'), query.get('from')])).rows,
  '/search': async (query) => (await named('search', SEARCH, [query.get('county'), `%${query.get('q')}%`])).rows,
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor')
  const answer = answers[url.pathname]
  if (!answer) return void response.writeHead(404).end()
  answer(url.searchParams, request).then(
    (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found)),
    (error: Error) => response.writeHead(500).end(error.message),
  )
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'))
