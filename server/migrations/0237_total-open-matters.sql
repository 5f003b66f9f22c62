-- What is open, overdue and awaited, kept as sums: a board reads hundreds of rows however many matters there are.
alter table matter add column counted_late boolean not null default false;
comment on column matter.counted_late is 'Overdue, and already so in matter_open_total. Set by the fold, taken back when the due moment moves.';
-- Those that became overdue since the last fold: a few minutes' worth.
create index matter_due_idx on matter (county, least(due_at, step_due_at)) where state <> 'closed' and not counted_late;

create table matter_open_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  kind text collate "C" not null,
  month date not null,
  open bigint not null,
  late bigint not null,
  awaiting bigint not null,
  constraint matter_open_total_pk primary key (county, place_code, kind, month)
);
create index matter_open_total_level_idx on matter_open_total (county, length(place_code), place_code) where kind = '*';
comment on table matter_open_total is 'Matters that are not closed, by place (grid, village, town, county), kind and month of report. Derived: may be made again with sum_open_matters. Owner: matter.';
comment on column matter_open_total.kind is 'A kind, or * for all kinds together.';
comment on column matter_open_total.late is 'As of the last fold; what became overdue since then is counted from matter itself.';

create table matter_open_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  place_code text collate "C" not null,
  kind text collate "C" not null,
  month date not null,
  open integer not null,
  late integer not null,
  awaiting integer not null,
  constraint matter_open_delta_pk primary key (county, id)
);
comment on table matter_open_delta is 'What each change of a matter does to matter_open_total, appended, so that busy sums are not fought over; a job folds it in. Owner: matter.';

-- China keeps one time, eight hours before UTC; without settings of its own, so that it is inlined.
create function matter_month(reported timestamptz) returns date
  language sql immutable as $$ select date_trunc('month', reported at time zone 'UTC' + interval '8 hours')::date $$;
create function matter_open_keys(place text, kind text) returns table (place_code text, total_kind text)
  language sql immutable
  as $$ select left(place, digits), k from unnest(array[6, 9, 12, 15]) digits, unnest(array['*', kind]) k where digits <= length(place) $$;

create function count_open_matter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    begin
      insert into public.matter_open_delta (county, place_code, kind, month, open, late, awaiting)
      select m.county, m.place_code, m.kind, public.matter_month(m.reported_at), sum(m.n), sum(m.n * m.counted_late::int), sum(m.n * (m.state = 'handled')::int)
      from (
        select new.county, new.place_code, new.kind, new.reported_at, new.state, new.counted_late, 1 as n
        union all
        select old.county, old.place_code, old.kind, old.reported_at, old.state, old.counted_late, -1 where tg_op = 'UPDATE') m
      where m.state <> 'closed' group by 1, 2, 3, 4
      having sum(m.n) <> 0 or sum(m.n * m.counted_late::int) <> 0 or sum(m.n * (m.state = 'handled')::int) <> 0;
      return null;
    end $$;
create trigger matter_opened after insert on matter for each row when (new.state <> 'closed') execute function count_open_matter();
create trigger matter_moved after update on matter for each row
  when ((old.state = 'closed', old.state = 'handled', old.place_code, old.kind, old.counted_late)
    is distinct from (new.state = 'closed', new.state = 'handled', new.place_code, new.kind, new.counted_late))
  execute function count_open_matter();

create function forget_counted_late() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$ begin new.counted_late := false; return new; end $$;
create trigger matter_due_moved before update on matter for each row
  when (old.counted_late and least(old.due_at, old.step_due_at) is distinct from least(new.due_at, new.step_due_at))
  execute function forget_counted_late();

create function fold_open_matters(p_now timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare folded bigint;
    begin
      -- Whoever is acting on one just now has it counted at the next fold.
      update public.matter m set counted_late = true
      from (select county, id from public.matter where state <> 'closed' and not counted_late and least(due_at, step_due_at) < p_now
        for update skip locked) late
      where m.county = late.county and m.id = late.id;
      with gone as (delete from public.matter_open_delta returning county, place_code, kind, month, open, late, awaiting)
      insert into public.matter_open_total as t (county, place_code, kind, month, open, late, awaiting)
      select g.county, k.place_code, k.total_kind, g.month, sum(g.open), sum(g.late), sum(g.awaiting)
      from gone g, public.matter_open_keys(g.place_code, g.kind) k group by 1, 2, 3, 4
      having sum(g.open) <> 0 or sum(g.late) <> 0 or sum(g.awaiting) <> 0
      on conflict on constraint matter_open_total_pk
      do update set open = t.open + excluded.open, late = t.late + excluded.late, awaiting = t.awaiting + excluded.awaiting;
      get diagnostics folded = row_count;
      delete from public.matter_open_total where open = 0 and late = 0 and awaiting = 0;
      return folded;
    end $$;

create function sum_open_matters(p_now timestamptz) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.matter_open_total in share row exclusive mode;
      update public.matter set counted_late = true where state <> 'closed' and not counted_late and least(due_at, step_due_at) < p_now;
      delete from public.matter_open_delta;
      delete from public.matter_open_total;
      insert into public.matter_open_total (county, place_code, kind, month, open, late, awaiting)
      select m.county, k.place_code, k.total_kind, public.matter_month(m.reported_at), count(*), count(*) filter (where m.counted_late),
        count(*) filter (where m.state = 'handled')
      from public.matter m, public.matter_open_keys(m.place_code, m.kind) k where m.state <> 'closed' group by 1, 2, 3, 4;
      get diagnostics made = row_count;
      return made;
    end $$;
comment on function sum_open_matters is 'Makes matter_open_total again from the matters themselves: after a load, and to check the triggers.';

drop function count_open_matters(text, text, text, integer, timestamptz, timestamptz, integer, timestamptz);
-- Of the place itself by kind; of the places in it, whose codes have so many digits, all kinds together.
create function count_open_matters(p_county text, p_place text, p_digits integer, p_first date, p_last date, p_now timestamptz)
  returns table (place_code text, kind text, month date, open bigint, late bigint, awaiting bigint)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    -- By the moment alone, whatever the place: few became overdue since the last fold, and very many are open.
    with overdue as materialized (
      select m.place_code, m.kind, public.matter_month(m.reported_at) as month from public.matter m
      where m.county = p_county and m.state <> 'closed' and not m.counted_late and least(m.due_at, m.step_due_at) < p_now),
    recent as (
      select place_code, kind, month, open, late, awaiting from public.matter_open_delta
      where county = p_county and place_code >= p_place collate "C" and place_code < p_place || ':' collate "C"
        and month >= p_first and month <= p_last
      union all
      select place_code, kind, month, 0, 1, 0 from overdue
      where place_code >= p_place collate "C" and place_code < p_place || ':' collate "C" and month >= p_first and month <= p_last)
    select c.place_code, c.kind, c.month, sum(c.open)::bigint, sum(c.late)::bigint, sum(c.awaiting)::bigint from (
      select place_code, kind, month, open, late, awaiting from public.matter_open_total
      where county = p_county and place_code = p_place collate "C" and kind <> '*' and month >= p_first and month <= p_last
      union all
      select place_code, kind, month, open, late, awaiting from public.matter_open_total
      where county = p_county and length(place_code) = p_digits and p_digits > length(p_place) and kind = '*'
        and place_code >= p_place collate "C" and place_code < p_place || ':' collate "C" and month >= p_first and month <= p_last
      union all
      select p_place collate "C", kind, month, open, late, awaiting from recent
      union all
      select left(place_code, p_digits), '*', month, open, late, awaiting from recent
      where p_digits > length(p_place) and length(place_code) >= p_digits) c
    group by 1, 2, 3 having sum(c.open) <> 0 $$;
comment on function count_open_matters is 'How many matters of a place and of the places in it are open, overdue (not accepted or not handled in time), or handled and waiting for the resident''s word; numbers only, for everybody.';
revoke all on function count_open_matter, fold_open_matters, sum_open_matters, count_open_matters, matter_open_keys from public;
grant execute on function count_open_matters, fold_open_matters to shanzhi_app;

alter table matter_open_total enable row level security;
alter table matter_open_total force row level security;
alter table matter_open_delta enable row level security;
alter table matter_open_delta force row level security;
create policy matter_open_total_fold on matter_open_total using (reader() = 'system') with check (reader() = 'system');
create policy matter_open_delta_fold on matter_open_delta using (reader() = 'system') with check (reader() = 'system');
select sum_open_matters(now());
