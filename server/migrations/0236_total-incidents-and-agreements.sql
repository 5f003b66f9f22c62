-- What the police first said stays readable after they said it anew: a report asked "as known then" needs it.
alter table incident add column first_effective boolean;
comment on column incident.first_effective is 'As it was told at first; what was judged later stands in incident_fact.';
set local app.reader = 'system';
update incident set first_effective = effective
  where not exists (select from incident_fact f where f.county = incident.county and f.incident_id = incident.id and f.verb = 'judged');

create table incident_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
  kind text collate "C" not null,
  day date not null,
  measure text collate "C" not null,
  n bigint not null,
  constraint incident_total_pk primary key (county, place_code, kind, day, police_unit, measure) include (n),
  constraint incident_total_measure_check check (measure in ('effective', 'not-effective', 'unjudged'))
);
comment on table incident_total is 'Incidents by place (grid, village, town, county), day and what the police said of them, so that a report reads days and not incidents. Derived from incident by its triggers. Owner: incident.';
comment on column incident_total.kind is 'A kind, or * for all kinds together.';

create table dispute_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  day date not null,
  n bigint not null,
  constraint dispute_total_pk primary key (county, place_code, day) include (n)
);
comment on table dispute_total is 'Agreements of people''s mediation by place (village, town, county) and day: numbers without a case. Derived from dispute by its triggers. Owner: dispute.';

create function incident_total_keys(place text) returns table (place_code text, total_kind_is_all boolean)
  language sql immutable
  as $$ select left(place, digits), every from unnest(array[6, 9, 12, 15]) digits, unnest(array[true, false]) every where digits <= length(place) $$;
create function incident_measure(effective boolean) returns text
  language sql immutable
  as $$ select case when effective is null then 'unjudged' when effective then 'effective' else 'not-effective' end $$;

create function count_incidents() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    begin
      if tg_op = 'INSERT' then
        insert into public.incident_total as t (county, place_code, police_unit, kind, day, measure, n)
        select i.county, k.place_code, i.police_unit, case when k.total_kind_is_all then '*' else i.kind end, i.happened_on,
          public.incident_measure(i.effective), count(*)
        from came i, public.incident_total_keys(i.place_code) k group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
        on conflict on constraint incident_total_pk do update set n = t.n + excluded.n;
      else
        insert into public.incident_total as t (county, place_code, police_unit, kind, day, measure, n)
        select i.county, k.place_code, i.police_unit, case when k.total_kind_is_all then '*' else i.kind end, i.happened_on,
          public.incident_measure(i.effective), sum(i.n)
        from (select *, 1 as n from came union all select *, -1 from went) i, public.incident_total_keys(i.place_code) k
        group by 1, 2, 3, 4, 5, 6 having sum(i.n) <> 0 order by 1, 2, 3, 4, 5, 6
        on conflict on constraint incident_total_pk do update set n = t.n + excluded.n;
      end if;
      return null;
    end $$;
create trigger incident_came after insert on incident referencing new table as came
  for each statement execute function count_incidents();
create trigger incident_changed after update on incident referencing new table as came old table as went
  for each statement execute function count_incidents();

create function count_agreements() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    begin
      if tg_op = 'INSERT' then
        insert into public.dispute_total as t (county, place_code, day, n)
        select d.county, left(d.place_code, digits), d.mediated_on, count(*)
        from came d, unnest(array[6, 9, 12]) digits where d.mediated_on is not null group by 1, 2, 3 order by 1, 2, 3
        on conflict on constraint dispute_total_pk do update set n = t.n + excluded.n;
      else
        insert into public.dispute_total as t (county, place_code, day, n)
        select d.county, left(d.place_code, digits), d.mediated_on, sum(d.n)
        from (select *, 1 as n from came union all select *, -1 from went) d, unnest(array[6, 9, 12]) digits
        where d.mediated_on is not null group by 1, 2, 3 having sum(d.n) <> 0 order by 1, 2, 3
        on conflict on constraint dispute_total_pk do update set n = t.n + excluded.n;
      end if;
      return null;
    end $$;
create trigger dispute_came after insert on dispute referencing new table as came
  for each statement execute function count_agreements();
create trigger dispute_changed after update on dispute referencing new table as came old table as went
  for each statement execute function count_agreements();

create function sum_incidents() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.incident_total in share row exclusive mode;
      delete from public.incident_total;
      insert into public.incident_total (county, place_code, police_unit, kind, day, measure, n)
      select i.county, k.place_code, i.police_unit, case when k.total_kind_is_all then '*' else i.kind end, i.happened_on,
        public.incident_measure(i.effective), count(*)
      from public.incident i, public.incident_total_keys(i.place_code) k group by 1, 2, 3, 4, 5, 6;
      get diagnostics made = row_count;
      return made;
    end $$;
comment on function sum_incidents is 'Makes incident_total again from the incidents themselves: after a load, and to check the triggers.';

create function sum_agreements() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.dispute_total in share row exclusive mode;
      delete from public.dispute_total;
      insert into public.dispute_total (county, place_code, day, n)
      select d.county, left(d.place_code, digits), d.mediated_on, count(*)
      from public.dispute d, unnest(array[6, 9, 12]) digits where d.mediated_on is not null group by 1, 2, 3;
      get diagnostics made = row_count;
      return made;
    end $$;
comment on function sum_agreements is 'Makes dispute_total again from the disputes themselves: after a load, and to check the triggers.';
revoke all on function count_incidents, count_agreements, sum_incidents, sum_agreements, incident_total_keys, incident_measure from public;

grant select on incident_total, dispute_total to shanzhi_app;
alter table incident_total enable row level security;
alter table incident_total force row level security;
alter table dispute_total enable row level security;
alter table dispute_total force row level security;
-- As the incidents themselves are read (migration 0186); of disputes, which are confidential, the program alone reads the sums.
create policy incident_total_read on incident_total for select using (
  reader() = 'system' or (reader() = 'staff' and (police_unit = current_setting('app.unit', true) or (in_reach(place_code)
    and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer')))));
create policy incident_total_count on incident_total using (reader() = 'system') with check (reader() = 'system');
create policy dispute_total_count on dispute_total using (reader() = 'system') with check (reader() = 'system');
select sum_incidents();
select sum_agreements();

-- The totals of one place without walking over those of every grid in it.
create index record_total_level_idx on record_total (county, length(place_code), place_code, month);

-- When a post was entered and its end was: a report asked "as known then" counts who was on record that day.
alter table grid_post add column recorded_at timestamptz, add column end_recorded_at timestamptz;
comment on column grid_post.recorded_at is 'Null for what was entered before this was kept: known since its first day.';
comment on column grid_post.end_recorded_at is 'When the last day was entered; null with a last day: known since that day.';
