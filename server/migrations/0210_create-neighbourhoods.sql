-- Neighbourhood stations, and what people do there together.

create table station (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  stage text not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint station_pk primary key (county, id),
  constraint station_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint station_stage_check check (stage in ('open', 'closed'))
);
create index station_village_idx on station (county, village_code);
comment on table station is 'Where neighbours meet and are helped: folded from its facts. Owner: neighbourhood.';

create table activity (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  station_id uuid not null,
  title text not null,
  held_on date not null,
  from_time text not null,
  to_time text not null,
  places integer not null,
  harmony text,
  stage text not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint activity_pk primary key (county, id),
  constraint activity_station_fk foreign key (county, station_id) references station (county, id),
  constraint activity_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint activity_stage_check check (stage in ('announced', 'held', 'cancelled')),
  constraint activity_times_check check (from_time < to_time)
);
create index activity_day_idx on activity (county, village_code, held_on);
create index activity_station_idx on activity (county, station_id);
comment on table activity is 'What a village invites to at a station, with places to sign up for: folded from its facts. Owner: neighbourhood.';

create table station_fact (
  county text collate "C" not null,
  station_id uuid not null,
  village_code text collate "C" not null,
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
  constraint station_fact_pk primary key (county, station_id, seq),
  constraint station_fact_id_unique unique (county, id),
  constraint station_fact_by_check check (by_kind in ('staff', 'system')),
  constraint station_fact_verb_check check (verb in ('opened', 'changed', 'closed'))
);
comment on table station_fact is 'What was said of a station, by whom, when: appended, never changed. Owner: neighbourhood.';

create table activity_fact (
  county text collate "C" not null,
  activity_id uuid not null,
  village_code text collate "C" not null,
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
  constraint activity_fact_pk primary key (county, activity_id, seq),
  constraint activity_fact_id_unique unique (county, id),
  constraint activity_fact_by_check check (by_kind in ('staff', 'system')),
  constraint activity_fact_verb_check check (verb in ('announced', 'held', 'cancelled'))
);
comment on table activity_fact is 'What was done about an activity: appended, never changed. Holds numbers, no participant. Owner: neighbourhood.';

create table activity_signup (
  county text collate "C" not null,
  id uuid not null,
  activity_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone_masked text,
  people integer not null,
  code_hash bytea not null,
  at timestamptz not null,
  signed_off_at timestamptz,
  body_hash bytea,
  constraint activity_signup_pk primary key (county, id),
  constraint activity_signup_activity_fk foreign key (county, activity_id) references activity (county, id),
  constraint activity_signup_code_unique unique (county, code_hash),
  constraint activity_signup_people_check check (people >= 1 and people <= 20)
);
create index activity_signup_activity_idx on activity_signup (county, activity_id, at);
comment on table activity_signup is 'Who means to come, as they call themselves, with how many; of a telephone only its masked form is kept. Read by the village''s own office and by whoever holds the code. Owner: neighbourhood.';
comment on column activity_signup.code_hash is 'HMAC of the code that signs off; the code itself is not kept.';

grant select, insert, update on station, activity to shanzhi_app;
grant select, insert on station_fact, activity_fact, activity_signup to shanzhi_app;
grant update (signed_off_at) on activity_signup to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['station', 'activity', 'station_fact', 'activity_fact', 'activity_signup'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['station_fact', 'activity_fact'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

-- Places, hours and invitations are public by purpose and hold no person.
create policy station_read on station for select using (true);
create policy station_add on station for insert with check (works_for(village_code));
create policy station_change on station for update using (works_for(village_code));
create policy activity_read on activity for select using (true);
create policy activity_add on activity for insert with check (works_for(village_code));
create policy activity_change on activity for update using (works_for(village_code));
create policy station_fact_read on station_fact for select using (true);
create policy station_fact_add on station_fact for insert with check (works_for(village_code));
create policy activity_fact_read on activity_fact for select using (true);
create policy activity_fact_add on activity_fact for insert with check (works_for(village_code));

-- Who comes is the business of the village's own office: neither its supervision committee nor the offices above read it.
create policy activity_signup_read on activity_signup for select using (
  reader() = 'system'
  or (reader() = 'staff' and current_setting('app.unit', true) = village_code || '/village')
  or (reader() = 'receipt' and activity_id::text = current_setting('app.matter', true)));
create policy activity_signup_add on activity_signup for insert with check (
  reader() = 'system' or (reader() = 'receipt' and activity_id::text = current_setting('app.matter', true)));
create policy activity_signup_off on activity_signup for update using (
  reader() = 'receipt' and activity_id::text = current_setting('app.matter', true));

create function places_taken(p_county text, p_activity uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select coalesce(sum(people), 0)::bigint from public.activity_signup
        where county = p_county and activity_id = p_activity and signed_off_at is null $$;
comment on function places_taken is 'How many mean to come: a number, for everybody.';
revoke all on function places_taken from public;
grant execute on function places_taken to shanzhi_app;
