-- Owner of every table here: opendata.
create table open_key (
  county text collate "C" not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  body_hash bytea not null,
  constraint open_key_pk primary key (county, id),
  constraint open_key_hash_unique unique (county, key_hash)
);
comment on table open_key is 'Programs of others that may hand in reports; of their keys only a keyed fingerprint is kept. Owner: opendata.';
grant select, insert on open_key to shanzhi_app;
grant update (ended_at) on open_key to shanzhi_app;
alter table open_key enable row level security;
alter table open_key force row level security;
create policy open_key_administer on open_key using (reader() = 'system'
  or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'));

create function find_open_key(p_county text, p_hash bytea) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id, name from public.open_key where county = p_county and key_hash = p_hash and ended_at is null $$;
comment on function find_open_key is 'Whose key this is, while it is good.';

create function open_requests(p_county text, p_from text, p_to text, p_since timestamptz, p_until timestamptz, p_limit integer,
    p_numbers bigint[], p_kinds text[], p_closed boolean, p_west float8, p_south float8, p_east float8, p_north float8)
  returns table (id uuid, number bigint, kind text, public_title text, place_code text, lon float8, lat float8, state text, outcome text,
    holder text, reported_at timestamptz, updated_at timestamptz, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select m.id, m.number, m.kind, m.public_title, m.place_code, m.lon, m.lat, m.state, m.outcome, m.holder, m.reported_at,
          coalesce(m.closed_at, m.handled_at, m.accepted_at, m.reported_at), m.due_at
        from public.matter m
        where m.county = p_county and m.public_title is not null
          and m.place_code >= p_from collate "C" and m.place_code < p_to collate "C"
          and m.reported_at >= p_since and m.reported_at < p_until
          and (p_numbers is null or m.number = any (p_numbers)) and (p_kinds is null or m.kind = any (p_kinds))
          and (p_closed is null or (m.state = 'closed') = p_closed)
          and (p_west is null or (m.lon between p_west and p_east and m.lat between p_south and p_north))
          -- What became a petition or is mediated is between its people and the offices.
          and not exists (select from public.petition p where p.county = m.county and p.matter_id = m.id)
          and not exists (select from public.dispute d where d.county = m.county and d.matter_id = m.id)
        order by m.reported_at desc, m.id desc limit p_limit $$;
comment on function open_requests is 'Public matters for other people''s programs: the masked title, the place, the state, the unit; never the text or who reported.';

create function open_request_of(p_county text, p_id uuid) returns table (number bigint)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select m.number from public.matter m
        where m.county = p_county and m.id = p_id and m.public_title is not null
          and not exists (select from public.petition p where p.county = m.county and p.matter_id = m.id)
          and not exists (select from public.dispute d where d.county = m.county and d.matter_id = m.id) $$;
comment on function open_request_of is 'The number of the request that a token stands for.';

create function visiting_days(p_county text, p_village text)
  returns table (id uuid, begins_on date, due_on date, weekday integer)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select r.id, r.begins_on, r.due_on, r.weekday from public.visit_round r
        where r.county = p_county and r.weekday is not null and r.flag_kind is null
          and (r.place_code = p_village or p_village like r.place_code || '%') order by r.begins_on desc limit 20 $$;
comment on function visiting_days is 'Fixed days on which workers go from door to door; nothing of rounds to certain households.';
revoke all on function find_open_key, open_requests, open_request_of, visiting_days from public;
grant execute on function find_open_key, open_requests, open_request_of, visiting_days to shanzhi_app;
