create table audit_entry (
  county text collate "C" not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  actor_role text,
  actor_unit text,
  verb text not null,
  object_kind text not null,
  object_id text,
  place_code text collate "C",
  request_id text,
  detail jsonb not null default '{}',
  constraint audit_entry_pk primary key (county, id),
  constraint audit_entry_actor_check check (actor_kind in ('staff', 'villager', 'anonymous', 'system'))
);
create index audit_entry_object_idx on audit_entry (county, object_kind, object_id, id);
create index audit_entry_actor_idx on audit_entry (county, actor_id, id);
comment on table audit_entry is 'One row per change and per read of a personal record, in the same transaction. The app may only append. Owner: audit.';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin raise exception 'the audit is append-only' using errcode = '42501'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_audit_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_audit_change();

create function record_audit(p_county text, p_actor_kind text, p_actor_id text, p_actor_role text, p_actor_unit text, p_verb text,
  p_object_kind text, p_object_id text, p_place_code text, p_request_id text, p_detail jsonb) returns void
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ insert into public.audit_entry (county, actor_kind, actor_id, actor_role, actor_unit, verb, object_kind, object_id, place_code, request_id, detail)
        values (p_county, p_actor_kind, p_actor_id, p_actor_role, p_actor_unit, p_verb, p_object_kind, p_object_id, p_place_code, p_request_id, p_detail) $$;
revoke all on function record_audit from public;
grant execute on function record_audit to shanzhi_app;
grant select on audit_entry to shanzhi_app;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_read on audit_entry for select
  using (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'auditor'));
create policy audit_append on audit_entry for insert with check (reader() = 'system');
