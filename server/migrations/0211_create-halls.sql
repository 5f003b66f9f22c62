-- The village's service centre: hours, visiting services, and slots that residents book.

create table hall (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  place text not null,
  stage text not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint hall_pk primary key (county, id),
  constraint hall_village_unique unique (county, village_code),
  constraint hall_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint hall_stage_check check (stage in ('open'))
);
comment on table hall is 'The service centre of a village, one each: folded from its facts. Owner: hall.';

create table stop (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  title text not null,
  place text not null,
  held_on date not null,
  from_time text not null,
  to_time text not null,
  stage text not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint stop_pk primary key (county, id),
  constraint stop_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint stop_stage_check check (stage in ('planned', 'cancelled')),
  constraint stop_times_check check (from_time < to_time)
);
create index stop_day_idx on stop (county, village_code, held_on);
comment on table stop is 'A service that comes to the village on a day, a doctor or a bank van: folded from its facts. Owner: hall.';

create table hall_fact (
  county text collate "C" not null,
  hall_id uuid not null,
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
  constraint hall_fact_pk primary key (county, hall_id, seq),
  constraint hall_fact_id_unique unique (county, id),
  constraint hall_fact_by_check check (by_kind in ('staff', 'system')),
  constraint hall_fact_verb_check check (verb in ('opened', 'changed'))
);
comment on table hall_fact is 'What was said of a service centre, by whom, when: appended, never changed. Owner: hall.';

create table stop_fact (
  county text collate "C" not null,
  stop_id uuid not null,
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
  constraint stop_fact_pk primary key (county, stop_id, seq),
  constraint stop_fact_id_unique unique (county, id),
  constraint stop_fact_by_check check (by_kind in ('staff', 'system')),
  constraint stop_fact_verb_check check (verb in ('planned', 'cancelled'))
);
comment on table stop_fact is 'What was said of a visiting service: appended, never changed. Owner: hall.';

create table hall_booking (
  county text collate "C" not null,
  id uuid not null,
  hall_id uuid not null,
  village_code text collate "C" not null,
  service text not null,
  held_on date not null,
  from_time text not null,
  name text not null,
  phone_masked text,
  code_hash bytea not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  body_hash bytea,
  constraint hall_booking_pk primary key (county, id),
  constraint hall_booking_hall_fk foreign key (county, hall_id) references hall (county, id),
  constraint hall_booking_code_unique unique (county, code_hash)
);
create index hall_booking_slot_idx on hall_booking (county, hall_id, held_on, from_time);
comment on table hall_booking is 'A slot that somebody booked, as they call themselves; of a telephone only its masked form is kept. Read by the village''s own office and by whoever holds the code. Owner: hall.';
comment on column hall_booking.code_hash is 'HMAC of the code that withdraws; the code itself is not kept.';

grant select, insert, update on hall, stop to shanzhi_app;
grant select, insert on hall_fact, stop_fact, hall_booking to shanzhi_app;
grant update (withdrawn_at) on hall_booking to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['hall', 'stop', 'hall_fact', 'stop_fact', 'hall_booking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['hall_fact', 'stop_fact'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

-- Hours and visiting services are public by purpose and hold no person.
create policy hall_read on hall for select using (true);
create policy hall_add on hall for insert with check (works_for(village_code));
create policy hall_change on hall for update using (works_for(village_code));
create policy stop_read on stop for select using (true);
create policy stop_add on stop for insert with check (works_for(village_code));
create policy stop_change on stop for update using (works_for(village_code));
create policy hall_fact_read on hall_fact for select using (true);
create policy hall_fact_add on hall_fact for insert with check (works_for(village_code));
create policy stop_fact_read on stop_fact for select using (true);
create policy stop_fact_add on stop_fact for insert with check (works_for(village_code));

-- Who comes for what is the business of the village's own office alone.
create policy hall_booking_read on hall_booking for select using (
  reader() = 'system'
  or (reader() = 'staff' and current_setting('app.unit', true) = village_code || '/village')
  or (reader() = 'receipt' and hall_id::text = current_setting('app.matter', true)));
create policy hall_booking_add on hall_booking for insert with check (
  reader() = 'system' or (reader() = 'receipt' and hall_id::text = current_setting('app.matter', true)));
create policy hall_booking_withdraw on hall_booking for update using (
  reader() = 'receipt' and hall_id::text = current_setting('app.matter', true));

create function slots_taken(p_county text, p_hall uuid, p_from date, p_to date)
  returns table (held_on date, from_time text, taken bigint)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select b.held_on, b.from_time, count(*) from public.hall_booking b
        where b.county = p_county and b.hall_id = p_hall and b.held_on >= p_from and b.held_on <= p_to
          and b.withdrawn_at is null
        group by b.held_on, b.from_time $$;
comment on function slots_taken is 'How many have booked each slot of some days: numbers, for everybody.';
revoke all on function slots_taken from public;
grant execute on function slots_taken to shanzhi_app;
