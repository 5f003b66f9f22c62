do $$
declare t text;
begin
  foreach t in array array['matter', 'matter_action', 'matter_reporter', 'matter_unit', 'file', 'matter_file', 'matter_token', 'matter_count', 'matter_count_delta'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy matter_unit_read on matter_unit for select using (
  case reader()
    when 'system' then true
    when 'staff' then unit = current_setting('app.unit', true) or in_reach(place_code)
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
    else false
  end);
create policy matter_unit_add on matter_unit for insert with check (reader() in ('system', 'staff', 'receipt'));
create policy matter_unit_change on matter_unit for update using (true) with check (reader() in ('system', 'staff', 'receipt'));

-- The same condition for reading, adding and changing: what one cannot reach one cannot make either.
create policy matter_reach on matter using (
  case reader()
    when 'system' then true
    when 'staff' then in_reach(place_code)
      or holder = current_setting('app.unit', true)
      or exists (select from matter_unit u where u.county = matter.county and u.matter_id = matter.id and u.unit = current_setting('app.unit', true))
    -- The receipt opens its matter and what was split off from it.
    when 'receipt' then id::text = current_setting('app.matter', true) or split_from::text = current_setting('app.matter', true)
    else false
  end);

create policy matter_action_read on matter_action for select
  using (exists (select from matter m where m.county = matter_action.county and m.id = matter_action.matter_id));
create policy matter_action_add on matter_action for insert
  with check (exists (select from matter m where m.county = matter_action.county and m.id = matter_action.matter_id));
create policy matter_reporter_read on matter_reporter for select using (
  case reader()
    when 'receipt' then id::text = current_setting('app.reporter', true)
    else exists (select from matter m where m.county = matter_reporter.county and m.id = matter_reporter.matter_id)
  end);
create policy matter_reporter_add on matter_reporter for insert
  with check (exists (select from matter m where m.county = matter_reporter.county and m.id = matter_reporter.matter_id));
create policy matter_reporter_change on matter_reporter for update
  using (exists (select from matter m where m.county = matter_reporter.county and m.id = matter_reporter.matter_id));
create policy matter_file_reach on matter_file
  using (exists (select from matter m where m.county = matter_file.county and m.id = matter_file.matter_id));
create policy matter_token_reach on matter_token
  using (exists (select from matter m where m.county = matter_token.county and m.id = matter_token.matter_id));
create policy file_read on file for select using (
  reader() = 'system' or exists (select from matter_file f where f.county = file.county and f.sha256 = file.sha256));
create policy file_add on file for insert with check (reader() in ('system', 'staff', 'receipt', 'public'));

-- Counts hold no person and are public by purpose.
create policy matter_count_read on matter_count for select using (true);
create policy matter_count_fold on matter_count using (reader() = 'system') with check (reader() = 'system');
create policy matter_count_delta_read on matter_count_delta for select using (true);
create policy matter_count_delta_add on matter_count_delta for insert with check (true);
create policy matter_count_delta_fold on matter_count_delta for delete using (reader() = 'system');

create function fold_matter_counts() returns bigint
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with gone as (delete from public.matter_count_delta returning county, village_code, month, kind, measure, n),
    summed as (select county, village_code, month, kind, measure, sum(n)::bigint as n from gone group by 1, 2, 3, 4, 5),
    kept as (
      insert into public.matter_count as c (county, village_code, month, kind, measure, n)
      select county, village_code, month, kind, measure, n from summed
      on conflict on constraint matter_count_pk do update set n = c.n + excluded.n
      returning 1)
    select count(*) from kept $$;

-- Under row security a text condition cannot use its index (it is not leakproof), so the search adds the reach itself.
-- A reader without territory has scope and unit '-', and finds nothing.
create function search_matters(p_county text, p_tokens text, p_likes text[], p_before timestamptz, p_limit integer)
  returns table (id uuid, reported_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    select m.id, m.reported_at from public.matter m
    join public.matter_token t on t.county = m.county and t.matter_id = m.id
    where m.county = p_county
      and (p_tokens = '' or t.tokens @@ p_tokens::tsquery)
      and lower(normalize(m.text || ' ' || coalesce(m.place_text, ''), NFKC)) like all (p_likes)
      and (p_before is null or m.reported_at < p_before)
      and (public.in_reach(m.place_code)
        or m.holder = current_setting('app.unit', true)
        or exists (select from public.matter_unit u where u.county = m.county and u.matter_id = m.id and u.unit = current_setting('app.unit', true)))
    order by m.reported_at desc, m.id desc limit p_limit $$;

create function find_receipt(p_county text, p_hash bytea) returns table (matter_id uuid, reporter_id uuid)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select matter_id, id from public.matter_reporter where county = p_county and receipt_hash = p_hash $$;

create function public_matters(p_county text, p_from text, p_to text, p_limit integer)
  returns table (id uuid, kind text, public_title text, place_code text, lon double precision, lat double precision,
    state text, holder text, reported_at timestamptz, due_at timestamptz, reporters integer)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id, kind, public_title, place_code, lon, lat, state, holder, reported_at, due_at, reporters from public.matter
        where county = p_county and public_title is not null and state <> 'closed'
          and place_code >= p_from collate "C" and place_code < p_to collate "C"
        order by reported_at desc, id desc limit p_limit $$;
comment on function public_matters is 'What neighbours may see of open matters: the masked title, the place, the state; never the text or who reported.';

create function villager_reporters(p_county text, p_villager uuid) returns table (reporter_id uuid, matter_id uuid, reported_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id, matter_id, reported_at from public.matter_reporter where county = p_county and villager_id = p_villager order by reported_at desc limit 100 $$;

revoke all on function fold_matter_counts, search_matters, find_receipt, public_matters, villager_reporters from public;
grant execute on function fold_matter_counts, search_matters, find_receipt, public_matters, villager_reporters to shanzhi_app;
