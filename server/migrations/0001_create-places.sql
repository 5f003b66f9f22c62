-- Who reads is told to the database in transaction-local settings; a missing setting compares as null and denies.
create function reader() returns text language sql stable parallel safe
  as $$ select current_setting('app.reader', true) $$;
create function in_reach(place text) returns boolean language sql stable parallel safe
  as $$ select place collate "C" >= current_setting('app.scope', true)
           and place collate "C" < current_setting('app.scope', true) || ':' $$;
comment on function in_reach is 'True when the place code lies under the reader''s territory (prefix range, so that an index can serve it).';

create table place (
  county text collate "C" not null,
  code text collate "C" not null,
  parent text collate "C",
  level text not null,
  kind text not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  lon double precision,
  lat double precision,
  valid_from date not null default '2000-01-01',
  valid_to date,
  constraint place_pk primary key (county, code),
  constraint place_code_check check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$' and left(code, 6) = county),
  constraint place_level_check check (level = case length(code) when 6 then 'county' when 9 then 'town' when 12 then 'village' else 'grid' end),
  constraint place_kind_check check (kind in ('county', 'street', 'town', 'township', 'village', 'community', 'basic-grid', 'special-grid')),
  constraint place_parent_check check ((level = 'county') = (parent is null) and (parent is null or code like parent || '%'))
);
create index place_parent_idx on place (county, parent);
comment on table place is 'The coded territory: county 6, town 9, village 12, grid 15 digits. Codes are never reused. Owner: place.';

create table place_map (
  county text collate "C" not null,
  valid_from date not null,
  schematic boolean not null default true,
  topology jsonb not null,
  constraint place_map_pk primary key (county, valid_from)
);
comment on table place_map is 'TopoJSON of the county: layers county, towns, villages, grids. Schematic until the county brings its licensed boundaries. Owner: place.';

create table unit (
  county text collate "C" not null,
  code text collate "C" not null,
  place_code text collate "C" not null,
  kind text not null,
  parent text collate "C",
  name text not null,
  name_en text not null,
  phone text,
  constraint unit_pk primary key (county, code),
  constraint unit_kind_check check (kind in ('grid', 'village', 'supervision', 'town', 'centre', 'department', 'discipline', 'platform')),
  constraint unit_code_check check (code ~ '^[0-9]+/[a-z0-9-]+$' and split_part(code, '/', 1) = place_code)
);
create index unit_place_idx on unit (county, place_code);
comment on table unit is 'An office that can hold work: the post, not the person. Code = place code, slash, slot. Owner: place.';

create table playbook_rule (
  county text collate "C" not null,
  family text not null,
  key text not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  basis jsonb not null,
  version integer not null default 1,
  written_at timestamptz not null default now(),
  written_by uuid,
  constraint playbook_rule_pk primary key (county, family, key, valid_from, version),
  constraint playbook_rule_period_check check (valid_to is null or valid_to > valid_from)
);
comment on table playbook_rule is 'The county''s rules as dated data with their legal basis; a correction is a new version, never an update. Owner: playbook.';

grant select on place, place_map, unit, playbook_rule to shanzhi_app;
grant insert on playbook_rule to shanzhi_app;

alter table playbook_rule enable row level security;
alter table playbook_rule force row level security;
create policy playbook_read on playbook_rule for select using (true);
create policy playbook_write on playbook_rule for insert
  with check (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'playbook-editor'));
