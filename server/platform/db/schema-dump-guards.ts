import { RELATIONS } from './schema-dump-tables.ts'

export const comments = `
  select text from (
    select c.relname as of, 0 as nth, format('comment on %s %I is %L;',
        case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, c.relname, obj_description(c.oid, 'pg_class')) as text
      from ${RELATIONS} c where obj_description(c.oid, 'pg_class') is not null
    union all
    select c.relname, a.attnum, format('comment on column %I.%I is %L;', c.relname, a.attname, col_description(c.oid, a.attnum))
      from ${RELATIONS} c join pg_attribute a on a.attrelid = c.oid
      where a.attnum > 0 and col_description(c.oid, a.attnum) is not null
    union all
    select p.proname, 0, format('comment on function %s is %L;', p.oid::regprocedure, obj_description(p.oid, 'pg_proc'))
      from pg_proc p where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') is not null
  ) all_comments order by of, nth, text`

export const policies = `
  select text from (
    select relname as of, 0 as nth, '' as name, format('alter table %I %s row level security;', relname, verb) as text
      from ${RELATIONS} c, lateral (values ('enable', relrowsecurity), ('force', relforcerowsecurity)) as switch (verb, is_on)
      where is_on
    union all
    select tablename, 1, policyname, format('create policy %I on %I%s for %s to %s', policyname, tablename,
        case permissive when 'RESTRICTIVE' then ' as restrictive' else '' end, lower(cmd), array_to_string(roles, ', '))
        || coalesce(E'\\n  using (' || qual || ')', '') || coalesce(E'\\n  with check (' || with_check || ')', '') || ';'
      from pg_policies where schemaname = 'public'
  ) guards order by of, nth, name, text`

/** What the owner has is not listed; what PUBLIC has by default on functions is taken away where a migration did so. */
export const grants = `
  select text from (
    select c.relname as of, 0 as nth, format('grant %s on %s%I to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
        case relkind when 'S' then 'sequence ' else '' end, c.relname, ${grantee()}) as text
      from ${RELATIONS} c, aclexplode(c.relacl) g where g.grantee <> c.relowner group by c.relname, c.relkind, g.grantee
    union all
    select c.relname, 1, format('grant %s (%s) on %I to %s;', lower(g.privilege_type), string_agg(quote_ident(a.attname), ', ' order by a.attnum),
        c.relname, ${grantee()})
      from ${RELATIONS} c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
      where g.grantee <> c.relowner group by c.relname, g.privilege_type, g.grantee
    union all
    select p.proname, 0, format('revoke all on function %s from public;', p.oid::regprocedure)
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proacl is not null
        and not exists (select from aclexplode(p.proacl) g where g.grantee = 0)
    union all
    select p.proname, 1, format('grant execute on function %s to %s;', p.oid::regprocedure, ${grantee()})
      from pg_proc p, aclexplode(p.proacl) g
      where p.pronamespace = 'public'::regnamespace and g.grantee not in (p.proowner, 0)
  ) all_grants order by of, nth, text`

function grantee() {
  return `case when g.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end`
}
