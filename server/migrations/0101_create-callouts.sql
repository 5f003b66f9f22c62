create table callout (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  called text collate "C" not null,
  caller_unit text collate "C" not null,
  caller_name text not null,
  matter_id uuid,
  household_id uuid,
  what text not null,
  called_at timestamptz not null,
  due_at timestamptz not null,
  state text not null,
  state_at timestamptz not null,
  state_by text,
  reason text,
  record_id uuid,
  version integer not null,
  body_hash bytea not null,
  constraint callout_pk primary key (county, id),
  constraint callout_grid_check check (length(grid_code) = 15 and left(grid_code, 6) = county),
  constraint callout_days_check check (due_at > called_at),
  constraint callout_state_check check (state in ('called', 'accepted', 'declined', 'done', 'withdrawn', 'expired'))
);
create index callout_grid_idx on callout (county, grid_code, due_at) where state in ('called', 'accepted');
create index callout_past_idx on callout (county, grid_code, state_at);
comment on table callout is 'Somebody is called out: who, to what, by when; folded from its facts for lists. Owner: callout.';
comment on column callout.called is 'The unit that is called.';

create table callout_fact (
  county text collate "C" not null,
  callout_id uuid not null,
  grid_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}',
  body_hash bytea,
  constraint callout_fact_pk primary key (county, callout_id, seq),
  constraint callout_fact_id_unique unique (county, id),
  constraint callout_fact_callout_fk foreign key (county, callout_id) references callout (county, id),
  constraint callout_fact_by_check check (by_kind in ('staff', 'system')),
  constraint callout_fact_verb_check check (verb in ('called', 'accepted', 'declined', 'done', 'withdrawn', 'expired'))
);
comment on table callout_fact is 'What became of a call-out, by whom, when by the server''s clock: appended, never changed. Owner: callout.';

grant select, insert on callout_fact to shanzhi_app;
grant select, insert, update on callout to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['callout', 'callout_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and in_reach(grid_code)
        and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader')))$p$, t || '_reach', t);
  end loop;
end $$;
create trigger callout_fact_append_only before update or delete on callout_fact for each row execute function refuse_fact_change();
