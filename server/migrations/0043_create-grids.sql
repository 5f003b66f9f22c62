create table grid_change (
  county text collate "C" not null,
  id uuid not null,
  verb text not null,
  village_code text collate "C" not null,
  valid_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  before_codes text[] not null,
  after_codes text[] not null,
  reason text not null,
  body_hash bytea not null,
  constraint grid_change_pk primary key (county, id),
  constraint grid_change_verb_check check (verb in ('drawn', 'split', 'merged', 'border', 'renamed', 'imported'))
);
create index grid_change_village_idx on grid_change (county, village_code, recorded_at);
comment on table grid_change is 'What was done to the grids of a village, from which day on, and when it was written down: appended. Owner: grid.';

create table grid_version (
  county text collate "C" not null,
  code text collate "C" not null,
  change_id uuid not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retired_at timestamptz,
  kind text not null default 'basic-grid',
  name text not null,
  name_en text not null,
  polygon jsonb not null,
  crs text not null default 'WGS-84',
  raw jsonb,
  schematic boolean not null default false,
  supersedes text[] not null default '{}',
  constraint grid_version_pk primary key (county, code, valid_from, recorded_at),
  constraint grid_version_code_check check (code ~ '^[0-9]{15}$' and left(code, 6) = county),
  constraint grid_version_valid_check check (valid_to is null or valid_to > valid_from),
  constraint grid_version_kind_check check (kind in ('basic-grid', 'special-grid')),
  constraint grid_version_crs_check check (crs in ('WGS-84', 'GCJ-02', 'BD-09'))
);
create index grid_version_now_idx on grid_version (county, code) where retired_at is null and valid_to is null;
comment on table grid_version is 'The ground of a grid between two days, as it was known between two moments (bi-temporal). A correction retires rows and adds others; nothing is overwritten but retired_at. Owner: grid.';
comment on column grid_version.raw is 'The ring as it was given, when it came in GCJ-02 or BD-09.';

create table grid_post (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  role text not null,
  person_name text not null,
  phone text not null,
  account_id uuid,
  valid_from date not null,
  valid_to date,
  term_until date,
  named_by uuid,
  body_hash bytea not null,
  constraint grid_post_pk primary key (county, id),
  constraint grid_post_role_check check (role in ('head', 'full-time', 'part-time', 'party', 'police'))
);
create unique index grid_post_head_idx on grid_post (county, grid_code) where role = 'head' and valid_to is null;
create index grid_post_grid_idx on grid_post (county, grid_code);
comment on table grid_post is 'Who works in a grid, from when to when. Names and telephones on duty are public by law of their purpose. Owner: grid.';

create table grid_leave (
  county text collate "C" not null,
  id uuid not null,
  post_id uuid not null,
  grid_code text collate "C" not null,
  from_on date not null,
  to_on date not null,
  deputy_name text not null,
  deputy_phone text not null,
  constraint grid_leave_pk primary key (county, id),
  constraint grid_leave_days_check check (to_on >= from_on)
);
create index grid_leave_grid_idx on grid_leave (county, grid_code, to_on);
create table grid_training (
  county text collate "C" not null,
  id uuid not null,
  post_id uuid not null,
  grid_code text collate "C" not null,
  held_on date not null,
  topic text not null,
  hours numeric(4, 1) not null,
  constraint grid_training_pk primary key (county, id)
);
comment on table grid_leave is 'Who stands in while somebody is away. Owner: grid.';

grant select on grid_change, grid_version, grid_post, grid_leave, grid_training to shanzhi_app;
grant insert on grid_change, grid_version, grid_post, grid_leave, grid_training to shanzhi_app;
grant update (retired_at) on grid_version to shanzhi_app;
grant update (valid_to, term_until) on grid_post to shanzhi_app;

do $$
declare t text;
begin
  foreach t in array array['grid_change', 'grid_version', 'grid_post', 'grid_leave', 'grid_training'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Borders, names on duty and deputies are public knowledge.
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
  end loop;
  foreach t in array array['grid_post', 'grid_leave', 'grid_training'] loop
    execute format($p$create policy %I on %I for insert with check (reader() = 'system'
      or (reader() = 'staff' and in_reach(grid_code) and current_setting('app.role', true) in ('town-officer', 'centre-officer')))$p$, t || '_add', t);
  end loop;
end $$;
create policy grid_change_add on grid_change for insert with check (reader() = 'system'
  or (reader() = 'staff' and in_reach(village_code) and current_setting('app.role', true) in ('town-officer', 'centre-officer')));
create policy grid_version_add on grid_version for insert with check (reader() = 'system'
  or (reader() = 'staff' and in_reach(code) and current_setting('app.role', true) in ('town-officer', 'centre-officer')));
create policy grid_version_retire on grid_version for update using (reader() = 'system'
  or (reader() = 'staff' and in_reach(code) and current_setting('app.role', true) in ('town-officer', 'centre-officer')));
create policy grid_post_end on grid_post for update using (reader() = 'system'
  or (reader() = 'staff' and in_reach(grid_code) and current_setting('app.role', true) in ('town-officer', 'centre-officer')));

-- The tree of places and the desks follow the grids; the app may write neither by itself.
create function put_grid_place(p_county text, p_code text, p_kind text, p_name text, p_name_en text, p_lon double precision, p_lat double precision, p_from date)
  returns void language sql security definer set search_path = pg_catalog, public
  as $$
    insert into public.place (county, code, parent, level, kind, name, short_name, name_en, lon, lat, valid_from)
    values (p_county, p_code, left(p_code, 12), 'grid', p_kind, p_name, p_name, p_name_en, p_lon, p_lat, p_from)
    on conflict on constraint place_pk do update set name = excluded.name, short_name = excluded.name, name_en = excluded.name_en,
      lon = excluded.lon, lat = excluded.lat;
    insert into public.unit (county, code, place_code, kind, parent, name, name_en)
    values (p_county, p_code || '/grid', p_code, 'grid', left(p_code, 12) || '/village', p_name, p_name_en)
    on conflict on constraint unit_pk do update set name = excluded.name, name_en = excluded.name_en $$;
create function end_grid_place(p_county text, p_code text, p_on date) returns void
  language sql security definer set search_path = pg_catalog, public
  as $$ update public.place set valid_to = p_on where county = p_county and code = p_code and length(code) = 15 $$;
revoke all on function put_grid_place, end_grid_place from public;
grant execute on function put_grid_place, end_grid_place to shanzhi_app;
