create table household_code (
  county text collate "C" not null,
  code_hash bytea not null,
  household_id uuid not null,
  given_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint household_code_pk primary key (county, code_hash)
);
create index household_code_household_idx on household_code (county, household_id) where used_at is null;
create index household_code_giver_idx on household_code (county, given_by, created_at);
comment on table household_code is 'A one-time code handed to a household in person: with it the household sees who looked at its record. Owner: household.';
grant select, insert, update on household_code to shanzhi_app;
alter table household_code enable row level security;
alter table household_code force row level security;
create policy household_code_system on household_code using (reader() = 'system') with check (reader() = 'system');

-- Each household stands in exactly one grid, and in one that is: whoever ends a grid has passed its households on by the end of the act.
create function refuse_forsaken_households() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
  begin
    if exists (select from public.household where county = new.county and grid_code = new.code and closed_at is null) then
      raise exception 'households are left in the ended grid %', new.code using errcode = '23514';
    end if;
    return null;
  end $$;
revoke all on function refuse_forsaken_households from public;
create constraint trigger place_ended_empty after update of valid_to on place deferrable initially deferred
  for each row when (new.level = 'grid' and new.valid_to is not null and old.valid_to is null) execute function refuse_forsaken_households();
