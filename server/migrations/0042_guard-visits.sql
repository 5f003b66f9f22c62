do $$
declare t text;
begin
  foreach t in array array['grid_record', 'record_photo', 'visit_promise', 'round_household'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and in_reach(grid_code)
        and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer')))$p$, t || '_reach', t);
  end loop;
  foreach t in array array['sent_photo', 'grid_device', 'sync_quarantine', 'visit_round', 'owned_issue', 'record_count_delta', 'record_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy sent_photo_staff on sent_photo using (reader() = 'system'
  or (reader() = 'staff' and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer')));
create policy grid_device_own on grid_device using (reader() = 'system' or (reader() = 'staff' and account_id::text = current_setting('app.account', true)));

create policy quarantine_read on sync_quarantine for select using (reader() = 'system'
  or (reader() = 'staff' and (author::text = current_setting('app.account', true)
    or (in_reach(place_code) and current_setting('app.role', true) in ('village-cadre', 'town-officer')))));
create policy quarantine_add on sync_quarantine for insert with check (reader() = 'system'
  or (reader() = 'staff' and author::text = current_setting('app.account', true)));
create policy quarantine_settle on sync_quarantine for update using (reader() = 'system'
  or (reader() = 'staff' and in_reach(place_code) and current_setting('app.role', true) in ('village-cadre', 'town-officer')));

-- A round of the town is also its grids' round: seen from above and from below.
create policy visit_round_read on visit_round for select using (reader() = 'system' or (reader() = 'staff'
  and (in_reach(place_code) or current_setting('app.scope', true) like place_code || '%')
  and current_setting('app.role', true) in ('grid-worker', 'village-cadre', 'town-officer', 'town-leader', 'centre-officer')));
create policy visit_round_add on visit_round for insert with check (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)
  and current_setting('app.role', true) in ('village-cadre', 'town-officer')));

-- The promise is public; who may make it is not.
create policy owned_issue_read on owned_issue for select using (true);
create policy owned_issue_add on owned_issue for insert with check (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)
  and current_setting('app.role', true) in ('town-officer', 'centre-officer')));
create policy owned_issue_change on owned_issue for update using (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)
  and current_setting('app.role', true) in ('town-officer', 'centre-officer')));

-- Counts hold no person and are public by purpose.
create policy record_count_read on record_count_delta for select using (true);
create policy record_count_add on record_count_delta for insert with check (reader() in ('system', 'staff'));
create policy record_count_fold on record_count_delta for delete using (reader() = 'system');
create policy record_total_read on record_total for select using (true);
create policy record_total_fold on record_total using (reader() = 'system') with check (reader() = 'system');

create function fold_record_counts() returns bigint
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with gone as (delete from public.record_count_delta returning county, grid_code, month, kind, measure, n),
    summed as (select county, grid_code, month, kind, measure, sum(n)::bigint as n from gone group by 1, 2, 3, 4, 5),
    kept as (
      insert into public.record_total as t (county, place_code, month, kind, measure, n)
      select county, left(grid_code, digits), month, kind, measure, sum(n)::bigint
      from summed, unnest(array[6, 9, 12, 15]) as digits group by 1, 2, 3, 4, 5
      on conflict on constraint record_total_pk do update set n = t.n + excluded.n
      returning 1)
    select count(*) from kept $$;

create function sum_record_counts() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.record_total in share row exclusive mode;
      delete from public.record_count_delta;
      delete from public.record_total;
      insert into public.record_total (county, place_code, month, kind, measure, n)
      with counted as materialized (
        select r.county, r.grid_code, date_trunc('month', r.happened_on)::date as month, r.kind, m.measure, sum(m.n)::bigint as n
        from public.grid_record r, lateral (values
          ('records', 1),
          ('person-visits', case when r.kind = 'visit' and r.outcome = 'reached' then 1 else 0 end),
          ('matters', cardinality(r.matter_ids)),
          ('on-the-spot', case when r.solved is null then 0 else 1 end),
          ('valid', case when r.verdict = 'valid' then 1 else 0 end),
          ('invalid', case when r.verdict = 'invalid' then 1 else 0 end)) as m(measure, n)
        group by 1, 2, 3, 4, 5 having sum(m.n) <> 0)
      select county, left(grid_code, digits), month, kind, measure, sum(n)::bigint
      from counted, unnest(array[6, 9, 12, 15]) as digits group by 1, 2, 3, 4, 5;
      get diagnostics made = row_count;
      return made;
    end $$;
comment on function sum_record_counts is 'Makes record_total again from the records themselves: after a load, and to check the deltas.';

-- Pictures that a record names stay, like those that a matter names; who reaches the record reaches its pictures.
create or replace function forget_files(p_county text, p_before timestamptz, p_limit integer) returns table (sha256 text)
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
        and not exists (select from public.record_photo r where r.county = f.county and r.sha256 = f.sha256)
        -- What a phone has sent waits for its record as long as the phone may be in the hills.
        and not exists (select from public.sent_photo s where s.county = f.county and s.sha256 = f.sha256 and s.kept_at > p_before - interval '60 days')
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $$;
create policy file_read_record on file for select using (
  exists (select from record_photo r where r.county = file.county and r.sha256 = file.sha256));

revoke all on function fold_record_counts, sum_record_counts from public;
grant execute on function fold_record_counts to shanzhi_app;
