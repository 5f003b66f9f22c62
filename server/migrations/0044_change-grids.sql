alter table grid_change add column act jsonb;
alter table grid_change add column codes text[] not null default '{}';
alter table grid_change add column takes_out uuid;
comment on column grid_change.act is 'What was asked, whole: the history is folded from it again whenever something is corrected late. Empty for what was loaded.';
comment on column grid_change.codes is 'The codes it gave; never given again, even when the change is taken out.';
comment on column grid_change.takes_out is 'The earlier change that this one takes out of the history or gives another day.';
alter table grid_change drop constraint grid_change_verb_check;
alter table grid_change add constraint grid_change_verb_check
  check (verb in ('drawn', 'split', 'merged', 'border', 'renamed', 'imported', 'withdrawn', 'redated'));

create table grid_draft (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  verb text not null,
  valid_on date not null,
  reason text not null,
  act jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  faults integer not null,
  body_hash bytea not null,
  constraint grid_draft_pk primary key (county, id)
);
create index grid_draft_village_idx on grid_draft (county, village_code, saved_at);
comment on table grid_draft is 'A change of borders that is kept but has no effect, with the number of faults its ground still has. Owner: grid.';
grant select, insert on grid_draft to shanzhi_app;
alter table grid_draft enable row level security;
alter table grid_draft force row level security;
create policy grid_draft_reach on grid_draft using (reader() = 'system' or (reader() = 'staff' and in_reach(village_code)
  and current_setting('app.role', true) in ('town-officer', 'centre-officer')));

-- Workers stay where their grid's ground went; only where a change of grids says so.
create function pass_grid_accounts(p_county text, p_from text, p_to text) returns void
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ update public.account set unit = p_to || '/grid', scope = p_to
    where county = p_county and unit = p_from || '/grid' and scope = p_from
      and exists (select from public.grid_change c where c.county = p_county and p_from = any(c.before_codes) and p_to = any(c.after_codes)) $$;
create or replace function put_grid_place(p_county text, p_code text, p_kind text, p_name text, p_name_en text, p_lon double precision, p_lat double precision, p_from date)
  returns void language sql security definer set search_path = pg_catalog, public
  as $$
    insert into public.place (county, code, parent, level, kind, name, short_name, name_en, lon, lat, valid_from)
    values (p_county, p_code, left(p_code, 12), 'grid', p_kind, p_name, p_name, p_name_en, p_lon, p_lat, p_from)
    on conflict on constraint place_pk do update set name = excluded.name, short_name = excluded.name, name_en = excluded.name_en,
      kind = excluded.kind, lon = excluded.lon, lat = excluded.lat, valid_to = null;
    insert into public.unit (county, code, place_code, kind, parent, name, name_en)
    values (p_county, p_code || '/grid', p_code, 'grid', left(p_code, 12) || '/village', p_name, p_name_en)
    on conflict on constraint unit_pk do update set name = excluded.name, name_en = excluded.name_en $$;
revoke all on function pass_grid_accounts from public;
grant execute on function pass_grid_accounts to shanzhi_app;
