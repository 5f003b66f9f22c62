import pg from 'pg'
import { routines, rowRoutines, triggers, views } from './schema-dump-code.ts'
import { comments, grants, policies } from './schema-dump-guards.ts'
import { foreignKeys, indexes, sequences, tables } from './schema-dump-tables.ts'

const HEAD = `-- The whole schema as it stands after every migration, written by "npm run db:schema": read it, do not edit it.
-- The migrations are the source; a test holds the two equal. The job queue's own schema (graphile_worker) is not repeated here.
-- Role shanzhi_app must exist. Object names are those of schema public.
set check_function_bodies = off;
`

/** Prints schema `public` as one executable file. It stands in for pg_dump, which the embedded PostgreSQL comes without. */
export async function dumpSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await refuseUnknown(client)
    const parts: string[] = [HEAD]
    for (const [title, sql] of SECTIONS) {
      const { rows } = await client.query<{ text: string }>(sql)
      if (rows.length > 0)
        parts.push(
          `-- ${title}\n\n${rows
            .map(({ text }) => text)
            .join('\n')
            .trimEnd()}\n`,
        )
    }
    return parts.join('\n')
  } finally {
    await client.end()
  }
}

/** In an order in which the file can be executed. */
const SECTIONS = [
  ['Extensions', extensions()],
  ['Sequences', sequences],
  ['Functions', routines],
  ['Tables', tables],
  ['Functions of rows', rowRoutines],
  ['Foreign keys', foreignKeys],
  ['Indexes', indexes],
  ['Views', views],
  ['Triggers', triggers],
  ['Comments', comments],
  ['Row security', policies],
  ['Grants', grants],
] as const

function extensions() {
  return `select format('create extension if not exists %I;', extname) as text from pg_extension where extname <> 'plpgsql' order by extname`
}

/** What this printer cannot print must fail loudly, or the equality test would hold by leaving it out on both sides. */
async function refuseUnknown(client: pg.Client) {
  const { rows } = await client.query<{ thing: string }>(`
    select format('relation %s of kind %s', relname, relkind) as thing from pg_class c
      where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'S', 'v') and ${notOfExtension('c')}
    union all select format('inheritance of %s', inhrelid::regclass) from pg_inherits join pg_class c on c.oid = inhrelid
      where relnamespace = 'public'::regnamespace
    union all select format('type %s', typname) from pg_type t
      where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r') and ${notOfExtension('t')}
    union all select format('aggregate or procedure %s', proname) from pg_proc p
      where pronamespace = 'public'::regnamespace and prokind <> 'f' and ${notOfExtension('p')}
    union all select format('statistics %s', stxname) from pg_statistic_ext where stxnamespace = 'public'::regnamespace`)
  if (rows.length > 0)
    throw new Error(`schema-dump cannot print ${rows.map(({ thing }) => thing).join(', ')}: teach it first.`)
}

function notOfExtension(alias: string) {
  return `not exists (select from pg_depend x where x.objid = ${alias}.oid and x.classid = ${alias}.tableoid and x.deptype = 'e')`
}
