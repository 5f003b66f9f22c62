create table incident (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  number text not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
  kind text collate "C" not null,
  happened_at timestamptz not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  effective boolean,
  handed text,
  version integer not null,
  constraint incident_pk primary key (county, id),
  constraint incident_number_unique unique (county, partner, number),
  constraint incident_place_check check (left(place_code, 6) = county and length(place_code) in (12, 15)),
  constraint incident_handed_check check (handed in ('called', 'taken', 'done'))
);
create index incident_day_idx on incident (county, happened_on, place_code);
create index incident_handed_idx on incident (county, place_code) where handed is not null;
comment on table incident is 'A police incident as the police told us: place, kind, time, effective or not; nobody''s name. Owner: incident.';
comment on column incident.effective is 'As the police judged it; null while they have not.';
comment on column incident.handed is 'Handed to the grid: asked, taken on, done.';

create table incident_fact (
  county text collate "C" not null,
  incident_id uuid not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
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
  constraint incident_fact_pk primary key (county, incident_id, seq),
  constraint incident_fact_id_unique unique (county, id),
  constraint incident_fact_by_check check (by_kind in ('staff', 'system')),
  constraint incident_fact_verb_check check (verb in ('judged', 'handed', 'taken', 'done'))
);
comment on table incident_fact is 'What became of an incident after it was recorded: appended, never changed. Owner: incident.';

create table joint_visit (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  police_unit text collate "C" not null,
  incident_id uuid,
  visited_on date not null,
  officer text not null,
  worker text not null,
  about text not null,
  outcome text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_unit text collate "C" not null,
  body_hash bytea not null,
  constraint joint_visit_pk primary key (county, id),
  constraint joint_visit_grid_check check (length(grid_code) = 15 and left(grid_code, 6) = county)
);
create index joint_visit_grid_idx on joint_visit (county, grid_code, visited_on);
comment on table joint_visit is 'The police officer and the grid worker went together: where, why, what came of it. Appended. Owner: incident.';

grant select, insert, update on incident to shanzhi_app;
grant select, insert on incident_fact, joint_visit to shanzhi_app;
do $$
declare t text; code text;
begin
  foreach t in array array['incident', 'incident_fact', 'joint_visit'] loop
    code := case t when 'joint_visit' then 'grid_code' else 'place_code' end;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and (police_unit = current_setting('app.unit', true) or (in_reach(%I)
        and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer')))))$p$, t || '_reach', t, code);
  end loop;
end $$;
create trigger incident_fact_append_only before update or delete on incident_fact for each row execute function refuse_fact_change();
create trigger joint_visit_append_only before update or delete on joint_visit for each row execute function refuse_fact_change();
