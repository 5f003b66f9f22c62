create table household (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  door_code text not null,
  door_text text not null,
  head_sealed bytea,
  head_mask text not null,
  phone_sealed bytea,
  phone_mask text,
  people integer not null default 0,
  lon double precision,
  lat double precision,
  consent text not null,
  consent_on date,
  last_visit_at timestamptz,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  changed bigint not null default (pg_current_xact_id()::text)::bigint,
  body_hash bytea not null,
  constraint household_pk primary key (county, id),
  constraint household_grid_check check (length(grid_code) = 15 and left(grid_code, 6) = county),
  constraint household_people_check check (people between 0 and 99),
  constraint household_consent_check check (consent in ('law', 'consent', 'none'))
);
-- A door stands in one grid of its village and is listed once, whichever grid that is.
create unique index household_door_idx on household (county, left(grid_code, 12), door_code) where closed_at is null;
create index household_grid_idx on household (county, grid_code, door_code);
create index household_changed_idx on household (county, grid_code, changed);
comment on table household is 'A household at its door: in exactly one grid. Columns after door_text are the newest accepted statements of household_fact. Owner: household.';
comment on column household.changed is 'The transaction that changed it last: phones ask for what changed since their snapshot.';
comment on column household.consent is 'Why it may be kept: a duty laid down by law, the consent of the household, or none (only the door is kept).';

create table resident (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  name_sealed bytea not null,
  name_mask text not null,
  relation text not null,
  born_year integer,
  consent text not null,
  stated_at timestamptz not null,
  stated_by uuid not null,
  left_at timestamptz,
  body_hash bytea not null,
  constraint resident_pk primary key (county, id),
  constraint resident_relation_check check (relation in ('head', 'spouse', 'child', 'parent', 'grandchild', 'other')),
  constraint resident_consent_check check (consent in ('law', 'consent')),
  constraint resident_born_check check (born_year between 1880 and 2200)
);
create index resident_household_idx on resident (county, household_id);
comment on table resident is 'Who lives there; only with a basis, no identity numbers. Owner: household.';

create table household_flag (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  kind text not null,
  cycle_days integer not null,
  since timestamptz not null,
  set_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  constraint household_flag_pk primary key (county, id),
  constraint household_flag_cycle_check check (cycle_days between 1 and 400)
);
create unique index household_flag_kind_idx on household_flag (county, household_id, kind) where ended_at is null;
create index household_flag_grid_idx on household_flag (county, grid_code) where ended_at is null;
comment on table household_flag is 'Key households, with the days between two visits. Owner: household.';

create table household_fact (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  field text not null,
  value_sealed bytea not null,
  value_mask text not null,
  based_sealed bytea,
  outcome text not null,
  source text not null,
  record_id uuid,
  stated_at timestamptz not null,
  received_at timestamptz not null,
  stated_by uuid not null,
  stated_name text not null,
  settles uuid,
  body_hash bytea not null,
  constraint household_fact_pk primary key (county, id),
  constraint household_fact_outcome_check check (outcome in ('taken', 'same', 'conflict', 'declined')),
  constraint household_fact_source_check check (source in ('visit', 'desk', 'import', 'paper'))
);
create index household_fact_household_idx on household_fact (county, household_id, field, received_at desc, id desc);
create index household_fact_conflict_idx on household_fact (county, grid_code) where outcome = 'conflict';
create unique index household_fact_settles_idx on household_fact (county, settles) where settles is not null;
comment on table household_fact is 'What somebody stated about a household, when and where from: appended. A conflict waits until a later statement settles it. Owner: household.';

create table household_left (
  county text collate "C" not null,
  grid_code text collate "C" not null,
  household_id uuid not null,
  changed bigint not null default (pg_current_xact_id()::text)::bigint,
  constraint household_left_pk primary key (county, grid_code, household_id)
);
comment on table household_left is 'Households that a grid''s phones must take off their list. Owner: household.';

create table household_import (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  file_hash bytea not null,
  read_rows integer not null,
  added integer not null,
  known integer not null,
  faults jsonb not null,
  constraint household_import_pk primary key (county, id)
);
comment on table household_import is 'One workbook taken in: how many rows, and what was wrong in which row and column; no values. Owner: household.';

grant select, insert, update on household, resident, household_flag, household_fact, household_left to shanzhi_app;
grant delete on household_left to shanzhi_app;
grant select, insert on household_import to shanzhi_app;

do $$
declare t text;
begin
  foreach t in array array['household', 'resident', 'household_flag', 'household_fact', 'household_left'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and in_reach(grid_code)
        and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer')))$p$, t || '_reach', t);
  end loop;
end $$;
alter table household_import enable row level security;
alter table household_import force row level security;
create policy household_import_reach on household_import using (
  reader() = 'system' or (reader() = 'staff' and in_reach(place_code)
    and current_setting('app.role', true) in ('village-cadre', 'town-officer')));

-- Who looked at a record is for the desks that answer for it; they may read these lines of the audit and no others.
create policy audit_read_household on audit_entry for select using (
  object_kind = 'household' and reader() = 'staff' and place_code is not null and in_reach(place_code)
  and current_setting('app.role', true) in ('village-cadre', 'town-officer', 'centre-officer'));

create function mark_household_changed() returns trigger language plpgsql as $$
begin new.changed := pg_current_xact_id()::text::bigint; return new; end $$;
create trigger household_changed before update on household for each row execute function mark_household_changed();
create trigger household_left_changed before update on household_left for each row execute function mark_household_changed();
