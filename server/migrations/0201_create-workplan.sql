-- Owner of every table here: workplan.
create table workplan_item (
  county text collate "C" not null,
  id uuid not null,
  year integer not null,
  sort text not null,
  heading text not null,
  title text not null,
  goal text not null,
  measure text not null,
  place_code text collate "C" not null,
  lead text collate "C" not null,
  partners text[] not null default '{}',
  figure text not null,
  target integer not null,
  due date not null,
  stage text not null,
  version integer not null,
  body_hash bytea,
  constraint workplan_item_pk primary key (county, id),
  constraint workplan_item_sort_check check (sort in ('force', 'mechanism', 'project')),
  constraint workplan_item_stage_check check (stage in ('running', 'finished', 'verified', 'dropped')),
  constraint workplan_item_target_check check (target > 0)
);
create index workplan_item_year_idx on workplan_item (county, year, due);
comment on table workplan_item is 'One line of the work list: goal, measure, who leads, with whom, and the figure that says how far; folded from its facts. Owner: workplan.';
comment on column workplan_item.figure is 'A figure of report-figures: counted from records by its owner, never typed.';

create table workplan_fact (
  county text collate "C" not null,
  item_id uuid not null,
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
  constraint workplan_fact_pk primary key (county, item_id, seq),
  constraint workplan_fact_id_unique unique (county, id),
  constraint workplan_fact_verb_check check (verb in ('planned', 'stepped', 'moved', 'finished', 'verified', 'returned', 'dropped'))
);
comment on table workplan_fact is 'What was planned, done, moved and verified: appended, never changed. Owner: workplan.';

grant select, insert, update on workplan_item to shanzhi_app;
grant select, insert on workplan_fact to shanzhi_app;
alter table workplan_item enable row level security;
alter table workplan_item force row level security;
alter table workplan_fact enable row level security;
alter table workplan_fact force row level security;
create trigger workplan_fact_append_only before update or delete on workplan_fact for each row execute function refuse_fact_change();
create function reads_workplan() returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) in ('village-cadre', 'supervision-member',
    'town-officer', 'town-leader', 'centre-officer', 'department-officer', 'discipline-officer')) $$;
comment on function reads_workplan is 'Whether the reader has a desk at which the county''s work list lies.';
create policy workplan_item_read on workplan_item for select using (reads_workplan());
create policy workplan_item_add on workplan_item for insert
  with check (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'centre-officer'));
create policy workplan_item_change on workplan_item for update using (reader() = 'staff' and (current_setting('app.role', true) = 'centre-officer'
  or current_setting('app.unit', true) = lead or current_setting('app.unit', true) = any (partners)));
create policy workplan_fact_read on workplan_fact for select using (reads_workplan());
create policy workplan_fact_add on workplan_fact for insert
  with check (reader() = 'system' or exists (select from workplan_item i where i.county = workplan_fact.county and i.id = item_id
    and (current_setting('app.role', true) = 'centre-officer' or current_setting('app.unit', true) = i.lead
      or current_setting('app.unit', true) = any (i.partners))));
