import { RELATIONS } from './schema-dump-tables.ts'

/** Its own functions, apart by whether they take a table's row. */
const routinesWhich = (takes: 'exists' | 'not exists') => `
  select pg_get_functiondef(p.oid) || E';\\n' as text
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and ${takes} (select from pg_type t where t.oid = any (p.proargtypes) and t.typrelid <> 0)
    and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
  order by p.proname, pg_get_function_identity_arguments(p.oid)`

/** Bodies are not checked when the file is executed, so functions may stand before the tables they read. */
export const routines = routinesWhich('not exists')

/** A row that a function takes must be there before it. */
export const rowRoutines = routinesWhich('exists')

export const views = `
  select format(E'create view %I%s as\\n%s\\n', relname, coalesce(' with (' || array_to_string(reloptions, ', ') || ')', ''),
    pg_get_viewdef(c.oid, true)) as text
  from ${RELATIONS} c where relkind = 'v' order by c.oid`

export const triggers = `
  select pg_get_triggerdef(t.oid, true) || ';' as text
  from pg_trigger t join ${RELATIONS} c on c.oid = t.tgrelid
  where not t.tgisinternal order by c.relname, t.tgname`
