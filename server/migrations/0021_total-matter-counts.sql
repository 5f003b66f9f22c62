create table matter_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  kind text not null,
  month date not null,
  measure text not null,
  n bigint not null,
  constraint matter_total_pk primary key (county, place_code, kind, month, measure)
);
comment on table matter_total is 'matter_count added up for villages, towns and the county, so that a board reads hundreds of rows and not hundreds of thousands. Derived: may be made again with sum_matter_counts. Owner: matter.';
comment on column matter_total.kind is 'A kind, or * for all kinds together; villages have only *, their kinds stand in matter_count.';

grant select on matter_total to shanzhi_app;
alter table matter_total enable row level security;
alter table matter_total force row level security;
create policy matter_total_read on matter_total for select using (true);
create policy matter_total_fold on matter_total using (reader() = 'system') with check (reader() = 'system');

-- Which totals a count of a village belongs to. Without settings of its own, so that it is inlined into the sums.
create function matter_total_keys(village text, kind text) returns table (place_code text, total_kind text)
  language sql immutable
  as $$ values (village, '*'), (left(village, 9), '*'), (left(village, 9), kind), (left(village, 6), '*'), (left(village, 6), kind) $$;

create or replace function fold_matter_counts() returns bigint
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with gone as (delete from public.matter_count_delta returning county, village_code, month, kind, measure, n),
    summed as (select county, village_code, month, kind, measure, sum(n)::bigint as n from gone group by 1, 2, 3, 4, 5),
    totalled as (
      insert into public.matter_total as t (county, place_code, kind, month, measure, n)
      select s.county, k.place_code, k.total_kind, s.month, s.measure, sum(s.n)::bigint
      from summed s, public.matter_total_keys(s.village_code, s.kind) k group by 1, 2, 3, 4, 5
      on conflict on constraint matter_total_pk do update set n = t.n + excluded.n
      returning 1),
    kept as (
      insert into public.matter_count as c (county, village_code, month, kind, measure, n)
      select county, village_code, month, kind, measure, n from summed
      on conflict on constraint matter_count_pk do update set n = c.n + excluded.n
      returning 1)
    select count(*) from kept $$;

create function sum_matter_counts() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      -- A fold in between would be lost from the totals.
      lock table public.matter_total in share row exclusive mode;
      delete from public.matter_total;
      -- Level by level: each sum is made from the smaller one below it.
      with villages as (
        select county, village_code as code, '*' as kind, month, measure, sum(n) as n from public.matter_count group by 1, 2, 4, 5),
      town_kinds as (
        select county, left(village_code, 9) as code, kind, month, measure, sum(n) as n from public.matter_count group by 1, 2, 3, 4, 5),
      county_kinds as (
        select county, left(code, 6) as code, kind, month, measure, sum(n) as n from town_kinds group by 1, 2, 3, 4, 5),
      kinds as (select * from town_kinds union all select * from county_kinds),
      sums as (
        select * from villages union all select * from kinds
        union all select county, code, '*', month, measure, sum(n) from kinds group by 1, 2, 4, 5)
      insert into public.matter_total (county, place_code, kind, month, measure, n)
      select county, code, kind, month, measure, n::bigint from sums;
      get diagnostics made = row_count;
      return made;
    end $$;
comment on function sum_matter_counts is 'Makes matter_total again from matter_count, after a load that wrote the counts itself.';

create function count_open_matters(p_county text, p_from text, p_to text, p_digits integer, p_since timestamptz, p_until timestamptz,
    p_offset_minutes integer, p_now timestamptz)
  returns table (place_code text, kind text, month date, open bigint, late bigint, awaiting bigint)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    select left(m.place_code, p_digits), m.kind,
      date_trunc('month', m.reported_at at time zone 'UTC' + make_interval(mins => p_offset_minutes))::date,
      count(*),
      count(*) filter (where least(m.due_at, m.step_due_at) < p_now),
      count(*) filter (where m.state = 'handled')
    from public.matter m
    where m.county = p_county and m.state <> 'closed'
      and m.place_code >= p_from collate "C" and m.place_code < p_to collate "C"
      and m.reported_at >= p_since and m.reported_at < p_until
    group by 1, 2, 3 $$;
comment on function count_open_matters is 'How many matters of a place are open, overdue (not accepted or not handled in time), or handled and waiting for the resident''s word; numbers only, for everybody. Months begin at the county''s midnight.';

-- The board of the day and the newest events, without reading the whole history.
create index matter_action_at_idx on matter_action (county, at desc);

revoke all on function sum_matter_counts, count_open_matters, matter_total_keys from public;
grant execute on function count_open_matters to shanzhi_app;
