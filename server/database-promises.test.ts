import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { neverCommit, watchForUnaudited } from '#testing/never-commit.ts'
import { asSystem } from '#testing/sign-in.ts'
import { COUNTY, GUIHUA } from '#testing/world.ts'

let county: TestCounty
let app: pg.Client
let owner: pg.Client
let matter: string

beforeAll(async () => {
  county = await openCounty()
  app = new pg.Client({ connectionString: county.database.appUrl })
  owner = new pg.Client({ connectionString: county.database.ownerUrl })
  await Promise.all([app.connect(), owner.connect()])
  const report = county.report({ phone: '13800001234', gridCode: `${GUIHUA}001` })
  matter = report.id
  await county.anyone().post('/api/v1/matters', report)
})
afterAll(async () => {
  await Promise.all([app.end(), owner.end()])
  await county.close()
})

/** As the app's role, telling the database that it is the system: the widest reach there is. */
async function attempt(sql: string): Promise<string> {
  await app.query(`begin; set local app.reader = 'system'`)
  try {
    await app.query(sql)
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? 'failed'
  } finally {
    await app.query('rollback')
  }
}

const numberOf = async (sql: string): Promise<number> => Number((await owner.query(sql)).rows[0].n)
const REFUSED = '42501'

describe('the app’s own role cannot change what was written down', () => {
  const ATTEMPTS = {
    'update the audit': `update audit_entry set verb = 'x'`,
    'delete from the audit': `delete from audit_entry`,
    'empty the audit': `truncate audit_entry`,
    'write into the audit past its function': `insert into audit_entry (county, actor_kind, verb, object_kind) values ('${COUNTY}', 'system', 'x', 'x')`,
    'switch off the audit’s guard': `alter table audit_entry disable trigger all`,
    'drop the audit’s guard': `drop trigger audit_entry_append_only on audit_entry`,
    'drop the audit': `drop table audit_entry`,
    'lift the audit’s row security': `alter table audit_entry no force row level security`,
    'replay as a replica, past every guard': `set local session_replication_role = replica`,
    'run a program on the server': `copy audit_entry to program 'cat > /dev/null'`,
    'read a file of the server': `copy audit_entry (verb) from '/etc/hostname'`,
    'change what was done to a matter': `update matter_action set verb = 'handled'`,
    'delete what was done to a matter': `delete from matter_action`,
    'empty what was done to matters': `truncate matter_action`,
    'drop what was done to matters': `drop table matter_action`,
    'switch off the guard of what was done': `alter table matter_action disable trigger all`,
    'delete a matter': `delete from matter`,
    'delete who waits': `delete from matter_reporter`,
    'take a photo away from its matter': `delete from matter_file`,
    'lengthen its own arm': `alter role shanzhi_app bypassrls`,
    'make a function of its own': `create function hole() returns int language sql as 'select 1'`,
    'make a table of its own': `create table hole (x int)`,
    'take a job off the queue': `delete from graphile_worker._private_jobs`,
    'change a rule’s old version': `update playbook_rule set body = '{}'`,
  }
  test.each(Object.entries(ATTEMPTS))('%s', async (_name, sql) => {
    expect(await attempt(sql)).toBe(REFUSED)
  })

  test('nor become the owner', async () => {
    const { rows } = await owner.query('select current_user as name')
    expect(await attempt(`set local role ${rows[0].name}`)).toBe(REFUSED)
  })

  test('and what was done stands even before the owner', async () => {
    for (const sql of [
      `update matter_action set verb = 'x'`,
      'delete from matter_action',
      'truncate matter_action',
      'delete from audit_entry',
      'truncate audit_entry',
    ])
      await expect(owner.query(sql), sql).rejects.toMatchObject({ code: REFUSED })
  })

  test('the role owns nothing, inherits nothing and passes no policy', async () => {
    const role = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, rolreplication from pg_roles where rolname = 'shanzhi_app'`,
    )
    expect(Object.values(role.rows[0])).toEqual([false, false, false, false, false, false])
    expect(await numberOf(`select count(*) as n from pg_class where relowner = 'shanzhi_app'::regrole`)).toBe(0)
    expect(await numberOf(`select count(*) as n from pg_auth_members where member = 'shanzhi_app'::regrole`)).toBe(0)
    const grants = await owner.query(`select table_name, privilege_type from information_schema.role_table_grants
      where grantee in ('shanzhi_app', 'PUBLIC') and table_schema = 'public' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`)
    expect(grants.rows).toEqual([])
  })
})

/** Tables without a person in them: the county's places, offices and map, and the list of migrations. */
const WITHOUT_PEOPLE = ['migration', 'place', 'place_map', 'unit']
/** Rows that are public by purpose: rules, counts and the log of what was published. */
const PUBLIC = [
  'log_head',
  'log_leaf',
  'log_pending',
  'log_seen',
  'matter_count',
  'matter_count_delta',
  'matter_total',
  'playbook_rule',
  'tipoff_keyset',
]

describe('row security', () => {
  test('is forced on every table but those without people', async () => {
    const { rows } = await owner.query(`select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by 1`)
    expect(rows.map((row) => row.relname)).toEqual(WITHOUT_PEOPLE)
  })

  test('shows nothing to a connection that was told nothing', async () => {
    const { rows } =
      await owner.query(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relforcerowsecurity and has_table_privilege('shanzhi_app', c.oid, 'select') order by 1`)
    const guarded = rows.map((row) => row.relname as string)
    expect(guarded).toEqual(
      expect.arrayContaining(['matter', 'matter_action', 'matter_reporter', 'account', 'session']),
    )
    for (const table of guarded.filter((name) => !PUBLIC.includes(name)))
      expect((await app.query(`select count(*)::int as n from ${table}`)).rows[0].n, table).toBe(0)
    expect(await numberOf('select count(*) as n from matter')).toBe(1)
  })

  test('lets a connection that was told nothing add nothing', async () => {
    await expect(
      app.query(`insert into matter_reporter (county, id, matter_id, first_matter_id, receipt_hash, anonymous, reported_at)
      values ('${COUNTY}', '${newId()}', '${matter}', '${matter}', '', true, now())`),
    ).rejects.toMatchObject({ code: REFUSED })
  })

  test('is stepped over only by functions with a fixed search path that not everybody may call', async () => {
    const { rows } = await owner.query(`select p.proname,
        coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%' as fixed,
        has_function_privilege('public', p.oid, 'execute') as everybody
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !row.fixed || row.everybody)).toEqual([])
  })

  test('holds in views too', async () => {
    const { rows } =
      await owner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(array_to_string(reloptions, ',') like '%security_invoker=on%', false)`)
    expect(rows).toEqual([])
  })
})

describe('no change without its line in the audit', () => {
  const counts = async () => ({
    audit: await numberOf('select count(*) as n from audit_entry'),
    matters: await numberOf('select count(*) as n from matter'),
    actions: await numberOf('select count(*) as n from matter_action'),
  })

  test('both are committed together', async () => {
    const before = await counts()
    await county.anyone().post('/api/v1/matters', county.report())
    const after = await counts()
    expect(after).toEqual({ audit: before.audit + 1, matters: before.matters + 1, actions: before.actions + 1 })
  })

  test('a refusal after the change leaves neither', async () => {
    const before = await counts()
    const refused = await county.anyone().post('/api/v1/matters', county.report({ files: ['0'.repeat(64)] }))
    expect(refused).toMatchObject({ status: 400, body: { code: 'file.unknown' } })
    expect(await counts()).toEqual(before)
  })

  test('reading somebody’s number writes one too, and not when it is refused', async () => {
    const before = await counts()
    expect((await county.staff('grid.guihua').post(`/api/v1/matters/${matter}/contact-readings`)).status).toBe(200)
    expect((await county.staff('leader.shouchang').post(`/api/v1/matters/${matter}/contact-readings`)).status).toBe(403)
    expect(await counts()).toEqual({ ...before, audit: before.audit + 1 })
    const lines = await asSystem(county, (tx) =>
      tx.selectFrom('audit_entry').select('detail').where('verb', '=', 'matter.phone-read').execute(),
    )
    expect(JSON.stringify(lines)).not.toContain('13800001234')
  })

  test('the access matrix, which watches every change for its line, would notice one without', async () => {
    const unaudited = watchForUnaudited(county.floor.database.pool)
    await county.staff('grid.guihua').post(`/api/v1/matters/${matter}/acceptances`, { id: newId(), seen: 1 })
    expect(unaudited).toEqual([])
    await asSystem(county, (tx) => tx.updateTable('account').set({ phone: null }).execute())
    expect(unaudited).toEqual([expect.stringContaining('update "account"')])
  })

  test('a crash before the commit leaves neither', async () => {
    const before = await counts()
    neverCommit(county.floor.database.pool)
    expect((await county.anyone().post('/api/v1/matters', county.report())).status).toBe(201)
    expect(await counts()).toEqual(before)
  })
})
