-- The whole schema as it stands after every migration, written by "npm run db:schema": read it, do not edit it.
-- The migrations are the source; a test holds the two equal. The job queue's own schema (graphile_worker) is not repeated here.
-- Role shanzhi_app must exist. Object names are those of schema public.
set check_function_bodies = off;

-- Sequences

create sequence matter_number as bigint;
create sequence petition_number as bigint;

-- Functions

CREATE OR REPLACE FUNCTION public.add_job(p_task text, p_payload json, p_key text, p_run_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ begin
    perform graphile_worker.add_job(p_task, p_payload, run_at => p_run_at, job_key => p_key, max_attempts => 12);
  end $function$
;

CREATE OR REPLACE FUNCTION public.count_open_matters(p_county text, p_from text, p_to text, p_digits integer, p_since timestamp with time zone, p_until timestamp with time zone, p_offset_minutes integer, p_now timestamp with time zone)
 RETURNS TABLE(place_code text, kind text, month date, open bigint, late bigint, awaiting bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    select left(m.place_code, p_digits), m.kind,
      date_trunc('month', m.reported_at at time zone 'UTC' + make_interval(mins => p_offset_minutes))::date,
      count(*),
      count(*) filter (where least(m.due_at, m.step_due_at) < p_now),
      count(*) filter (where m.state = 'handled')
    from public.matter m
    where m.county = p_county and m.state <> 'closed'
      and m.place_code >= p_from collate "C" and m.place_code < p_to collate "C"
      and m.reported_at >= p_since and m.reported_at < p_until
    group by 1, 2, 3 $function$
;

CREATE OR REPLACE FUNCTION public.end_grid_place(p_county text, p_code text, p_on date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ update public.place set valid_to = p_on where county = p_county and code = p_code and length(code) = 15 $function$
;

CREATE OR REPLACE FUNCTION public.find_receipt(p_county text, p_hash bytea)
 RETURNS TABLE(matter_id uuid, reporter_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select matter_id, id from public.matter_reporter where county = p_county and receipt_hash = p_hash $function$
;

CREATE OR REPLACE FUNCTION public.find_remark(p_county text, p_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id from public.disclosure_remark where county = p_county and receipt_hash = p_hash $function$
;

CREATE OR REPLACE FUNCTION public.find_session(p_county text, p_hash bytea, p_now timestamp with time zone, p_staff_idle interval, p_villager_idle interval, p_seen_every interval)
 RETURNS TABLE(account_id uuid, villager_id uuid, person_name text, role text, unit text, scope text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
  #variable_conflict use_column
  begin
    return query
      with found as (
        select s.token_hash, s.seen_at, s.account_id, s.villager_id, a.person_name, a.role, a.unit, a.scope
        from public.session s
        left join public.account a on a.county = s.county and a.id = s.account_id and a.disabled_at is null
        where s.county = p_county and s.token_hash = p_hash and s.stage = 'full' and s.expires_at > p_now
          and s.seen_at > p_now - case when s.villager_id is null then p_staff_idle else p_villager_idle end
          and (s.villager_id is not null or a.id is not null)),
      seen as (
        update public.session s set seen_at = p_now from found f
        where s.county = p_county and s.token_hash = f.token_hash and f.seen_at < p_now - p_seen_every)
      select f.account_id, f.villager_id, f.person_name, f.role, f.unit, f.scope from found f;
  end $function$
;

CREATE OR REPLACE FUNCTION public.fold_matter_counts()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    select count(*) from kept $function$
;

CREATE OR REPLACE FUNCTION public.fold_record_counts()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    with gone as (delete from public.record_count_delta returning county, grid_code, month, kind, measure, n),
    summed as (select county, grid_code, month, kind, measure, sum(n)::bigint as n from gone group by 1, 2, 3, 4, 5),
    kept as (
      insert into public.record_total as t (county, place_code, month, kind, measure, n)
      select county, left(grid_code, digits), month, kind, measure, sum(n)::bigint
      from summed, unnest(array[6, 9, 12, 15]) as digits group by 1, 2, 3, 4, 5
      on conflict on constraint record_total_pk do update set n = t.n + excluded.n
      returning 1)
    select count(*) from kept $function$
;

CREATE OR REPLACE FUNCTION public.forget_files(p_county text, p_before timestamp with time zone, p_limit integer)
 RETURNS TABLE(sha256 text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
        and not exists (select from public.disclosure_file d where d.county = f.county and d.sha256 = f.sha256)
        and not exists (select from public.record_photo r where r.county = f.county and r.sha256 = f.sha256)
        and not exists (select from public.power_photo w where w.county = f.county and w.sha256 = f.sha256)
        -- What a phone has sent waits for its record as long as the phone may be in the hills.
        and not exists (select from public.sent_photo s where s.county = f.county and s.sha256 = f.sha256 and s.kept_at > p_before - interval '60 days')
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $function$
;

CREATE OR REPLACE FUNCTION public.grid_workers_on_duty(p_county text, p_from text, p_to text)
 RETURNS TABLE(unit text, person_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select a.unit, a.person_name from public.account a
        where a.county = p_county and a.role = 'grid-worker' and a.disabled_at is null
          and a.unit >= p_from collate "C" and a.unit < p_to collate "C"
        order by a.unit, a.name limit 400 $function$
;

CREATE OR REPLACE FUNCTION public.in_reach(place text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select place collate "C" >= current_setting('app.scope', true)
           and place collate "C" < current_setting('app.scope', true) || ':' $function$
;

CREATE OR REPLACE FUNCTION public.keep_file(p_county text, p_sha256 text, p_media_type text, p_bytes integer, p_width integer, p_height integer, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ insert into public.file (county, sha256, media_type, bytes, width, height, kept_at)
        values (p_county, p_sha256, p_media_type, p_bytes, p_width, p_height, p_at)
        on conflict on constraint file_pk do update set kept_at = excluded.kept_at $function$
;

CREATE OR REPLACE FUNCTION public.keep_matter_units(p_county text, p_matter uuid, p_place text, p_units text[], p_parts text[], p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ insert into public.matter_unit (county, matter_id, unit, place_code, part, since)
        select p_county, p_matter, u.unit, p_place, u.part, p_at from unnest(p_units, p_parts) as u(unit, part)
        on conflict on constraint matter_unit_pk do update set part = excluded.part, since = excluded.since, place_code = excluded.place_code $function$
;

CREATE OR REPLACE FUNCTION public.mark_household_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin new.changed := pg_current_xact_id()::text::bigint; return new; end $function$
;

CREATE OR REPLACE FUNCTION public.matter_total_keys(village text, kind text)
 RETURNS TABLE(place_code text, total_kind text)
 LANGUAGE sql
 IMMUTABLE
AS $function$ values (village, '*'), (left(village, 9), '*'), (left(village, 9), kind), (left(village, 6), '*'), (left(village, 6), kind) $function$
;

CREATE OR REPLACE FUNCTION public.may_erase()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'staff' and current_setting('app.role', true) = 'system-administrator' $function$
;

CREATE OR REPLACE FUNCTION public.may_warn()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true)
    in ('supervision-member', 'town-officer', 'centre-officer', 'discipline-officer')) $function$
;

CREATE OR REPLACE FUNCTION public.only_erase_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.erased_at is not null or new.erased_at is null then
    raise exception 'what was published is only erased' using errcode = '42501';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.owned_issues(p_county text, p_from text, p_to text)
 RETURNS TABLE(id uuid, title text, leader_name text, leader_post text, place_code text, promised_on date, owned_at timestamp with time zone, holder text, outcome text, closed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    select i.id, i.title, i.leader_name, i.leader_post, i.place_code, i.promised_on, i.owned_at, m.holder, m.outcome, m.closed_at
    from public.owned_issue i
    join public.matter o on o.county = i.county and o.id = i.matter_id
    -- What was joined to another matter is done when that one is.
    join public.matter m on m.county = o.county and m.id = coalesce(o.merged_into, o.id)
    where i.county = p_county and i.place_code >= p_from and i.place_code < p_to
    order by i.promised_on limit 500 $function$
;

CREATE OR REPLACE FUNCTION public.pass_grid_accounts(p_county text, p_from text, p_to text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ update public.account set unit = p_to || '/grid', scope = p_to
    where county = p_county and unit = p_from || '/grid' and scope = p_from
      and exists (select from public.grid_change c where c.county = p_county and p_from = any(c.before_codes) and p_to = any(c.after_codes)) $function$
;

CREATE OR REPLACE FUNCTION public.payment_adds_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare people bigint; cents bigint;
begin
  select count(*), coalesce(sum(l.amount_cents), 0) into people, cents from payment_line l where l.county = new.county and l.payment_id = new.id;
  if people <> new.people or cents <> new.amount_cents then
    raise check_violation using message = 'a payment that is not the sum of its lines';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.payment_line_fits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from fund_recipient r
    join fund f on f.county = r.county and f.id = r.fund_id and f.list = r.list
    join payment p on p.county = r.county and p.id = new.payment_id and p.fund_id = r.fund_id
    where r.county = new.county and r.fund_id = new.fund_id and r.list = new.list and r.n = new.n
      and r.village_code = new.village_code and r.amount_cents = new.amount_cents
      and r.state in ('listed', 'unpaid') and (r.ties = 0 or r.cleared)) then
    raise check_violation using message = 'not a recipient who waits for this sum';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.payment_needs_grounds()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare i power_item%rowtype; f fund%rowtype; already bigint;
begin
  if new.fund_id is not null then
    select * into f from fund p where p.county = new.county and p.id = new.fund_id and p.village_code = new.village_code;
    if not found then raise foreign_key_violation using message = 'a payment without a fund'; end if;
    if f.approved_on is null or f.stage <> 'paying' then
      raise check_violation using message = 'a fund is paid after its publicity and its approval';
    end if;
    if (new.decision_id, new.item_id, new.rule_key) is distinct from (f.decision_id, f.item_id, f.rule_key) then
      raise check_violation using message = 'not the grounds of this fund';
    end if;
    return new;
  end if;
  select * into i from power_item p where p.county = new.county and p.id = new.item_id and p.village_code = new.village_code;
  if not found then raise foreign_key_violation using message = 'a payment without an item'; end if;
  if i.sort = 'project' and (i.decision_id is null or i.inspected_on is null or i.settled_cents is null or new.decision_id is distinct from i.decision_id) then
    raise check_violation using message = 'works are paid after their decision, acceptance and settlement';
  end if;
  if new.decision_id is not null and new.decision_id is distinct from i.decision_id then
    raise check_violation using message = 'not the decision of this item';
  end if;
  select coalesce(sum(amount_cents), 0) into already from payment p where p.county = new.county and p.fund_id is null and p.item_id = new.item_id;
  if already + new.amount_cents > coalesce(i.settled_cents, i.amount_cents, 0) then
    raise check_violation using message = 'more than was settled';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.power_needs_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from decision d
    where d.county = new.county and d.id = new.decision_id and d.village_code = new.village_code and d.passed) then
    raise foreign_key_violation using message = 'no such decision was passed in this village';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.public_matters(p_county text, p_from text, p_to text, p_limit integer)
 RETURNS TABLE(id uuid, kind text, public_title text, place_code text, lon double precision, lat double precision, state text, holder text, reported_at timestamp with time zone, due_at timestamp with time zone, reporters integer, held_since timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select m.id, m.kind, m.public_title, m.place_code, m.lon, m.lat, m.state, m.holder, m.reported_at, m.due_at, m.reporters,
          coalesce((select u.since from public.matter_unit u
            where u.county = m.county and u.matter_id = m.id and u.unit = m.holder), m.reported_at)
        from public.matter m
        where m.county = p_county and m.public_title is not null and m.state <> 'closed'
          and m.place_code >= p_from collate "C" and m.place_code < p_to collate "C"
        order by m.reported_at desc, m.id desc limit p_limit $function$
;

CREATE OR REPLACE FUNCTION public.public_remarks(p_county text, p_disclosure uuid)
 RETURNS TABLE(id uuid, kind text, text text, asked_at timestamp with time zone, due_at timestamp with time zone, answer text, answered_at timestamp with time zone, answered_by_unit text, answered_by_name text, understood text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id, kind, case when answered_at is not null and not withheld then public_text end, asked_at, due_at, answer, answered_at,
          answered_by_unit, answered_by_name, understood
        from public.disclosure_remark where county = p_county and disclosure_id = p_disclosure order by asked_at limit 200 $function$
;

CREATE OR REPLACE FUNCTION public.put_grid_place(p_county text, p_code text, p_kind text, p_name text, p_name_en text, p_lon double precision, p_lat double precision, p_from date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    insert into public.place (county, code, parent, level, kind, name, short_name, name_en, lon, lat, valid_from)
    values (p_county, p_code, left(p_code, 12), 'grid', p_kind, p_name, p_name, p_name_en, p_lon, p_lat, p_from)
    on conflict on constraint place_pk do update set name = excluded.name, short_name = excluded.name, name_en = excluded.name_en,
      kind = excluded.kind, lon = excluded.lon, lat = excluded.lat, valid_to = null;
    insert into public.unit (county, code, place_code, kind, parent, name, name_en)
    values (p_county, p_code || '/grid', p_code, 'grid', left(p_code, 12) || '/village', p_name, p_name_en)
    on conflict on constraint unit_pk do update set name = excluded.name, name_en = excluded.name_en $function$
;

CREATE OR REPLACE FUNCTION public.reader()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('app.reader', true) $function$
;

CREATE OR REPLACE FUNCTION public.record_audit(p_county text, p_actor_kind text, p_actor_id text, p_actor_role text, p_actor_unit text, p_verb text, p_object_kind text, p_object_id text, p_place_code text, p_request_id text, p_detail jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ insert into public.audit_entry (county, actor_kind, actor_id, actor_role, actor_unit, verb, object_kind, object_id, place_code, request_id, detail)
        values (p_county, p_actor_kind, p_actor_id, p_actor_role, p_actor_unit, p_verb, p_object_kind, p_object_id, p_place_code, p_request_id, p_detail) $function$
;

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin raise exception 'the audit is append-only' using errcode = '42501'; end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_fact_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin raise exception 'what was done is append-only' using errcode = '42501'; end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_forsaken_households()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
  begin
    if exists (select from public.household where county = new.county and grid_code = new.code and closed_at is null) then
      raise exception 'households are left in the ended grid %', new.code using errcode = '23514';
    end if;
    return null;
  end $function$
;

CREATE OR REPLACE FUNCTION public.search_matters(p_county text, p_tokens text, p_likes text[], p_before timestamp with time zone, p_limit integer)
 RETURNS TABLE(id uuid, reported_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    select m.id, m.reported_at from public.matter m
    join public.matter_token t on t.county = m.county and t.matter_id = m.id
    where m.county = p_county
      and (public.in_reach(m.place_code)
        or m.holder = current_setting('app.unit', true)
        or exists (select from public.matter_unit u where u.county = m.county and u.matter_id = m.id and u.unit = current_setting('app.unit', true)))
      and (p_tokens = '' or t.tokens @@ p_tokens::tsquery)
      and (p_before is null or m.reported_at < p_before)
      and (cardinality(p_likes) = 0 or lower(normalize(m.text || ' ' || coalesce(m.place_text, ''), NFKC)) like all (p_likes))
    order by m.reported_at desc, m.id desc limit p_limit $function$
;

CREATE OR REPLACE FUNCTION public.sum_matter_counts()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.sum_record_counts()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    declare made bigint;
    begin
      lock table public.record_total in share row exclusive mode;
      delete from public.record_count_delta;
      delete from public.record_total;
      insert into public.record_total (county, place_code, month, kind, measure, n)
      with counted as materialized (
        select r.county, r.grid_code, date_trunc('month', r.happened_on)::date as month, r.kind, m.measure, sum(m.n)::bigint as n
        from public.grid_record r, lateral public.record_measures(r) m
        group by 1, 2, 3, 4, 5)
      select county, left(grid_code, digits), month, kind, measure, sum(n)::bigint
      from counted, unnest(array[6, 9, 12, 15]) as digits group by 1, 2, 3, 4, 5;
      get diagnostics made = row_count;
      return made;
    end $function$
;

CREATE OR REPLACE FUNCTION public.tipoff_channel()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when reader() = 'staff' and current_setting('app.role', true) = 'discipline-officer' then
    case split_part(current_setting('app.unit', true), '/', 2) when 'discipline' then 'county' when 'city-discipline' then 'city' end end $function$
;

CREATE OR REPLACE FUNCTION public.tipoff_seat()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select k.channel from tipoff_key k
    where k.seated and k.channel = tipoff_channel() and k.account_id::text = current_setting('app.account', true) limit 1 $function$
;

CREATE OR REPLACE FUNCTION public.villager_matters(p_county text, p_villager uuid)
 RETURNS TABLE(reporter_id uuid, title text, place_code text, state text, outcome text, holder text, reported_at timestamp with time zone, due_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select r.id, case when f.id = r.id then f.title else f.public_title end, m.place_code, m.state, m.outcome, m.holder, r.reported_at, m.due_at
        from public.matter_reporter r
        join public.matter m on m.county = r.county and m.id = r.matter_id
        join public.matter f on f.county = r.county and f.id = r.first_matter_id
        where r.county = p_county and r.villager_id = p_villager
        order by r.reported_at desc limit 100 $function$
;

CREATE OR REPLACE FUNCTION public.warning_cleared_by_supervisor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.verb in ('verified', 'returned') and reader() = 'staff' and current_setting('app.role', true) is distinct from (
    select case w.supervisor when 'committee' then 'supervision-member' when 'town' then 'town-officer' else 'discipline-officer' end
    from warning w where w.county = new.county and w.id = new.warning_id) then
    raise insufficient_privilege using message = 'only the supervisor of a warning clears it';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.works_for(village text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (reader() = 'staff' and in_reach(village)) $function$
;

-- Tables

create table account (
  county text collate "C" not null,
  id uuid not null,
  name text not null,
  person_name text not null,
  role text not null,
  unit text collate "C" not null,
  scope text collate "C" not null,
  phone text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  created_by uuid,
  constraint account_pk PRIMARY KEY (county, id),
  constraint account_name_unique UNIQUE (county, name),
  constraint account_role_check CHECK ((role = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'supervision-member'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text, 'department-officer'::text, 'discipline-officer'::text, 'playbook-editor'::text, 'system-administrator'::text, 'auditor'::text]))),
  constraint account_scope_check CHECK (((scope ~ '^[0-9]+$'::text) AND ("left"(scope, 6) = county)))
);

create table account_secret (
  county text collate "C" not null,
  account_id uuid not null,
  password_hash text not null,
  must_change boolean not null default true,
  totp_sealed bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint not null default 0,
  constraint account_secret_pk PRIMARY KEY (county, account_id)
);

create table asset (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  sort text not null,
  name text not null,
  place_text text not null,
  measure_hundredths bigint not null,
  unit text not null,
  value_cents bigint,
  registered_at timestamp with time zone not null,
  stage text not null,
  lease_id uuid,
  version integer not null,
  body_hash bytea,
  constraint asset_pk PRIMARY KEY (county, id),
  constraint asset_let_check CHECK (((stage = 'let'::text) = (lease_id IS NOT NULL))),
  constraint asset_measure_check CHECK (((measure_hundredths > 0) AND (value_cents >= 0))),
  constraint asset_sort_check CHECK ((sort = ANY (ARRAY['house'::text, 'farmland'::text, 'forest'::text, 'water'::text, 'equipment'::text, 'other'::text]))),
  constraint asset_stage_check CHECK ((stage = ANY (ARRAY['kept'::text, 'let'::text, 'disposed'::text]))),
  constraint asset_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table asset_action (
  county text collate "C" not null,
  asset_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint asset_action_pk PRIMARY KEY (county, asset_id, seq),
  constraint asset_action_id_unique UNIQUE (county, id),
  constraint asset_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint asset_action_verb_check CHECK ((verb = ANY (ARRAY['registered'::text, 'valued'::text, 'let'::text, 'rent-paid'::text, 'lease-ended'::text, 'disposed'::text])))
);

create table audit_entry (
  county text collate "C" not null,
  id bigint generated always as identity,
  at timestamp with time zone not null default now(),
  actor_kind text not null,
  actor_id text,
  actor_role text,
  actor_unit text,
  verb text not null,
  object_kind text not null,
  object_id text,
  place_code text collate "C",
  request_id text,
  detail jsonb not null default '{}'::jsonb,
  constraint audit_entry_pk PRIMARY KEY (county, id),
  constraint audit_entry_actor_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'villager'::text, 'anonymous'::text, 'system'::text])))
);

create table callout (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  called text collate "C" not null,
  caller_unit text collate "C" not null,
  caller_name text not null,
  matter_id uuid,
  household_id uuid,
  what text not null,
  called_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null,
  state_at timestamp with time zone not null,
  state_by text,
  reason text,
  record_id uuid,
  version integer not null,
  body_hash bytea not null,
  constraint callout_pk PRIMARY KEY (county, id),
  constraint callout_days_check CHECK ((due_at > called_at)),
  constraint callout_grid_check CHECK (((length(grid_code) = 15) AND ("left"(grid_code, 6) = county))),
  constraint callout_state_check CHECK ((state = ANY (ARRAY['called'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'withdrawn'::text, 'expired'::text])))
);

create table callout_fact (
  county text collate "C" not null,
  callout_id uuid not null,
  grid_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint callout_fact_pk PRIMARY KEY (county, callout_id, seq),
  constraint callout_fact_id_unique UNIQUE (county, id),
  constraint callout_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint callout_fact_verb_check CHECK ((verb = ANY (ARRAY['called'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'withdrawn'::text, 'expired'::text])))
);

create table decision (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  title text not null,
  opened_at timestamp with time zone not null,
  stage text not null,
  next text,
  since_at timestamp with time zone not null,
  organ text,
  meets_on date,
  round integer not null default 0,
  passed boolean,
  due_on date,
  version integer not null,
  body_hash bytea,
  constraint decision_pk PRIMARY KEY (county, id),
  constraint decision_stage_check CHECK ((stage = ANY (ARRAY['preparing'::text, 'called'::text, 'no-quorum'::text, 'meeting'::text, 'counted'::text, 'carrying-out'::text, 'done'::text, 'rejected'::text, 'dropped'::text]))),
  constraint decision_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table decision_action (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint decision_action_pk PRIMARY KEY (county, decision_id, seq),
  constraint decision_action_id_unique UNIQUE (county, id),
  constraint decision_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint decision_action_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'proposed'::text, 'consulted'::text, 'party-reviewed'::text, 'convened'::text, 'rolled'::text, 'counted'::text, 'witnessed'::text, 'recorded'::text, 'published'::text, 'progressed'::text, 'completed'::text, 'outcome-published'::text, 'appraised'::text, 'declared'::text, 'dropped'::text])))
);

create table decision_elector (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body text not null,
  number integer not null,
  name text not null,
  household text collate "C" not null,
  sex text not null,
  since date not null,
  until date,
  ended_why text,
  body_hash bytea not null,
  constraint decision_elector_pk PRIMARY KEY (county, id),
  constraint decision_elector_number_unique UNIQUE (county, village_code, body, number),
  constraint decision_elector_body_check CHECK ((body = ANY (ARRAY['villagers'::text, 'representatives'::text, 'members'::text, 'member-representatives'::text]))),
  constraint decision_elector_number_check CHECK (((number >= 1) AND (number <= 99999))),
  constraint decision_elector_sex_check CHECK ((sex = ANY (ARRAY['woman'::text, 'man'::text]))),
  constraint decision_elector_until_check CHECK (((until IS NULL) OR (until >= since)))
);

create table decision_interest (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body text not null,
  number integer not null,
  tie text not null,
  counterparty text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid,
  body_hash bytea not null,
  constraint decision_interest_pk PRIMARY KEY (county, id),
  constraint decision_interest_tie_check CHECK ((tie = ANY (ARRAY['self'::text, 'kin'::text, 'interest'::text])))
);

create table decision_publication (
  county text collate "C" not null,
  decision_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint decision_publication_pk PRIMARY KEY (county, decision_id, rev),
  constraint decision_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint decision_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table decision_roll (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  how text not null,
  holder integer,
  constraint decision_roll_pk PRIMARY KEY (county, decision_id, round, number),
  constraint decision_roll_how_check CHECK ((how = ANY (ARRAY['in-person'::text, 'online'::text, 'proxy'::text]))),
  constraint decision_roll_proxy_check CHECK ((((how = 'proxy'::text) = (holder IS NOT NULL)) AND (holder IS DISTINCT FROM number)))
);

create table disclosure (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  item text not null,
  period text not null,
  period_from date not null,
  period_to date not null,
  due_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  origin text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  rev integer not null default 0,
  public_rev integer,
  first_published_at timestamp with time zone,
  published_at timestamp with time zone,
  reminded text[] not null default '{}'::text[],
  version integer not null,
  constraint disclosure_pk PRIMARY KEY (county, id),
  constraint disclosure_once UNIQUE (county, village_code, item, period),
  constraint disclosure_origin_check CHECK ((origin = ANY (ARRAY['catalogue'::text, 'event'::text, 'request'::text]))),
  constraint disclosure_public_check CHECK (((public_rev IS NULL) OR ((public_rev <= rev) AND (first_published_at IS NOT NULL)))),
  constraint disclosure_stage_check CHECK ((stage = ANY (ARRAY['due'::text, 'drafted'::text, 'submitted'::text, 'objected'::text, 'reviewed'::text, 'approved'::text, 'published'::text, 'withdrawn'::text, 'archived'::text]))),
  constraint disclosure_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table disclosure_action (
  county text collate "C" not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint disclosure_action_pk PRIMARY KEY (county, disclosure_id, seq),
  constraint disclosure_action_id_unique UNIQUE (county, id),
  constraint disclosure_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint disclosure_action_verb_check CHECK ((verb = ANY (ARRAY['made'::text, 'drafted'::text, 'submitted'::text, 'objected'::text, 'agreed'::text, 'approved'::text, 'published'::text, 'reopened'::text, 'dropped'::text, 'withdrawn'::text, 'reminded'::text, 'archived'::text, 'erased'::text])))
);

create table disclosure_draft (
  county text collate "C" not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  body text not null,
  saved_at timestamp with time zone not null,
  saved_by uuid,
  saves integer not null default 1,
  constraint disclosure_draft_pk PRIMARY KEY (county, disclosure_id)
);

create table disclosure_file (
  county text collate "C" not null,
  disclosure_id uuid not null,
  sha256 text not null,
  village_code text collate "C" not null,
  is_public boolean not null default false,
  constraint disclosure_file_pk PRIMARY KEY (county, disclosure_id, sha256)
);

create table disclosure_import (
  county text collate "C" not null,
  id uuid not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  file_name text not null,
  sheets text not null,
  made_at timestamp with time zone not null,
  constraint disclosure_import_pk PRIMARY KEY (county, id)
);

create table disclosure_record (
  county text collate "C" not null,
  source text not null,
  record_id uuid not null,
  stage text not null,
  village_code text collate "C" not null,
  disclosure_id uuid not null,
  constraint disclosure_record_pk PRIMARY KEY (county, source, record_id, stage),
  constraint disclosure_record_entry_unique UNIQUE (county, disclosure_id),
  constraint disclosure_record_source_check CHECK ((source ~ '^[a-z-]{1,20}$'::text))
);

create table disclosure_remark (
  county text collate "C" not null,
  id uuid not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  rev integer not null,
  kind text not null,
  text text not null,
  public_text text not null,
  receipt_hash bytea not null,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  holder text collate "C" not null,
  escalated integer not null default 0,
  answer text,
  answered_at timestamp with time zone,
  answered_by_unit text collate "C",
  answered_by_name text,
  withheld boolean not null default false,
  understood text,
  version integer not null,
  body_hash bytea not null,
  reminded_at timestamp with time zone,
  constraint disclosure_remark_pk PRIMARY KEY (county, id),
  constraint disclosure_remark_receipt_unique UNIQUE (county, receipt_hash),
  constraint disclosure_remark_answered_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint disclosure_remark_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'objection'::text]))),
  constraint disclosure_remark_understood_check CHECK ((understood = ANY (ARRAY['yes'::text, 'no'::text])))
);

create table disclosure_remark_action (
  county text collate "C" not null,
  remark_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint disclosure_remark_action_pk PRIMARY KEY (county, remark_id, seq),
  constraint disclosure_remark_action_id_unique UNIQUE (county, id),
  constraint disclosure_remark_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint disclosure_remark_action_verb_check CHECK ((verb = ANY (ARRAY['asked'::text, 'answered'::text, 'escalated'::text, 'said'::text, 'reminded'::text])))
);

create table disclosure_request (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  subject text not null,
  villagers integer not null,
  villagers_of integer not null,
  representatives integer not null,
  representatives_of integer not null,
  taken_at timestamp with time zone not null,
  taken_by_unit text collate "C" not null,
  disclosure_id uuid,
  body_hash bytea not null,
  constraint disclosure_request_pk PRIMARY KEY (county, id),
  constraint disclosure_request_all_check CHECK (((villagers_of > 0) AND (representatives_of > 0))),
  constraint disclosure_request_representatives_check CHECK (((representatives >= 0) AND (representatives <= representatives_of))),
  constraint disclosure_request_villagers_check CHECK (((villagers >= 0) AND (villagers <= villagers_of)))
);

create table disclosure_version (
  county text collate "C" not null,
  disclosure_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text,
  salt bytea,
  commitment bytea not null,
  bytes integer not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint disclosure_version_pk PRIMARY KEY (county, disclosure_id, rev),
  constraint disclosure_version_leaf_unique UNIQUE (county, leaf_id),
  constraint disclosure_version_commitment_check CHECK (((length(commitment) = 32) AND ((salt IS NULL) OR (length(salt) = 16)))),
  constraint disclosure_version_erased_check CHECK ((((erased_at IS NULL) = (body IS NOT NULL)) AND ((erased_at IS NULL) = (salt IS NOT NULL))))
);

create table file (
  county text collate "C" not null,
  sha256 text not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  kept_at timestamp with time zone not null default now(),
  constraint file_pk PRIMARY KEY (county, sha256),
  constraint file_sha_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table fund (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  rule_day date not null,
  title text not null,
  source text not null,
  source_paper text not null,
  opened_at timestamp with time zone not null,
  stage text not null,
  actor text,
  wait_until date,
  total_cents bigint not null,
  decision_id uuid,
  item_id uuid,
  rule_key text,
  list integer not null default 0,
  people integer not null default 0,
  listed_cents bigint not null default 0,
  flagged integer not null default 0,
  objections integer not null default 0,
  approved_on date,
  sent_cents bigint not null default 0,
  paid_cents bigint not null default 0,
  paid_people integer not null default 0,
  unpaid_people integer not null default 0,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint fund_pk PRIMARY KEY (county, id),
  constraint fund_actor_check CHECK ((actor = ANY (ARRAY['village'::text, 'committee'::text, 'town'::text]))),
  constraint fund_approved_check CHECK (((approved_on IS NULL) OR ((list > 0) AND (flagged = 0) AND (objections = 0)))),
  constraint fund_grounds_check CHECK ((num_nonnulls(decision_id, item_id, rule_key) >= 1)),
  constraint fund_people_check CHECK (((paid_people >= 0) AND (unpaid_people >= 0) AND ((paid_people + unpaid_people) <= people))),
  constraint fund_stage_check CHECK ((stage = ANY (ARRAY['listing'::text, 'hanging'::text, 'approving'::text, 'paying'::text, 'done'::text, 'stopped'::text]))),
  constraint fund_sums_check CHECK (((listed_cents >= 0) AND (listed_cents <= total_cents) AND (sent_cents >= 0) AND (sent_cents <= listed_cents) AND (paid_cents >= 0) AND (paid_cents <= sent_cents))),
  constraint fund_total_check CHECK (((total_cents >= 1) AND (total_cents <= '99999999999999'::bigint))),
  constraint fund_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table fund_action (
  county text collate "C" not null,
  fund_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint fund_action_pk PRIMARY KEY (county, fund_id, seq),
  constraint fund_action_id_unique UNIQUE (county, id),
  constraint fund_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint fund_action_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'listed'::text, 'announced'::text, 'objected'::text, 'answered'::text, 'cleared'::text, 'approved'::text, 'refused'::text, 'ordered'::text, 'returned'::text, 'corrected'::text, 'closed'::text, 'stopped'::text, 'published'::text])))
);

create table fund_payee (
  county text collate "C" not null,
  fund_id uuid not null,
  list integer not null,
  n integer not null,
  rev integer not null,
  village_code text collate "C" not null,
  name text not null,
  account text collate "C" not null,
  constraint fund_payee_pk PRIMARY KEY (county, fund_id, list, n, rev),
  constraint fund_payee_account_check CHECK ((account ~ '^[0-9]{10,30}$'::text))
);

create table fund_publication (
  county text collate "C" not null,
  fund_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint fund_publication_pk PRIMARY KEY (county, fund_id, rev),
  constraint fund_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint fund_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table fund_recipient (
  county text collate "C" not null,
  fund_id uuid not null,
  list integer not null,
  n integer not null,
  village_code text collate "C" not null,
  shown text not null,
  quantity_hundredths bigint,
  amount_cents bigint not null,
  ties integer not null default 0,
  cleared boolean not null default false,
  state text not null default 'listed'::text,
  reason text,
  paid_on date,
  constraint fund_recipient_pk PRIMARY KEY (county, fund_id, list, n),
  constraint fund_recipient_amount_check CHECK (((amount_cents >= 1) AND (amount_cents <= '99999999999999'::bigint))),
  constraint fund_recipient_reason_check CHECK ((((state = 'unpaid'::text) = (reason IS NOT NULL)) AND ((state = 'paid'::text) = (paid_on IS NOT NULL)))),
  constraint fund_recipient_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'sent'::text, 'paid'::text, 'unpaid'::text])))
);

create table grid_change (
  county text collate "C" not null,
  id uuid not null,
  verb text not null,
  village_code text collate "C" not null,
  valid_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  before_codes text[] not null,
  after_codes text[] not null,
  reason text not null,
  body_hash bytea not null,
  act jsonb,
  codes text[] not null default '{}'::text[],
  takes_out uuid,
  constraint grid_change_pk PRIMARY KEY (county, id),
  constraint grid_change_verb_check CHECK ((verb = ANY (ARRAY['drawn'::text, 'split'::text, 'merged'::text, 'border'::text, 'renamed'::text, 'imported'::text, 'withdrawn'::text, 'redated'::text])))
);

create table grid_device (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  scope text collate "C" not null,
  public_key bytea not null,
  registered_at timestamp with time zone not null,
  recovery_sealed bytea,
  constraint grid_device_pk PRIMARY KEY (county, id)
);

create table grid_draft (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  verb text not null,
  valid_on date not null,
  reason text not null,
  act jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  faults integer not null,
  body_hash bytea not null,
  constraint grid_draft_pk PRIMARY KEY (county, id)
);

create table grid_leave (
  county text collate "C" not null,
  id uuid not null,
  post_id uuid not null,
  grid_code text collate "C" not null,
  from_on date not null,
  to_on date not null,
  deputy_name text,
  deputy_phone text,
  body_hash bytea,
  constraint grid_leave_pk PRIMARY KEY (county, id),
  constraint grid_leave_days_check CHECK ((to_on >= from_on)),
  constraint grid_leave_deputy_check CHECK (((deputy_name IS NULL) = (deputy_phone IS NULL)))
);

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
  constraint grid_post_pk PRIMARY KEY (county, id),
  constraint grid_post_role_check CHECK ((role = ANY (ARRAY['head'::text, 'full-time'::text, 'part-time'::text, 'party'::text, 'police'::text])))
);

create table grid_record (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  grid_code text collate "C" not null,
  household_id uuid,
  happened_on date not null,
  device_at timestamp with time zone,
  device_offset_minutes integer,
  app_version text,
  app_old boolean not null default false,
  received_at timestamp with time zone not null,
  source text not null,
  author uuid not null,
  author_name text not null,
  author_unit text collate "C" not null,
  entered_by uuid,
  entered_name text,
  outcome text,
  text text,
  place_text text,
  lon double precision,
  lat double precision,
  hazard_level text,
  solved text,
  resident_says text,
  satisfaction text,
  matter_ids uuid[] not null default '{}'::uuid[],
  photos integer not null default 0,
  look_again_at timestamp with time zone,
  verdict text,
  body_hash bytea not null,
  invalid_why text,
  verdict_at timestamp with time zone,
  constraint grid_record_pk PRIMARY KEY (county, id),
  constraint grid_record_grid_check CHECK (((length(grid_code) = 15) AND ("left"(grid_code, 6) = county))),
  constraint grid_record_kind_check CHECK ((kind = ANY (ARRAY['visit'::text, 'information'::text, 'voice'::text, 'hazard'::text, 'quarrel'::text, 'publicity'::text]))),
  constraint grid_record_outcome_check CHECK ((((kind = 'visit'::text) = (outcome IS NOT NULL)) AND ((outcome IS NULL) OR (outcome = ANY (ARRAY['reached'::text, 'away'::text, 'refused'::text, 'vacant'::text, 'phoned'::text]))))),
  constraint grid_record_paper_check CHECK (((source = 'phone'::text) = (entered_by IS NULL))),
  constraint grid_record_says_check CHECK ((resident_says = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not-asked'::text]))),
  constraint grid_record_source_check CHECK ((source = ANY (ARRAY['phone'::text, 'paper'::text, 'quarantine'::text]))),
  constraint grid_record_verdict_check CHECK ((verdict = ANY (ARRAY['valid'::text, 'invalid'::text]))),
  constraint grid_record_why_check CHECK (((invalid_why IS NULL) OR (verdict = 'invalid'::text)))
);

create table grid_training (
  county text collate "C" not null,
  id uuid not null,
  post_id uuid not null,
  grid_code text collate "C" not null,
  held_on date not null,
  topic text not null,
  hours numeric(4,1) not null,
  body_hash bytea,
  constraint grid_training_pk PRIMARY KEY (county, id)
);

create table grid_version (
  county text collate "C" not null,
  code text collate "C" not null,
  change_id uuid not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  kind text not null default 'basic-grid'::text,
  name text not null,
  name_en text not null,
  polygon jsonb not null,
  crs text not null default 'WGS-84'::text,
  raw jsonb,
  schematic boolean not null default false,
  supersedes text[] not null default '{}'::text[],
  constraint grid_version_pk PRIMARY KEY (county, code, valid_from, recorded_at),
  constraint grid_version_code_check CHECK (((code ~ '^[0-9]{15}$'::text) AND ("left"(code, 6) = county))),
  constraint grid_version_crs_check CHECK ((crs = ANY (ARRAY['WGS-84'::text, 'GCJ-02'::text, 'BD-09'::text]))),
  constraint grid_version_kind_check CHECK ((kind = ANY (ARRAY['basic-grid'::text, 'special-grid'::text]))),
  constraint grid_version_valid_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);

create table handed_code (
  county text collate "C" not null,
  code_hash bytea not null,
  village_code text collate "C" not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text not null,
  given_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  used_at timestamp with time zone,
  constraint handed_code_pk PRIMARY KEY (county, code_hash)
);

create table household (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  door_code text not null,
  door_text text not null,
  head_sealed bytea,
  head_mask text not null,
  phone_sealed bytea,
  phone_mask text,
  people integer not null default 0,
  lon double precision,
  lat double precision,
  consent text not null,
  consent_on date,
  last_visit_at timestamp with time zone,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  changed bigint not null default ((pg_current_xact_id())::text)::bigint,
  body_hash bytea not null,
  constraint household_pk PRIMARY KEY (county, id),
  constraint household_consent_check CHECK ((consent = ANY (ARRAY['law'::text, 'consent'::text, 'none'::text]))),
  constraint household_grid_check CHECK (((length(grid_code) = 15) AND ("left"(grid_code, 6) = county))),
  constraint household_people_check CHECK (((people >= 0) AND (people <= 99)))
);

create table household_code (
  county text collate "C" not null,
  code_hash bytea not null,
  household_id uuid not null,
  given_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint household_code_pk PRIMARY KEY (county, code_hash)
);

create table household_fact (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  field text not null,
  value_sealed bytea not null,
  value_mask text not null,
  based_sealed bytea,
  outcome text not null,
  source text not null,
  record_id uuid,
  stated_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  stated_by uuid not null,
  stated_name text not null,
  settles uuid,
  body_hash bytea not null,
  constraint household_fact_pk PRIMARY KEY (county, id),
  constraint household_fact_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'same'::text, 'conflict'::text, 'declined'::text]))),
  constraint household_fact_source_check CHECK ((source = ANY (ARRAY['visit'::text, 'desk'::text, 'import'::text, 'paper'::text])))
);

create table household_flag (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  kind text not null,
  cycle_days integer not null,
  since timestamp with time zone not null,
  set_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint household_flag_pk PRIMARY KEY (county, id),
  constraint household_flag_cycle_check CHECK (((cycle_days >= 1) AND (cycle_days <= 400)))
);

create table household_import (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  at timestamp with time zone not null,
  by_account uuid not null,
  by_name text not null,
  file_hash bytea not null,
  read_rows integer not null,
  added integer not null,
  known integer not null,
  faults jsonb not null,
  constraint household_import_pk PRIMARY KEY (county, id)
);

create table household_left (
  county text collate "C" not null,
  grid_code text collate "C" not null,
  household_id uuid not null,
  changed bigint not null default ((pg_current_xact_id())::text)::bigint,
  constraint household_left_pk PRIMARY KEY (county, grid_code, household_id)
);

create table lease (
  county text collate "C" not null,
  id uuid not null,
  asset_id uuid not null,
  seq integer not null,
  village_code text collate "C" not null,
  tenant text not null,
  ties integer not null default 0,
  since date not null,
  until date not null,
  rent_cents bigint not null,
  months integer not null,
  decision_id uuid,
  item_id uuid,
  ended_on date,
  constraint lease_pk PRIMARY KEY (county, id),
  constraint lease_grounds_check CHECK ((num_nonnulls(decision_id, item_id) >= 1)),
  constraint lease_rent_check CHECK (((rent_cents >= 1) AND (rent_cents <= '99999999999999'::bigint) AND (months = ANY (ARRAY[1, 3, 6, 12])))),
  constraint lease_term_check CHECK (((since < until) AND ((ended_on IS NULL) OR (ended_on >= since))))
);

create table lease_rent (
  county text collate "C" not null,
  lease_id uuid not null,
  n integer not null,
  village_code text collate "C" not null,
  due_on date not null,
  amount_cents bigint not null,
  paid_cents bigint not null default 0,
  paid_on date,
  constraint lease_rent_pk PRIMARY KEY (county, lease_id, n),
  constraint lease_rent_amount_check CHECK (((amount_cents > 0) AND (paid_cents >= 0) AND (paid_cents <= amount_cents))),
  constraint lease_rent_paid_check CHECK (((paid_cents = amount_cents) = (paid_on IS NOT NULL)))
);

create table lease_tenant (
  county text collate "C" not null,
  lease_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone text,
  constraint lease_tenant_pk PRIMARY KEY (county, lease_id)
);

create table log_head (
  county text collate "C" not null,
  size bigint not null,
  note text not null,
  signed_at timestamp with time zone not null default now(),
  constraint log_head_pk PRIMARY KEY (county, size)
);

create table log_leaf (
  county text collate "C" not null,
  leaf_index bigint not null,
  pending_id uuid not null,
  village_code text collate "C" not null,
  village_seq bigint not null,
  entry bytea not null,
  leaf_hash bytea not null,
  constraint log_leaf_pk PRIMARY KEY (county, leaf_index),
  constraint log_leaf_pending_unique UNIQUE (county, pending_id),
  constraint log_leaf_village_unique UNIQUE (county, village_code, village_seq)
);

create table log_pending (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body jsonb not null,
  added_at timestamp with time zone not null default now(),
  constraint log_pending_pk PRIMARY KEY (county, id)
);

create table log_seen (
  county text collate "C" not null,
  size bigint not null,
  witness text not null,
  line text not null,
  seen_at timestamp with time zone not null,
  constraint log_seen_pk PRIMARY KEY (county, size, witness)
);

create table matter (
  county text collate "C" not null,
  id uuid not null,
  number bigint not null default nextval('matter_number'::regclass),
  kind text not null,
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  place_text text,
  lon double precision,
  lat double precision,
  title text not null,
  text text not null,
  public_title text,
  channel text not null,
  state text not null,
  holder text collate "C" not null,
  lead text collate "C",
  co_units text[] not null default '{}'::text[],
  supervisor text collate "C",
  handled_by text collate "C",
  reported_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  handled_at timestamp with time zone,
  closed_at timestamp with time zone,
  due_at timestamp with time zone,
  step_due_at timestamp with time zone,
  wake_at timestamp with time zone,
  outcome text,
  satisfaction text,
  say_by text,
  merged_into uuid,
  split_from uuid,
  reopened integer not null default 0,
  returned integer not null default 0,
  urged integer not null default 0,
  escalated integer not null default 0,
  reporters integer not null default 1,
  version integer not null,
  body_hash bytea not null,
  constraint matter_pk PRIMARY KEY (county, id),
  constraint matter_closed_check CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((state = 'closed'::text) = (outcome IS NOT NULL)))),
  constraint matter_merged_check CHECK ((((outcome = 'merged'::text) = (merged_into IS NOT NULL)) OR (outcome IS NULL))),
  constraint matter_outcome_check CHECK ((outcome = ANY (ARRAY['solved'::text, 'partly'::text, 'no-answer'::text, 'withdrawn'::text, 'merged'::text]))),
  constraint matter_place_check CHECK (((length(village_code) = 12) AND ("left"(place_code, 12) = village_code) AND ("left"(village_code, 6) = county))),
  constraint matter_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'dissatisfied'::text]))),
  constraint matter_say_check CHECK ((say_by = ANY (ARRAY['resident'::text, 'callback'::text]))),
  constraint matter_state_check CHECK ((state = ANY (ARRAY['reported'::text, 'accepted'::text, 'waiting'::text, 'suspended'::text, 'handled'::text, 'closed'::text])))
);

create table matter_action (
  county text collate "C" not null,
  matter_id uuid not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint matter_action_pk PRIMARY KEY (county, matter_id, seq),
  constraint matter_action_id_unique UNIQUE (county, id),
  constraint matter_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text])))
);

create table matter_count (
  county text collate "C" not null,
  village_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint matter_count_pk PRIMARY KEY (county, village_code, month, kind, measure)
);

create table matter_count_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  village_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint matter_count_delta_pk PRIMARY KEY (county, id)
);

create table matter_file (
  county text collate "C" not null,
  matter_id uuid not null,
  sha256 text not null,
  action_id uuid not null,
  part text not null,
  constraint matter_file_pk PRIMARY KEY (county, matter_id, sha256),
  constraint matter_file_part_check CHECK ((part = ANY (ARRAY['report'::text, 'addition'::text, 'evidence'::text])))
);

create table matter_reporter (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  first_matter_id uuid not null,
  receipt_hash bytea not null,
  anonymous boolean not null,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail text,
  name_sealed bytea,
  name_mask text,
  villager_id uuid,
  for_other text,
  recorded_by uuid,
  reported_at timestamp with time zone not null,
  constraint matter_reporter_pk PRIMARY KEY (county, id),
  constraint matter_reporter_receipt_unique UNIQUE (county, receipt_hash)
);

create table matter_token (
  county text collate "C" not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  tokens tsvector not null,
  constraint matter_token_pk PRIMARY KEY (county, matter_id)
);

create table matter_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  kind text not null,
  month date not null,
  measure text not null,
  n bigint not null,
  constraint matter_total_pk PRIMARY KEY (county, place_code, kind, month, measure)
);

create table matter_unit (
  county text collate "C" not null,
  matter_id uuid not null,
  unit text collate "C" not null,
  place_code text collate "C" not null,
  part text not null,
  since timestamp with time zone not null,
  constraint matter_unit_pk PRIMARY KEY (county, matter_id, unit),
  constraint matter_unit_part_check CHECK ((part = ANY (ARRAY['holder'::text, 'co-unit'::text, 'past'::text])))
);

create table owned_issue (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  title text not null,
  leader_name text not null,
  leader_post text not null,
  promised_on date not null,
  owned_at timestamp with time zone not null,
  owned_by uuid not null,
  body_hash bytea not null,
  constraint owned_issue_pk PRIMARY KEY (county, id)
);

create table payment (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  item_id uuid,
  seq integer,
  payee text,
  amount_cents bigint not null,
  reason text not null,
  decision_id uuid,
  rule_key text,
  rule_day date,
  ordered_at timestamp with time zone not null,
  fund_id uuid,
  fund_seq integer,
  people integer,
  file_sha256 text,
  constraint payment_pk PRIMARY KEY (county, id),
  constraint payment_amount_check CHECK ((amount_cents > 0)),
  constraint payment_grounds_check CHECK (((num_nonnulls(decision_id, rule_key,
CASE
    WHEN (fund_id IS NOT NULL) THEN item_id
    ELSE NULL::uuid
END) >= 1) AND ((rule_key IS NULL) = (rule_day IS NULL)))),
  constraint payment_reason_check CHECK ((reason = ANY (ARRAY['contract'::text, 'retention'::text, 'fund'::text]))),
  constraint payment_subject_check CHECK (
CASE
    WHEN (fund_id IS NULL) THEN ((num_nonnulls(item_id, seq, payee) = 3) AND (num_nonnulls(fund_seq, people, file_sha256) = 0))
    ELSE ((num_nonnulls(fund_seq, people, file_sha256) = 3) AND (num_nonnulls(seq, payee) = 0) AND (people > 0))
END)
);

create table payment_line (
  county text collate "C" not null,
  payment_id uuid not null,
  n integer not null,
  fund_id uuid not null,
  list integer not null,
  rev integer not null,
  village_code text collate "C" not null,
  amount_cents bigint not null,
  constraint payment_line_pk PRIMARY KEY (county, payment_id, n),
  constraint payment_line_amount_check CHECK ((amount_cents > 0))
);

create table petition (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  number bigint not null default nextval('petition_number'::regclass),
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  title text not null,
  text text not null,
  office text collate "C" not null,
  unit text collate "C",
  accused text collate "C",
  holder text collate "C",
  units text[] not null,
  stage text not null,
  instance text not null,
  sort text not null,
  people integer not null,
  received_on date not null,
  due_on date,
  basis text,
  ended_as text,
  lapses integer not null default 0,
  registered_at timestamp with time zone not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint petition_pk PRIMARY KEY (county, id),
  constraint petition_matter_unique UNIQUE (county, matter_id),
  constraint petition_accused_check CHECK (((accused IS DISTINCT FROM unit) OR (accused IS NULL))),
  constraint petition_basis_check CHECK ((basis = ANY (ARRAY['supported'::text, 'explained'::text, 'not-supported'::text]))),
  constraint petition_ended_as_check CHECK ((ended_as = ANY (ARRAY['directed'::text, 'not-accepted'::text, 'settled'::text, 'final'::text, 'withdrawn'::text]))),
  constraint petition_ended_check CHECK (((stage = 'ended'::text) = (ended_as IS NOT NULL))),
  constraint petition_holder_check CHECK (((stage = ANY (ARRAY['told'::text, 'ended'::text])) = (holder IS NULL))),
  constraint petition_instance_check CHECK ((instance = ANY (ARRAY['handling'::text, 'review'::text, 're-review'::text]))),
  constraint petition_sort_check CHECK (((sort = ANY (ARRAY['single'::text, 'joint'::text])) AND ((sort = 'joint'::text) = (people > 1)))),
  constraint petition_stage_check CHECK ((stage = ANY (ARRAY['registered'::text, 'transferred'::text, 'working'::text, 'decided'::text, 'told'::text, 'ended'::text])))
);

create table petition_action (
  county text collate "C" not null,
  petition_id uuid not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint petition_action_pk PRIMARY KEY (county, petition_id, seq),
  constraint petition_action_id_unique UNIQUE (county, id),
  constraint petition_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint petition_action_verb_check CHECK ((verb = ANY (ARRAY['registered'::text, 'transferred'::text, 'directed'::text, 'objected'::text, 'accepted'::text, 'refused'::text, 'recused'::text, 'extension-asked'::text, 'extended'::text, 'decided'::text, 'delivered'::text, 'review-asked'::text, 'withdrawn'::text, 'settled'::text, 'lapse-noted'::text])))
);

create table petition_person (
  county text collate "C" not null,
  petition_id uuid not null,
  "position" integer not null,
  name_sealed bytea not null,
  name_mask text not null,
  constraint petition_person_pk PRIMARY KEY (county, petition_id, "position")
);

create table phone_code (
  county text collate "C" not null,
  phone_index bytea not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null default 0,
  used_at timestamp with time zone,
  constraint phone_code_pk PRIMARY KEY (county, phone_index, created_at)
);

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
  valid_from date not null default '2000-01-01'::date,
  valid_to date,
  constraint place_pk PRIMARY KEY (county, code),
  constraint place_code_check CHECK (((code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$'::text) AND ("left"(code, 6) = county))),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['county'::text, 'street'::text, 'town'::text, 'township'::text, 'village'::text, 'community'::text, 'basic-grid'::text, 'special-grid'::text]))),
  constraint place_level_check CHECK ((level =
CASE length(code)
    WHEN 6 THEN 'county'::text
    WHEN 9 THEN 'town'::text
    WHEN 12 THEN 'village'::text
    ELSE 'grid'::text
END)),
  constraint place_parent_check CHECK ((((level = 'county'::text) = (parent IS NULL)) AND ((parent IS NULL) OR (code ~~ (parent || '%'::text)))))
);

create table place_map (
  county text collate "C" not null,
  valid_from date not null,
  schematic boolean not null default true,
  topology jsonb not null,
  constraint place_map_pk PRIMARY KEY (county, valid_from)
);

create table playbook_rule (
  county text collate "C" not null,
  family text not null,
  key text not null,
  valid_from date not null,
  valid_to date,
  body jsonb not null,
  basis jsonb not null,
  version integer not null default 1,
  written_at timestamp with time zone not null default now(),
  written_by uuid,
  constraint playbook_rule_pk PRIMARY KEY (county, family, key, valid_from, version),
  constraint playbook_rule_period_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);

create table power_action (
  county text collate "C" not null,
  item_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  step text,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint power_action_pk PRIMARY KEY (county, item_id, seq),
  constraint power_action_id_unique UNIQUE (county, id),
  constraint power_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint power_action_step_check CHECK (((verb = 'stepped'::text) = (step IS NOT NULL))),
  constraint power_action_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'stepped'::text, 'progressed'::text, 'changed'::text, 'stopped'::text])))
);

create table power_item (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  list_id uuid not null,
  power text not null,
  sort text not null,
  title text not null,
  opened_at timestamp with time zone not null,
  stage text not null,
  next text,
  actor text,
  due_on date,
  wait_until date,
  since_at timestamp with time zone not null,
  amount_cents bigint,
  decision_id uuid,
  objections integer not null default 0,
  version integer not null,
  body_hash bytea,
  supplier text,
  budget_cents bigint,
  contract_cents bigint,
  change_cents bigint not null default 0,
  settled_cents bigint,
  paid_cents bigint not null default 0,
  finish_by date,
  inspected_on date,
  constraint power_item_pk PRIMARY KEY (county, id),
  constraint power_item_actor_check CHECK ((actor = ANY (ARRAY['village'::text, 'committee'::text, 'town'::text, 'system'::text]))),
  constraint power_item_amount_check CHECK (((amount_cents >= 0) AND (amount_cents <= '99999999999999'::bigint))),
  constraint power_item_next_check CHECK ((((stage = 'running'::text) = (next IS NOT NULL)) AND ((next IS NULL) = (actor IS NULL)))),
  constraint power_item_paid_check CHECK (((paid_cents >= 0) AND (paid_cents <= COALESCE(settled_cents, amount_cents, (0)::bigint)))),
  constraint power_item_sort_check CHECK ((sort = ANY (ARRAY['power'::text, 'project'::text, 'fund'::text]))),
  constraint power_item_stage_check CHECK ((stage = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text]))),
  constraint power_item_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table power_list (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  version integer not null,
  day date not null,
  decision_id uuid not null,
  powers text[] not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  adopted_at timestamp with time zone not null,
  by_name text,
  body_hash bytea not null,
  constraint power_list_pk PRIMARY KEY (county, id),
  constraint power_list_decision_unique UNIQUE (county, decision_id),
  constraint power_list_version_unique UNIQUE (county, village_code, version),
  constraint power_list_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table power_photo (
  county text collate "C" not null,
  item_id uuid not null,
  seq integer not null,
  sha256 text not null,
  village_code text collate "C" not null,
  constraint power_photo_pk PRIMARY KEY (county, item_id, seq, sha256)
);

create table power_private (
  county text collate "C" not null,
  item_id uuid not null,
  seq integer not null,
  village_code text collate "C" not null,
  data jsonb not null,
  constraint power_private_pk PRIMARY KEY (county, item_id, seq)
);

create table power_publication (
  county text collate "C" not null,
  item_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint power_publication_pk PRIMARY KEY (county, item_id, rev),
  constraint power_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint power_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table power_seal (
  county text collate "C" not null,
  village_code text collate "C" not null,
  number integer not null,
  item_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  copies integer not null,
  paper text,
  constraint power_seal_pk PRIMARY KEY (county, village_code, number),
  constraint power_seal_copies_check CHECK (((copies >= 1) AND (copies <= 999)))
);

create table power_supplier (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  sort text not null,
  trade text not null,
  since date not null,
  body_hash bytea not null,
  constraint power_supplier_pk PRIMARY KEY (county, id),
  constraint power_supplier_name_unique UNIQUE (county, village_code, name),
  constraint power_supplier_sort_check CHECK ((sort = ANY (ARRAY['firm'::text, 'craftsman'::text])))
);

create table record_count_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  grid_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint record_count_delta_pk PRIMARY KEY (county, id)
);

create table record_photo (
  county text collate "C" not null,
  record_id uuid not null,
  n integer not null,
  grid_code text collate "C" not null,
  sent_sha256 text not null,
  sha256 text,
  sort text not null default 'photo'::text,
  seconds integer,
  constraint record_photo_pk PRIMARY KEY (county, record_id, n),
  constraint record_photo_sort_check CHECK (((sort = ANY (ARRAY['photo'::text, 'voice'::text])) AND ((sort = 'voice'::text) = (seconds IS NOT NULL))))
);

create table record_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint record_total_pk PRIMARY KEY (county, place_code, month, kind, measure)
);

create table recovery_code (
  county text collate "C" not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pk PRIMARY KEY (county, account_id, code_hash)
);

create table resident (
  county text collate "C" not null,
  id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  name_sealed bytea not null,
  name_mask text not null,
  relation text not null,
  born_year integer,
  consent text not null,
  stated_at timestamp with time zone not null,
  stated_by uuid not null,
  left_at timestamp with time zone,
  body_hash bytea not null,
  constraint resident_pk PRIMARY KEY (county, id),
  constraint resident_born_check CHECK (((born_year >= 1880) AND (born_year <= 2200))),
  constraint resident_consent_check CHECK ((consent = ANY (ARRAY['law'::text, 'consent'::text]))),
  constraint resident_relation_check CHECK ((relation = ANY (ARRAY['head'::text, 'spouse'::text, 'child'::text, 'parent'::text, 'grandchild'::text, 'other'::text])))
);

create table round_household (
  county text collate "C" not null,
  round_id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  outcome text,
  record_id uuid,
  at timestamp with time zone,
  constraint round_household_pk PRIMARY KEY (county, round_id, household_id)
);

create table second_factor_reset (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  constraint second_factor_reset_pk PRIMARY KEY (county, id),
  constraint second_factor_reset_confirmed_check CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL))),
  constraint second_factor_reset_self_check CHECK (((account_id <> asked_by) AND (account_id <> confirmed_by))),
  constraint second_factor_reset_two_check CHECK ((confirmed_by <> asked_by))
);

create table sent_photo (
  county text collate "C" not null,
  sent_sha256 text not null,
  sha256 text not null,
  by_account uuid not null,
  kept_at timestamp with time zone not null,
  sort text not null default 'photo'::text,
  constraint sent_photo_pk PRIMARY KEY (county, sent_sha256),
  constraint sent_photo_sort_check CHECK ((sort = ANY (ARRAY['photo'::text, 'voice'::text])))
);

create table session (
  county text collate "C" not null,
  token_hash bytea not null,
  account_id uuid,
  villager_id uuid,
  stage text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  device text not null default ''::text,
  constraint session_pk PRIMARY KEY (county, token_hash),
  constraint session_owner_check CHECK (((account_id IS NULL) <> (villager_id IS NULL))),
  constraint session_stage_check CHECK ((stage = ANY (ARRAY['password'::text, 'change-password'::text, 'second-factor'::text, 'enrol'::text, 'full'::text])))
);

create table sign_in_failure (
  county text collate "C" not null,
  subject text not null,
  failures integer not null default 0,
  rounds integer not null default 0,
  last_at timestamp with time zone not null default now(),
  locked_until timestamp with time zone,
  constraint sign_in_failure_pk PRIMARY KEY (county, subject)
);

create table sms_outbox (
  county text collate "C" not null,
  id uuid not null,
  phone_sealed bytea not null,
  phone_tail text not null,
  template text not null,
  text text not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  constraint sms_outbox_pk PRIMARY KEY (county, id)
);

create table sync_quarantine (
  county text collate "C" not null,
  record_id uuid not null,
  content_hash bytea not null,
  place_code text collate "C" not null,
  author uuid not null,
  why text not null,
  content_sealed bytea not null,
  received_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  settlement text,
  constraint sync_quarantine_pk PRIMARY KEY (county, record_id, content_hash),
  constraint sync_quarantine_settlement_check CHECK ((((settled_at IS NULL) = (settlement IS NULL)) AND (settlement = ANY (ARRAY['taken'::text, 'set-aside'::text])))),
  constraint sync_quarantine_why_check CHECK ((why = ANY (ARRAY['same-id-other-content'::text, 'refused'::text, 'revoked'::text, 'exported'::text])))
);

create table tipoff (
  county text collate "C" not null,
  mailbox text collate "C" not null,
  channel text not null,
  token_hash bytea not null,
  received_on date not null,
  state text not null,
  state_on date not null,
  version integer not null default 1,
  body_hash bytea not null,
  constraint tipoff_pk PRIMARY KEY (county, mailbox),
  constraint tipoff_channel_check CHECK ((channel = ANY (ARRAY['county'::text, 'city'::text]))),
  constraint tipoff_mailbox_check CHECK (((mailbox ~ '^[0-9a-f]{32}$'::text) AND (length(token_hash) = 32))),
  constraint tipoff_state_check CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'declined'::text, 'passed-up'::text, 'concluded'::text, 'closed'::text, 'handed-over'::text])))
);

create table tipoff_key (
  county text collate "C" not null,
  account_id uuid not null,
  channel text not null,
  id uuid not null,
  recipient text collate "C" not null,
  locked text not null,
  made_on date not null,
  seated boolean not null default false,
  body_hash bytea not null,
  constraint tipoff_key_pk PRIMARY KEY (county, id),
  constraint tipoff_key_recipient_unique UNIQUE (county, recipient),
  constraint tipoff_key_channel_check CHECK ((channel = ANY (ARRAY['county'::text, 'city'::text]))),
  constraint tipoff_key_locked_check CHECK ((length(locked) <= 4000))
);

create table tipoff_keyset (
  county text collate "C" not null,
  channel text not null,
  n integer not null,
  id uuid not null,
  body text not null,
  root text collate "C" not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  made_on date not null,
  body_hash bytea not null,
  constraint tipoff_keyset_pk PRIMARY KEY (county, channel, n),
  constraint tipoff_keyset_id_unique UNIQUE (county, id),
  constraint tipoff_keyset_leaf_unique UNIQUE (county, leaf_id),
  constraint tipoff_keyset_channel_check CHECK ((channel = ANY (ARRAY['county'::text, 'city'::text]))),
  constraint tipoff_keyset_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table tipoff_letter (
  county text collate "C" not null,
  id text collate "C" not null,
  mailbox text collate "C" not null,
  author text not null,
  kind text not null,
  seq integer not null,
  day date not null,
  file text collate "C" not null,
  bytes integer not null,
  body_hash bytea not null,
  constraint tipoff_letter_pk PRIMARY KEY (county, id),
  constraint tipoff_letter_seq_unique UNIQUE (county, mailbox, seq),
  constraint tipoff_letter_author_check CHECK ((author = ANY (ARRAY['reporter'::text, 'commission'::text]))),
  constraint tipoff_letter_id_check CHECK (((id ~ '^[0-9a-f]{32}$'::text) AND (file ~ '^[0-9a-f]{64}$'::text))),
  constraint tipoff_letter_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'file'::text])))
);

create table tipoff_step (
  county text collate "C" not null,
  id text collate "C" not null,
  mailbox text collate "C" not null,
  channel text not null,
  verb text not null,
  day date not null,
  account_id uuid,
  body_hash bytea not null,
  constraint tipoff_step_pk PRIMARY KEY (county, id)
);

create table unit (
  county text collate "C" not null,
  code text collate "C" not null,
  place_code text collate "C" not null,
  kind text not null,
  parent text collate "C",
  name text not null,
  name_en text not null,
  phone text,
  constraint unit_pk PRIMARY KEY (county, code),
  constraint unit_code_check CHECK (((code ~ '^[0-9]+/[a-z0-9-]+$'::text) AND (split_part(code, '/'::text, 1) = place_code))),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['grid'::text, 'village'::text, 'supervision'::text, 'town'::text, 'centre'::text, 'department'::text, 'discipline'::text, 'platform'::text])))
);

create table villager (
  county text collate "C" not null,
  id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text not null,
  verified_by text not null,
  verified_at timestamp with time zone not null default now(),
  constraint villager_pk PRIMARY KEY (county, id),
  constraint villager_phone_unique UNIQUE (county, phone_index),
  constraint villager_verified_check CHECK ((verified_by = ANY (ARRAY['sms'::text, 'in-person'::text])))
);

create table visit_promise (
  county text collate "C" not null,
  record_id uuid not null,
  n integer not null,
  grid_code text collate "C" not null,
  household_id uuid,
  text text not null,
  due_on date not null,
  owner_unit text collate "C" not null,
  owner_name text not null,
  done_at timestamp with time zone,
  done_by uuid,
  constraint visit_promise_pk PRIMARY KEY (county, record_id, n)
);

create table visit_round (
  county text collate "C" not null,
  id uuid not null,
  name text not null,
  place_code text collate "C" not null,
  team text,
  begins_on date not null,
  due_on date not null,
  weekday integer,
  cycle_days integer,
  flag_kind text,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  listed integer not null,
  body_hash bytea not null,
  constraint visit_round_pk PRIMARY KEY (county, id),
  constraint visit_round_days_check CHECK (((due_on >= begins_on) AND ((weekday IS NULL) OR ((weekday >= 1) AND (weekday <= 7)))))
);

create table warning (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  rule text not null,
  rule_from date not null,
  anchor text collate "C" not null,
  colour text not null,
  supervisor text not null,
  numbers jsonb not null,
  evidence jsonb not null,
  happened_on date not null,
  found_at timestamp with time zone not null,
  owner text collate "C" not null,
  stage text not null,
  turn text,
  due_on date,
  verdict text,
  since_at timestamp with time zone not null,
  version integer not null,
  constraint warning_pk PRIMARY KEY (county, id),
  constraint warning_once UNIQUE (county, village_code, rule, anchor),
  constraint warning_colour_check CHECK ((colour = ANY (ARRAY['red'::text, 'amber'::text, 'blue'::text]))),
  constraint warning_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'explained'::text, 'rectifying'::text, 'rectified'::text, 'verified'::text]))),
  constraint warning_supervisor_check CHECK ((supervisor = ANY (ARRAY['committee'::text, 'town'::text, 'discipline'::text]))),
  constraint warning_turn_check CHECK (((turn = ANY (ARRAY['village'::text, 'supervisor'::text])) AND ((turn IS NULL) = (stage = 'verified'::text)))),
  constraint warning_verdict_check CHECK (((verdict = ANY (ARRAY['accounted'::text, 'rectified'::text, 'unfounded'::text])) AND ((verdict IS NOT NULL) = (stage = 'verified'::text)))),
  constraint warning_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table warning_action (
  county text collate "C" not null,
  warning_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}'::jsonb,
  body_hash bytea,
  constraint warning_action_pk PRIMARY KEY (county, warning_id, seq),
  constraint warning_action_id_unique UNIQUE (county, id),
  constraint warning_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint warning_action_verb_check CHECK ((verb = ANY (ARRAY['found'::text, 'explained'::text, 'rectifying'::text, 'rectified'::text, 'returned'::text, 'verified'::text])))
);

-- Functions of rows

CREATE OR REPLACE FUNCTION public.record_measures(r grid_record)
 RETURNS TABLE(measure text, n bigint)
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select m.measure, m.n::bigint from (values
      ('records', 1),
      ('person-visits', case when r.kind = 'visit' and r.outcome = 'reached' then 1 else 0 end),
      ('matters', cardinality(r.matter_ids)),
      ('on-the-spot', case when r.solved is null then 0 else 1 end),
      ('valid', case when r.verdict = 'valid' then 1 else 0 end),
      ('invalid', case when r.verdict = 'invalid' then 1 else 0 end),
      ('invalid:' || r.invalid_why, case when r.invalid_why is null then 0 else 1 end)) as m(measure, n)
    where m.n <> 0 $function$
;

-- Foreign keys

alter table account_secret add constraint account_secret_account_fk FOREIGN KEY (county, account_id) REFERENCES account(county, id);
alter table asset_action add constraint asset_action_asset_fk FOREIGN KEY (county, asset_id) REFERENCES asset(county, id);
alter table callout_fact add constraint callout_fact_callout_fk FOREIGN KEY (county, callout_id) REFERENCES callout(county, id);
alter table fund add constraint fund_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table fund_action add constraint fund_action_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table fund_payee add constraint fund_payee_recipient_fk FOREIGN KEY (county, fund_id, list, n) REFERENCES fund_recipient(county, fund_id, list, n);
alter table fund_publication add constraint fund_publication_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table fund_recipient add constraint fund_recipient_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table lease add constraint lease_action_fk FOREIGN KEY (county, asset_id, seq) REFERENCES asset_action(county, asset_id, seq);
alter table lease add constraint lease_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table lease_rent add constraint lease_rent_lease_fk FOREIGN KEY (county, lease_id) REFERENCES lease(county, id);
alter table lease_tenant add constraint lease_tenant_lease_fk FOREIGN KEY (county, lease_id) REFERENCES lease(county, id);
alter table payment add constraint payment_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table payment add constraint payment_fund_fk FOREIGN KEY (county, fund_id, fund_seq) REFERENCES fund_action(county, fund_id, seq);
alter table payment_line add constraint payment_line_payee_fk FOREIGN KEY (county, fund_id, list, n, rev) REFERENCES fund_payee(county, fund_id, list, n, rev);
alter table payment_line add constraint payment_line_payment_fk FOREIGN KEY (county, payment_id) REFERENCES payment(county, id);
alter table petition_action add constraint petition_action_petition_fk FOREIGN KEY (county, petition_id) REFERENCES petition(county, id);
alter table petition_person add constraint petition_person_petition_fk FOREIGN KEY (county, petition_id) REFERENCES petition(county, id);
alter table power_action add constraint power_action_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table power_item add constraint power_item_list_fk FOREIGN KEY (county, list_id) REFERENCES power_list(county, id);
alter table power_photo add constraint power_photo_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table power_private add constraint power_private_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table power_publication add constraint power_publication_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table power_seal add constraint power_seal_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table second_factor_reset add constraint second_factor_reset_account_fk FOREIGN KEY (county, account_id) REFERENCES account(county, id);
alter table tipoff_letter add constraint tipoff_letter_mailbox_fk FOREIGN KEY (county, mailbox) REFERENCES tipoff(county, mailbox) ON DELETE CASCADE;
alter table tipoff_step add constraint tipoff_step_mailbox_fk FOREIGN KEY (county, mailbox) REFERENCES tipoff(county, mailbox) ON DELETE CASCADE;
alter table warning_action add constraint warning_action_warning_fk FOREIGN KEY (county, warning_id) REFERENCES warning(county, id);

-- Indexes

CREATE INDEX account_unit_idx ON account USING btree (county, unit);
CREATE INDEX asset_village_idx ON asset USING btree (county, village_code, name);
CREATE INDEX audit_entry_actor_idx ON audit_entry USING btree (county, actor_id, id);
CREATE INDEX audit_entry_object_idx ON audit_entry USING btree (county, object_kind, object_id, id);
CREATE INDEX callout_grid_idx ON callout USING btree (county, grid_code, due_at) WHERE state = ANY (ARRAY['called'::text, 'accepted'::text]);
CREATE INDEX callout_past_idx ON callout USING btree (county, grid_code, state_at);
CREATE INDEX decision_newest_idx ON decision USING btree (county, village_code, opened_at DESC, id DESC);
CREATE INDEX decision_open_idx ON decision USING btree (county, village_code, since_at) WHERE next IS NOT NULL;
CREATE UNIQUE INDEX decision_elector_household_idx ON decision_elector USING btree (county, village_code, household) WHERE body = 'representatives'::text AND until IS NULL;
CREATE INDEX decision_interest_of_idx ON decision_interest USING btree (county, village_code, counterparty);
CREATE INDEX disclosure_due_idx ON disclosure USING btree (county, due_at);
CREATE INDEX disclosure_newest_idx ON disclosure USING btree (county, village_code, published_at DESC, id DESC) WHERE rev > 0;
CREATE INDEX disclosure_open_idx ON disclosure USING btree (county, village_code, due_at) WHERE first_published_at IS NULL;
CREATE INDEX disclosure_stage_idx ON disclosure USING btree (county, stage, village_code) WHERE stage <> ALL (ARRAY['published'::text, 'archived'::text]);
CREATE INDEX disclosure_file_sha_idx ON disclosure_file USING btree (county, sha256);
CREATE INDEX disclosure_import_made_idx ON disclosure_import USING btree (county, made_at);
CREATE INDEX disclosure_remark_holder_idx ON disclosure_remark USING btree (county, holder, due_at) WHERE answered_at IS NULL;
CREATE INDEX disclosure_remark_of_idx ON disclosure_remark USING btree (county, disclosure_id);
CREATE INDEX disclosure_remark_village_idx ON disclosure_remark USING btree (county, village_code, asked_at DESC);
CREATE INDEX disclosure_request_village_idx ON disclosure_request USING btree (county, village_code, taken_at DESC);
CREATE INDEX file_kept_idx ON file USING btree (county, kept_at);
CREATE INDEX fund_newest_idx ON fund USING btree (county, village_code, opened_at DESC, id DESC);
CREATE INDEX fund_open_idx ON fund USING btree (county, actor, village_code) WHERE stage <> ALL (ARRAY['done'::text, 'stopped'::text]);
CREATE INDEX fund_payee_account_idx ON fund_payee USING btree (county, account);
CREATE INDEX grid_change_village_idx ON grid_change USING btree (county, village_code, recorded_at);
CREATE INDEX grid_draft_village_idx ON grid_draft USING btree (county, village_code, saved_at);
CREATE INDEX grid_leave_grid_idx ON grid_leave USING btree (county, grid_code, to_on);
CREATE INDEX grid_post_grid_idx ON grid_post USING btree (county, grid_code);
CREATE UNIQUE INDEX grid_post_head_idx ON grid_post USING btree (county, grid_code) WHERE role = 'head'::text AND valid_to IS NULL;
CREATE INDEX grid_record_again_idx ON grid_record USING btree (county, grid_code, look_again_at) WHERE look_again_at IS NOT NULL;
CREATE INDEX grid_record_grid_idx ON grid_record USING btree (county, grid_code, happened_on DESC, id DESC);
CREATE INDEX grid_record_household_idx ON grid_record USING btree (county, household_id, happened_on DESC) WHERE household_id IS NOT NULL;
CREATE INDEX grid_version_now_idx ON grid_version USING btree (county, code) WHERE retired_at IS NULL AND valid_to IS NULL;
CREATE INDEX handed_code_giver_idx ON handed_code USING btree (county, given_by, created_at);
CREATE INDEX handed_code_phone_idx ON handed_code USING btree (county, phone_index);
CREATE INDEX household_changed_idx ON household USING btree (county, grid_code, changed);
CREATE UNIQUE INDEX household_door_idx ON household USING btree (county, "left"(grid_code, 12), door_code) WHERE closed_at IS NULL;
CREATE INDEX household_grid_idx ON household USING btree (county, grid_code, door_code);
CREATE INDEX household_code_giver_idx ON household_code USING btree (county, given_by, created_at);
CREATE INDEX household_code_household_idx ON household_code USING btree (county, household_id) WHERE used_at IS NULL;
CREATE INDEX household_fact_conflict_idx ON household_fact USING btree (county, grid_code) WHERE outcome = 'conflict'::text;
CREATE INDEX household_fact_household_idx ON household_fact USING btree (county, household_id, field, received_at DESC, id DESC);
CREATE UNIQUE INDEX household_fact_settles_idx ON household_fact USING btree (county, settles) WHERE settles IS NOT NULL;
CREATE INDEX household_flag_grid_idx ON household_flag USING btree (county, grid_code) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX household_flag_kind_idx ON household_flag USING btree (county, household_id, kind) WHERE ended_at IS NULL;
CREATE INDEX lease_asset_idx ON lease USING btree (county, asset_id, since DESC);
CREATE INDEX lease_until_idx ON lease USING btree (county, village_code, until) WHERE ended_on IS NULL;
CREATE INDEX lease_rent_due_idx ON lease_rent USING btree (county, village_code, due_on) WHERE paid_on IS NULL;
CREATE INDEX log_pending_order_idx ON log_pending USING btree (county, added_at, id);
CREATE INDEX matter_holder_idx ON matter USING btree (county, holder, due_at) WHERE state <> 'closed'::text;
CREATE INDEX matter_newest_idx ON matter USING btree (county, reported_at DESC, id DESC);
CREATE INDEX matter_number_idx ON matter USING btree (county, number);
CREATE INDEX matter_open_idx ON matter USING btree (county, place_code) WHERE state <> 'closed'::text;
CREATE INDEX matter_place_idx ON matter USING btree (county, place_code, reported_at DESC, id DESC);
CREATE INDEX matter_split_from_idx ON matter USING btree (county, split_from) WHERE split_from IS NOT NULL;
CREATE INDEX matter_supervisor_idx ON matter USING btree (county, supervisor) WHERE supervisor IS NOT NULL AND state <> 'closed'::text;
CREATE INDEX matter_wake_idx ON matter USING btree (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX matter_action_at_idx ON matter_action USING btree (county, at DESC);
CREATE INDEX matter_file_sha_idx ON matter_file USING btree (county, sha256);
CREATE INDEX matter_reporter_matter_idx ON matter_reporter USING btree (county, matter_id);
CREATE INDEX matter_reporter_phone_idx ON matter_reporter USING btree (county, phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX matter_reporter_tail_idx ON matter_reporter USING btree (county, phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX matter_reporter_villager_idx ON matter_reporter USING btree (county, villager_id) WHERE villager_id IS NOT NULL;
CREATE INDEX matter_token_idx ON matter_token USING gin (tokens) WITH (gin_pending_list_limit='256');
CREATE INDEX matter_unit_unit_idx ON matter_unit USING btree (county, unit, since DESC);
CREATE UNIQUE INDEX owned_issue_matter_idx ON owned_issue USING btree (county, matter_id);
CREATE INDEX owned_issue_place_idx ON owned_issue USING btree (county, place_code, promised_on);
CREATE INDEX payment_fund_idx ON payment USING btree (county, fund_id) WHERE fund_id IS NOT NULL;
CREATE INDEX payment_item_idx ON payment USING btree (county, item_id);
CREATE INDEX payment_newest_idx ON payment USING btree (county, village_code, ordered_at DESC, id DESC);
CREATE INDEX payment_line_recipient_idx ON payment_line USING btree (county, fund_id, list, n);
CREATE INDEX petition_due_idx ON petition USING btree (county, due_on) WHERE stage <> 'ended'::text;
CREATE INDEX petition_place_idx ON petition USING btree (county, place_code, registered_at DESC);
CREATE INDEX petition_units_idx ON petition USING gin (units);
CREATE INDEX place_parent_idx ON place USING btree (county, parent);
CREATE INDEX power_item_newest_idx ON power_item USING btree (county, village_code, opened_at DESC, id DESC);
CREATE INDEX power_item_open_idx ON power_item USING btree (county, village_code, due_on) WHERE stage = 'running'::text;
CREATE INDEX power_photo_sha_idx ON power_photo USING btree (county, sha256);
CREATE INDEX record_photo_sent_idx ON record_photo USING btree (county, sent_sha256) WHERE sha256 IS NULL;
CREATE INDEX record_photo_sha_idx ON record_photo USING btree (county, sha256);
CREATE INDEX resident_household_idx ON resident USING btree (county, household_id);
CREATE INDEX round_household_grid_idx ON round_household USING btree (county, grid_code, round_id);
CREATE INDEX round_household_household_idx ON round_household USING btree (county, household_id);
CREATE INDEX second_factor_reset_account_idx ON second_factor_reset USING btree (county, account_id, asked_at DESC);
CREATE INDEX session_account_idx ON session USING btree (county, account_id);
CREATE INDEX session_villager_idx ON session USING btree (county, villager_id) WHERE villager_id IS NOT NULL;
CREATE INDEX sms_outbox_newest_idx ON sms_outbox USING btree (county, created_at DESC, id DESC);
CREATE INDEX sync_quarantine_open_idx ON sync_quarantine USING btree (county, place_code) WHERE settled_at IS NULL;
CREATE INDEX tipoff_desk_idx ON tipoff USING btree (county, channel, received_on);
CREATE INDEX tipoff_key_account_idx ON tipoff_key USING btree (county, account_id);
CREATE INDEX tipoff_letter_mailbox_idx ON tipoff_letter USING btree (county, mailbox);
CREATE INDEX tipoff_step_mailbox_idx ON tipoff_step USING btree (county, mailbox);
CREATE INDEX unit_place_idx ON unit USING btree (county, place_code);
CREATE INDEX visit_promise_done_idx ON visit_promise USING btree (county, grid_code, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX visit_promise_open_idx ON visit_promise USING btree (county, grid_code, due_on) WHERE done_at IS NULL;
CREATE INDEX visit_round_place_idx ON visit_round USING btree (county, place_code, due_on);
CREATE INDEX warning_newest_idx ON warning USING btree (county, village_code, found_at DESC, id DESC);
CREATE INDEX warning_open_idx ON warning USING btree (county, village_code, due_on) WHERE stage <> 'verified'::text;

-- Triggers

CREATE TRIGGER asset_action_append_only BEFORE DELETE OR UPDATE ON asset_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER callout_fact_append_only BEFORE DELETE OR UPDATE ON callout_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_action_append_only BEFORE DELETE OR UPDATE ON disclosure_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_action_no_truncate BEFORE TRUNCATE ON disclosure_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_record_append_only BEFORE DELETE OR UPDATE ON disclosure_record FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_record_no_truncate BEFORE TRUNCATE ON disclosure_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_remark_action_append_only BEFORE DELETE OR UPDATE ON disclosure_remark_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_remark_action_no_truncate BEFORE TRUNCATE ON disclosure_remark_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_never_gone BEFORE DELETE ON disclosure_version FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_no_truncate BEFORE TRUNCATE ON disclosure_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_only_erased BEFORE UPDATE ON disclosure_version FOR EACH ROW EXECUTE FUNCTION only_erase_version();
CREATE TRIGGER fund_decision BEFORE INSERT OR UPDATE OF decision_id ON fund FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER fund_action_append_only BEFORE DELETE OR UPDATE ON fund_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER fund_payee_append_only BEFORE DELETE OR UPDATE ON fund_payee FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER fund_publication_append_only BEFORE DELETE OR UPDATE ON fund_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER household_changed BEFORE UPDATE ON household FOR EACH ROW EXECUTE FUNCTION mark_household_changed();
CREATE TRIGGER household_left_changed BEFORE UPDATE ON household_left FOR EACH ROW EXECUTE FUNCTION mark_household_changed();
CREATE TRIGGER lease_decision BEFORE INSERT ON lease FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER lease_tenant_append_only BEFORE DELETE OR UPDATE ON lease_tenant FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER matter_action_append_only BEFORE DELETE OR UPDATE ON matter_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER matter_action_no_truncate BEFORE TRUNCATE ON matter_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_append_only BEFORE DELETE OR UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_grounds BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION payment_needs_grounds();
CREATE CONSTRAINT TRIGGER payment_sum AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.fund_id IS NOT NULL) EXECUTE FUNCTION payment_adds_up();
CREATE TRIGGER payment_line_append_only BEFORE DELETE OR UPDATE ON payment_line FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_line_recipient BEFORE INSERT ON payment_line FOR EACH ROW EXECUTE FUNCTION payment_line_fits();
CREATE TRIGGER petition_action_append_only BEFORE DELETE OR UPDATE ON petition_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE CONSTRAINT TRIGGER place_ended_empty AFTER UPDATE OF valid_to ON place DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.level = 'grid'::text AND new.valid_to IS NOT NULL AND old.valid_to IS NULL) EXECUTE FUNCTION refuse_forsaken_households();
CREATE TRIGGER power_action_append_only BEFORE DELETE OR UPDATE ON power_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_item_decision BEFORE INSERT OR UPDATE OF decision_id ON power_item FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER power_list_append_only BEFORE DELETE OR UPDATE ON power_list FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_list_decision BEFORE INSERT ON power_list FOR EACH ROW EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER power_photo_append_only BEFORE DELETE OR UPDATE ON power_photo FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_publication_append_only BEFORE DELETE OR UPDATE ON power_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_seal_append_only BEFORE DELETE OR UPDATE ON power_seal FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_append_only BEFORE DELETE OR UPDATE ON warning_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_no_truncate BEFORE TRUNCATE ON warning_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_supervisor BEFORE INSERT ON warning_action FOR EACH ROW EXECUTE FUNCTION warning_cleared_by_supervisor();

-- Comments

comment on table account is 'A member of staff: one person, one role, one unit, one territory. Owner: account.';
comment on table account_secret is 'Argon2id hash and sealed TOTP secret, apart from the account so that no list can carry them. Owner: identity.';
comment on table asset is 'What belongs to the village: houses, land, woods, water, equipment; folded from its actions for lists. Owner: asset.';
comment on table asset_action is 'What was done with an asset: appended, never changed. Holds no tenant''s name in full. Owner: asset.';
comment on table audit_entry is 'One row per change and per read of a personal record, in the same transaction. The app may only append. Owner: audit.';
comment on table callout is 'Somebody is called out: who, to what, by when; folded from its facts for lists. Owner: callout.';
comment on column callout.called is 'The unit that is called.';
comment on table callout_fact is 'What became of a call-out, by whom, when by the server''s clock: appended, never changed. Owner: callout.';
comment on function count_open_matters(text,text,text,integer,timestamp with time zone,timestamp with time zone,integer,timestamp with time zone) is 'How many matters of a place are open, overdue (not accepted or not handled in time), or handled and waiting for the resident''s word; numbers only, for everybody. Months begin at the county''s midnight.';
comment on table decision is 'A question that a village decides by its procedure: folded from its actions for lists. Owner: decision.';
comment on table decision_action is 'Each step of a decision, by whom, when by the server''s clock: appended, never changed. Holds counts, no voter. Owner: decision.';
comment on table decision_elector is 'The registers of those who may vote, by body; numbers are never given twice. Of representatives no two come from one household. Owner: decision.';
comment on table decision_interest is 'Kin and interest that somebody on a register declared towards a supplier or another party. Owner: decision.';
comment on table decision_publication is 'The result (1) and what came of it (2), byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: decision.';
comment on table decision_roll is 'Who was there: one line a person and meeting, so that nobody is counted twice. How anybody voted is kept nowhere. Owner: decision.';
comment on table disclosure is 'What a village must make public for one item and period: the obligation and, folded from its actions, where it stands. Owner: disclosure.';
comment on column disclosure.due_at is 'From the catalogue''s rule of the day; lateness is this and the server''s clock, never typed.';
comment on column disclosure.public_rev is 'The version that everybody reads; null before the first and after a withdrawal.';
comment on table disclosure_action is 'What was done on the way to publication, by whom, when: appended, never changed. Owner: disclosure.';
comment on table disclosure_draft is 'The content being worked on, with full names; gone once it is published, masked, as a version. Owner: disclosure.';
comment on table disclosure_file is 'Papers of an item; public once a version that names them is published. Owner: disclosure.';
comment on table disclosure_import is 'A file that could not be taken over, with what is wrong in each row; kept for a day so that it can be fetched back. Owner: disclosure.';
comment on table disclosure_record is 'From which record (a decision, works) an entry was drafted by itself, so that it is drafted once and leads back. Owner: disclosure.';
comment on table disclosure_remark is 'A villager''s question or objection about one entry. Nobody''s name or telephone is asked for; the receipt itself is not kept, only its HMAC. Owner: disclosure.';
comment on column disclosure_remark.public_text is 'The text with numbers of people hidden; shown beside the entry once it is answered, unless withheld.';
comment on column disclosure_remark.reminded_at is 'When whoever has to answer was reminded, once, before it is late.';
comment on table disclosure_remark_action is 'What was done about a remark: appended, never changed. Owner: disclosure.';
comment on table disclosure_request is 'A signed list that asks for more to be made public: counts only, no signer. Reaching a share of the playbook makes an obligation. Owner: disclosure.';
comment on table disclosure_version is 'What was published, byte for byte (RFC 8785 JSON), with its salt. commitment = SHA-256(salt || body) stands in the log; erasing body and salt leaves a leaf that tells nothing. Owner: disclosure.';
comment on function find_session(text,bytea,timestamp with time zone,interval,interval,interval) is 'The actor behind a session token''s hash; nothing when it is partial, idle, expired, or its account is disabled.';
comment on function forget_files(text,timestamp with time zone,integer) is 'Pictures that were sent and never named by anything: a form left half-filled.';
comment on table fund is 'A sum with its source, its rule and its recipients, folded from its actions for lists. Owner: fund.';
comment on column fund.flagged is 'Recipients with a declared tie to somebody on the registers, which the supervision committee has not cleared.';
comment on column fund.objections is 'Objections of the publicity that wait for their answer.';
comment on table fund_action is 'What was done with a fund, by whom, when by the server''s clock: appended, never changed. Holds nobody''s name or account. Owner: fund.';
comment on table fund_payee is 'Names and accounts in full, for those who pay and those who watch; the newest rev counts. Owner: fund.';
comment on table fund_publication is 'The list as it hung and each payment''s result, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: fund.';
comment on table fund_recipient is 'Who is on a list of a fund: the masked name, the sum, whether it was paid. A list that is made anew is another list. Owner: fund.';
comment on table grid_change is 'What was done to the grids of a village, from which day on, and when it was written down: appended. Owner: grid.';
comment on column grid_change.act is 'What was asked, whole: the history is folded from it again whenever something is corrected late. Empty for what was loaded.';
comment on column grid_change.codes is 'The codes it gave; never given again, even when the change is taken out.';
comment on column grid_change.takes_out is 'The earlier change that this one takes out of the history or gives another day.';
comment on table grid_device is 'A worker''s phone: its key opens the quarantine and nothing else, also after the worker was revoked. Owner: visit.';
comment on column grid_device.recovery_sealed is 'The phone''s recovery key: without the phone''s own rows, or a file of them, it opens nothing.';
comment on table grid_draft is 'A change of borders that is kept but has no effect, with the number of faults its ground still has. Owner: grid.';
comment on table grid_leave is 'Who stands in while somebody is away. Owner: grid.';
comment on table grid_post is 'Who works in a grid, from when to when. Names and telephones on duty are public by law of their purpose. Owner: grid.';
comment on table grid_record is 'What a grid worker recorded: one of the duties, or a visit. A place only where the record itself states one; never a track. Owner: visit.';
comment on column grid_record.happened_on is 'The county''s day of the record: the phone''s time corrected by its measured offset, never later than the receipt; on paper, the paper''s date.';
comment on column grid_record.invalid_why is 'A key of the playbook: why the second party found the record invalid.';
comment on column grid_record.verdict_at is 'When the second party said it; unknown for what was judged before this was kept.';
comment on table grid_version is 'The ground of a grid between two days, as it was known between two moments (bi-temporal). A correction retires rows and adds others; nothing is overwritten but retired_at. Owner: grid.';
comment on column grid_version.raw is 'The ring as it was given, when it came in GCJ-02 or BD-09.';
comment on function grid_workers_on_duty(text,text,text) is 'Names of grid workers by grid, public by regulation; nothing else of an account.';
comment on table handed_code is 'A one-time code handed over in person by a grid worker, for villagers whose phone gets no text message. Owner: identity.';
comment on table household is 'A household at its door: in exactly one grid. Columns after door_text are the newest accepted statements of household_fact. Owner: household.';
comment on column household.consent is 'Why it may be kept: a duty laid down by law, the consent of the household, or none (only the door is kept).';
comment on column household.changed is 'The transaction that changed it last: phones ask for what changed since their snapshot.';
comment on table household_code is 'A one-time code handed to a household in person: with it the household sees who looked at its record. Owner: household.';
comment on table household_fact is 'What somebody stated about a household, when and where from: appended. A conflict waits until a later statement settles it. Owner: household.';
comment on table household_flag is 'Key households, with the days between two visits. Owner: household.';
comment on table household_import is 'One workbook taken in: how many rows, and what was wrong in which row and column; no values. Owner: household.';
comment on table household_left is 'Households that a grid''s phones must take off their list. Owner: household.';
comment on function in_reach(text) is 'True when the place code lies under the reader''s territory (prefix range, so that an index can serve it).';
comment on function keep_file(text,text,text,integer,integer,integer,timestamp with time zone) is 'Writes the row, and holds it until the bytes are on the disk: forget_files waits for it.';
comment on table lease is 'A contract: who rents an asset, from when until when, for how much every so many months, by which decision or item. Owner: asset.';
comment on column lease.tenant is 'A firm by its name, a person masked; in full in lease_tenant.';
comment on table lease_rent is 'What a lease owes, day by day of its schedule, and what came of it. Owner: asset.';
comment on table lease_tenant is 'Who rents, in full, for the desks of the village and above. Owner: asset.';
comment on table log_head is 'Every head that was ever signed: one per size, so that two can never contradict each other. Owner: log.';
comment on table log_leaf is 'The numbered leaves: a copy for queries. The entry bundles on disk are the truth. Owner: log.';
comment on table log_pending is 'Leaves not yet numbered, without personal data: commitments only. Owner: log.';
comment on table log_seen is 'Cosignatures of witnesses: the independent source of time. Owner: log.';
comment on table matter is 'A matter as folded from its actions: every column after text can be computed again from matter_action. Owner: matter.';
comment on column matter.id is 'Chosen on the reporter''s side when the form opens; makes reporting safe to repeat.';
comment on column matter.public_title is 'The title with numbers masked, for kinds that the playbook shows to neighbours; null for all others.';
comment on column matter.wake_at is 'When the clock must look again: step due, final due, end of suspension, or no-answer day.';
comment on table matter_action is 'What was done, by whom, when: appended, never changed. Owner: matter.';
comment on column matter_action.body_hash is 'SHA-256 of the request: the same id with other content is refused.';
comment on table matter_count is 'Counts by village, month of report and kind; deltas are appended with each action and folded in by a job, so that rows are not fought over. Owner: matter.';
comment on table matter_reporter is 'Who waits for the answer; several after duplicates are merged. The receipt itself is not kept, only its HMAC. Owner: matter.';
comment on column matter_reporter.for_other is 'How the person who reported stands to the one concerned, when it is not the same (child, neighbour, grid-worker, …).';
comment on table matter_token is 'Character bigrams of the matter''s words, beside the matter so that its rows stay small. Owner: matter.';
comment on table matter_total is 'matter_count added up for villages, towns and the county, so that a board reads hundreds of rows and not hundreds of thousands. Derived: may be made again with sum_matter_counts. Owner: matter.';
comment on column matter_total.kind is 'A kind, or * for all kinds together; villages have only *, their kinds stand in matter_count.';
comment on table matter_unit is 'Units that have or had a part in the matter; a department reaches only these. Owner: matter.';
comment on function may_warn() is 'The jobs, and the desks that supervise villages.';
comment on table owned_issue is 'A matter that a leader owns in person, with a promise in public; the title is written for the public. Owner: visit.';
comment on function owned_issues(text,text,text) is 'What leaders promised in public, and how the matter behind it stands; never its text or who reported.';
comment on table payment is 'Every payment: to a builder with the step that ordered it, or to the recipients of a fund as one file for the bank. It rests on a decision, an item or a rule, or it is refused. Owner: fund, power.';
comment on column payment.file_sha256 is 'Of the file for the bank, which comes out the same whenever it is made again.';
comment on function payment_adds_up() is 'Asked at the end of the transaction, when the lines are there.';
comment on table payment_line is 'Which recipients a payment of a fund pays, with the account of that moment. Owner: fund.';
comment on function payment_line_fits() is 'Holds each line of a payment to the approved list.';
comment on function payment_needs_grounds() is 'Refuses a payment that rests on nothing, or on less than it pays.';
comment on table petition is 'A matter on the statutory course of petitions, folded from its actions for lists. Owner: petition.';
comment on column petition.text is 'As the matter had it at registration: a unit whose duty the petition is need not reach the matter.';
comment on column petition.accused is 'The unit complained of: it neither handles the petition nor sees it.';
comment on table petition_action is 'Each act on a petition, by which unit, when by the server''s clock: appended, never changed. Owner: petition.';
comment on table petition_person is 'Who represents a joint petition, sealed. Whoever reported alone stands with the matter. Owner: petition.';
comment on table place is 'The coded territory: county 6, town 9, village 12, grid 15 digits. Codes are never reused. Owner: place.';
comment on table place_map is 'TopoJSON of the county: layers county, towns, villages, grids. Schematic until the county brings its licensed boundaries. Owner: place.';
comment on table playbook_rule is 'The county''s rules as dated data with their legal basis; a correction is a new version, never an update. Owner: playbook.';
comment on table power_action is 'Each step of an item, by whom, when by the server''s clock: appended, never changed. Holds nothing personal. Owner: power.';
comment on table power_item is 'One exercise of a small power: a power, a project or a fund, folded from its actions for lists. Owner: power.';
comment on column power_item.inspected_on is 'The day on which the supervision committee and the representatives accepted it.';
comment on table power_list is 'A village''s list of small powers, version by version, each adopted by a decision of its assembly. Owner: power.';
comment on column power_list.day is 'The flows are those of the playbook on this day, until the village adopts another version.';
comment on function power_needs_decision() is 'Stands for a key to passed decisions of the same village.';
comment on table power_photo is 'Pictures of works, each on a step of its item; public. Owner: power.';
comment on table power_private is 'What stays with the desks: whose business an item is, and the words of masked steps. Owner: power.';
comment on table power_publication is 'How an item went, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: power.';
comment on table power_seal is 'The register of the village''s seal: every use has a number and stands on a step of an item. Owner: power.';
comment on table power_supplier is 'Firms and craftsmen that a village may ask to bid. How they did is computed from the works they built. Owner: power.';
comment on function public_matters(text,text,text,integer) is 'What neighbours may see of open matters: the masked title, the place, the state, which unit has it since when; never the text or who reported.';
comment on function public_remarks(text,uuid) is 'What everybody may read of the remarks on an entry: the text only with its answer.';
comment on table record_photo is 'The photos and the voice note that a record names: by the hash of what the phone sent, and of what was kept of it. Owner: visit.';
comment on column record_photo.seconds is 'How long a voice note is, as the phone says.';
comment on table record_total is 'Records by place (grid, village, town, county), month, duty and measure. Derived from grid_record; deltas are appended with each record and folded in by a job. Owner: visit.';
comment on table resident is 'Who lives there; only with a basis, no identity numbers. Owner: household.';
comment on table round_household is 'The list of a round as it was drawn, and how each household was found. Reached stays reached. Owner: visit.';
comment on table second_factor_reset is 'Taking the second factor off an account: asked by one administrator, confirmed by another. Owner: account.';
comment on table sent_photo is 'Which kept picture or voice note stands for the bytes that a phone sent. Owner: visit.';
comment on column session.device is 'Kind of system and browser in two words, so that its owner knows it in the list of sessions; no address.';
comment on table sign_in_failure is 'Lock-out per account and network: the subject is an HMAC of both, so that no address is kept. Owner: identity.';
comment on table sms_outbox is 'Messages waiting for the gateway; in the demonstration they stay here and the administrator reads them. Owner: identity.';
comment on function sum_matter_counts() is 'Makes matter_total again from matter_count, after a load that wrote the counts itself.';
comment on function sum_record_counts() is 'Makes record_total again from the records themselves: after a load, and to check the deltas.';
comment on table sync_quarantine is 'What came in and could not be taken: kept whole until a desk takes it in or sets it aside. Owner: visit.';
comment on table tipoff is 'A sealed report: which commission, the day, how it stands. Content, village and reporter are inside the seal. Owner: tipoff.';
comment on function tipoff_channel() is 'The commission of the reader, by role and unit.';
comment on table tipoff_key is 'Keys of the commission''s officers, locked by passphrases that the server never sees; seated while the newest keyset names it. Owner: tipoff.';
comment on table tipoff_keyset is 'To whom reports are sealed: signed by the commission, public, commitment = SHA-256(salt || body) stands in the log. Owner: tipoff.';
comment on table tipoff_letter is 'The sealed letters and files of a report; the bytes lie in files outside of the database, so that deleting them is real. Owner: tipoff.';
comment on function tipoff_seat() is 'The commission whose reports the reader may see: theirs, while their key is in its newest keyset.';
comment on table tipoff_step is 'What the commission did with a report, and who of it: its own trace, since a line in the audit would tell others how many there are. Owner: tipoff.';
comment on table unit is 'An office that can hold work: the post, not the person. Code = place code, slash, slot. Owner: place.';
comment on column villager.phone_index is 'HMAC of the number: finds the same number again without opening it.';
comment on table visit_promise is 'What a visitor promised at the door, with an owner and a day. Owner: visit.';
comment on table visit_round is 'A round of visits: every household of a place, or those of one kind, until a day. Owner: visit.';
comment on table warning is 'What a rule found in a village''s records, once: folded from its actions for lists. Owner: warning.';
comment on column warning.rule_from is 'The version of the rule that held on the day on which it happened.';
comment on column warning.anchor is 'The record by which the finding is known again, so that it never warns twice.';
comment on column warning.evidence is 'The records as they were when it was found; what becomes of them changes nothing here.';
comment on table warning_action is 'What was said and done about a warning, by whom, when: appended, never changed. Owner: warning.';
comment on function warning_cleared_by_supervisor() is 'Holds the end of a warning to the office that its rule names.';
comment on function works_for(text) is 'Staff whose territory holds the village, and the jobs.';

-- Row security

alter table account enable row level security;
alter table account force row level security;
create policy account_add on account for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text))));
create policy account_change on account for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text) AND ((id)::text <> current_setting('app.account'::text, true)))));
create policy account_read on account for select to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN (((id)::text = current_setting('app.account'::text, true)) OR (current_setting('app.role'::text, true) = ANY (ARRAY['system-administrator'::text, 'auditor'::text])) OR in_reach(scope))
    ELSE false
END);
alter table account_secret enable row level security;
alter table account_secret force row level security;
create policy account_secret_system on account_secret for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table asset enable row level security;
alter table asset force row level security;
create policy asset_add on asset for insert to public
  with check (works_for(village_code));
create policy asset_change on asset for update to public
  using (works_for(village_code));
create policy asset_read on asset for select to public
  using (true);
alter table asset_action enable row level security;
alter table asset_action force row level security;
create policy asset_action_add on asset_action for insert to public
  with check (works_for(village_code));
create policy asset_action_read on asset_action for select to public
  using (true);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_append on audit_entry for insert to public
  with check ((reader() = 'system'::text));
create policy audit_read on audit_entry for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'auditor'::text))));
create policy audit_read_household on audit_entry for select to public
  using (((object_kind = 'household'::text) AND (reader() = 'staff'::text) AND (place_code IS NOT NULL) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text, 'centre-officer'::text]))));
alter table callout enable row level security;
alter table callout force row level security;
create policy callout_reach on callout for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text])))));
alter table callout_fact enable row level security;
alter table callout_fact force row level security;
create policy callout_fact_reach on callout_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text])))));
alter table decision enable row level security;
alter table decision force row level security;
create policy decision_change on decision for update to public
  using (works_for(village_code));
create policy decision_open on decision for insert to public
  with check (works_for(village_code));
create policy decision_read on decision for select to public
  using (true);
alter table decision_action enable row level security;
alter table decision_action force row level security;
create policy decision_action_add on decision_action for insert to public
  with check (works_for(village_code));
create policy decision_action_read on decision_action for select to public
  using (((verb <> 'declared'::text) OR works_for(village_code)));
alter table decision_elector enable row level security;
alter table decision_elector force row level security;
create policy decision_elector_add on decision_elector for insert to public
  with check (works_for(village_code));
create policy decision_elector_end on decision_elector for update to public
  using (works_for(village_code));
create policy decision_elector_read on decision_elector for select to public
  using (((body = ANY (ARRAY['representatives'::text, 'member-representatives'::text])) OR works_for(village_code)));
alter table decision_interest enable row level security;
alter table decision_interest force row level security;
create policy decision_interest_work on decision_interest for all to public
  using (works_for(village_code));
alter table decision_publication enable row level security;
alter table decision_publication force row level security;
create policy decision_publication_add on decision_publication for insert to public
  with check (works_for(village_code));
create policy decision_publication_read on decision_publication for select to public
  using (true);
alter table decision_roll enable row level security;
alter table decision_roll force row level security;
create policy decision_roll_work on decision_roll for all to public
  using (works_for(village_code));
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy disclosure_change on disclosure for update to public
  using ((works_for(village_code) OR may_erase()));
create policy disclosure_make on disclosure for insert to public
  with check (works_for(village_code));
create policy disclosure_read on disclosure for select to public
  using (true);
alter table disclosure_action enable row level security;
alter table disclosure_action force row level security;
create policy disclosure_action_add on disclosure_action for insert to public
  with check ((works_for(village_code) OR (may_erase() AND (verb = 'erased'::text))));
create policy disclosure_action_read on disclosure_action for select to public
  using (((verb = ANY (ARRAY['agreed'::text, 'approved'::text, 'published'::text, 'withdrawn'::text, 'archived'::text, 'erased'::text])) OR works_for(village_code) OR may_erase()));
alter table disclosure_draft enable row level security;
alter table disclosure_draft force row level security;
create policy disclosure_draft_work on disclosure_draft for all to public
  using (works_for(village_code));
alter table disclosure_file enable row level security;
alter table disclosure_file force row level security;
create policy disclosure_file_add on disclosure_file for insert to public
  with check (works_for(village_code));
create policy disclosure_file_change on disclosure_file for update to public
  using ((works_for(village_code) OR may_erase()));
create policy disclosure_file_drop on disclosure_file for delete to public
  using ((works_for(village_code) OR may_erase()));
create policy disclosure_file_read on disclosure_file for select to public
  using ((is_public OR works_for(village_code) OR may_erase()));
alter table disclosure_import enable row level security;
alter table disclosure_import force row level security;
create policy disclosure_import_work on disclosure_import for all to public
  using (works_for(village_code));
alter table disclosure_record enable row level security;
alter table disclosure_record force row level security;
create policy disclosure_record_add on disclosure_record for insert to public
  with check (works_for(village_code));
create policy disclosure_record_read on disclosure_record for select to public
  using (true);
alter table disclosure_remark enable row level security;
alter table disclosure_remark force row level security;
create policy disclosure_remark_reach on disclosure_remark for all to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN (in_reach(village_code) AND ((kind = 'question'::text) OR (answered_at IS NOT NULL) OR (current_setting('app.role'::text, true) <> 'village-cadre'::text)))
    WHEN 'receipt'::text THEN ((id)::text = current_setting('app.matter'::text, true))
    ELSE false
END);
alter table disclosure_remark_action enable row level security;
alter table disclosure_remark_action force row level security;
create policy disclosure_remark_action_add on disclosure_remark_action for insert to public
  with check ((EXISTS ( SELECT
   FROM disclosure_remark r
  WHERE ((r.county = disclosure_remark_action.county) AND (r.id = disclosure_remark_action.remark_id)))));
create policy disclosure_remark_action_read on disclosure_remark_action for select to public
  using ((EXISTS ( SELECT
   FROM disclosure_remark r
  WHERE ((r.county = disclosure_remark_action.county) AND (r.id = disclosure_remark_action.remark_id)))));
alter table disclosure_request enable row level security;
alter table disclosure_request force row level security;
create policy disclosure_request_read on disclosure_request for select to public
  using (true);
create policy disclosure_request_take on disclosure_request for insert to public
  with check (works_for(village_code));
alter table disclosure_version enable row level security;
alter table disclosure_version force row level security;
create policy disclosure_version_add on disclosure_version for insert to public
  with check (works_for(village_code));
create policy disclosure_version_erase on disclosure_version for update to public
  using (((reader() = 'system'::text) OR may_erase()));
create policy disclosure_version_read on disclosure_version for select to public
  using (true);
alter table file enable row level security;
alter table file force row level security;
create policy file_disclosed on file for select to public
  using ((EXISTS ( SELECT
   FROM disclosure_file f
  WHERE ((f.county = file.county) AND (f.sha256 = file.sha256)))));
create policy file_keep on file for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy file_power on file for select to public
  using ((EXISTS ( SELECT
   FROM power_photo w
  WHERE ((w.county = file.county) AND (w.sha256 = file.sha256)))));
create policy file_read on file for select to public
  using (((reader() = 'system'::text) OR (EXISTS ( SELECT
   FROM matter_file f
  WHERE ((f.county = file.county) AND (f.sha256 = file.sha256))))));
create policy file_read_record on file for select to public
  using ((EXISTS ( SELECT
   FROM record_photo r
  WHERE ((r.county = file.county) AND (r.sha256 = file.sha256)))));
alter table fund enable row level security;
alter table fund force row level security;
create policy fund_add on fund for insert to public
  with check (works_for(village_code));
create policy fund_change on fund for update to public
  using (works_for(village_code));
create policy fund_read on fund for select to public
  using (true);
alter table fund_action enable row level security;
alter table fund_action force row level security;
create policy fund_action_add on fund_action for insert to public
  with check (works_for(village_code));
create policy fund_action_read on fund_action for select to public
  using (true);
alter table fund_payee enable row level security;
alter table fund_payee force row level security;
create policy fund_payee_add on fund_payee for insert to public
  with check (works_for(village_code));
create policy fund_payee_read on fund_payee for select to public
  using (works_for(village_code));
alter table fund_publication enable row level security;
alter table fund_publication force row level security;
create policy fund_publication_add on fund_publication for insert to public
  with check (works_for(village_code));
create policy fund_publication_read on fund_publication for select to public
  using (true);
alter table fund_recipient enable row level security;
alter table fund_recipient force row level security;
create policy fund_recipient_add on fund_recipient for insert to public
  with check (works_for(village_code));
create policy fund_recipient_change on fund_recipient for update to public
  using (works_for(village_code));
create policy fund_recipient_read on fund_recipient for select to public
  using (true);
alter table grid_change enable row level security;
alter table grid_change force row level security;
create policy grid_change_add on grid_change for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(village_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_change_read on grid_change for select to public
  using (true);
alter table grid_device enable row level security;
alter table grid_device force row level security;
create policy grid_device_own on grid_device for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((account_id)::text = current_setting('app.account'::text, true)))));
alter table grid_draft enable row level security;
alter table grid_draft force row level security;
create policy grid_draft_reach on grid_draft for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(village_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
alter table grid_leave enable row level security;
alter table grid_leave force row level security;
create policy grid_leave_add on grid_leave for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_leave_read on grid_leave for select to public
  using (true);
alter table grid_post enable row level security;
alter table grid_post force row level security;
create policy grid_post_add on grid_post for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_post_end on grid_post for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_post_read on grid_post for select to public
  using (true);
alter table grid_record enable row level security;
alter table grid_record force row level security;
create policy grid_record_reach on grid_record for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table grid_training enable row level security;
alter table grid_training force row level security;
create policy grid_training_add on grid_training for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_training_read on grid_training for select to public
  using (true);
alter table grid_version enable row level security;
alter table grid_version force row level security;
create policy grid_version_add on grid_version for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy grid_version_read on grid_version for select to public
  using (true);
create policy grid_version_retire on grid_version for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
alter table handed_code enable row level security;
alter table handed_code force row level security;
create policy handed_code_system on handed_code for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table household enable row level security;
alter table household force row level security;
create policy household_reach on household for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table household_code enable row level security;
alter table household_code force row level security;
create policy household_code_system on household_code for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table household_fact enable row level security;
alter table household_fact force row level security;
create policy household_fact_reach on household_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table household_flag enable row level security;
alter table household_flag force row level security;
create policy household_flag_reach on household_flag for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table household_import enable row level security;
alter table household_import force row level security;
create policy household_import_reach on household_import for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))));
alter table household_left enable row level security;
alter table household_left force row level security;
create policy household_left_reach on household_left for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table lease enable row level security;
alter table lease force row level security;
create policy lease_add on lease for insert to public
  with check (works_for(village_code));
create policy lease_change on lease for update to public
  using (works_for(village_code));
create policy lease_read on lease for select to public
  using (true);
alter table lease_rent enable row level security;
alter table lease_rent force row level security;
create policy lease_rent_add on lease_rent for insert to public
  with check (works_for(village_code));
create policy lease_rent_change on lease_rent for update to public
  using (works_for(village_code));
create policy lease_rent_read on lease_rent for select to public
  using (true);
alter table lease_tenant enable row level security;
alter table lease_tenant force row level security;
create policy lease_tenant_add on lease_tenant for insert to public
  with check (works_for(village_code));
create policy lease_tenant_read on lease_tenant for select to public
  using (works_for(village_code));
alter table log_head enable row level security;
alter table log_head force row level security;
create policy log_head_add on log_head for insert to public
  with check ((reader() = 'system'::text));
create policy log_head_read on log_head for select to public
  using (true);
alter table log_leaf enable row level security;
alter table log_leaf force row level security;
create policy log_leaf_add on log_leaf for insert to public
  with check ((reader() = 'system'::text));
create policy log_leaf_read on log_leaf for select to public
  using (true);
alter table log_pending enable row level security;
alter table log_pending force row level security;
create policy log_pending_add on log_pending for insert to public
  with check ((reader() = ANY (ARRAY['system'::text, 'staff'::text])));
create policy log_pending_read on log_pending for select to public
  using (true);
alter table log_seen enable row level security;
alter table log_seen force row level security;
create policy log_seen_add on log_seen for insert to public
  with check ((reader() = 'system'::text));
create policy log_seen_read on log_seen for select to public
  using (true);
alter table matter enable row level security;
alter table matter force row level security;
create policy matter_reach on matter for all to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN (in_reach(place_code) OR (holder = current_setting('app.unit'::text, true)) OR (EXISTS ( SELECT
       FROM matter_unit u
      WHERE ((u.county = matter.county) AND (u.matter_id = matter.id) AND (u.unit = current_setting('app.unit'::text, true))))))
    WHEN 'receipt'::text THEN (((id)::text = current_setting('app.matter'::text, true)) OR ((split_from)::text = current_setting('app.matter'::text, true)))
    ELSE false
END);
alter table matter_action enable row level security;
alter table matter_action force row level security;
create policy matter_action_add on matter_action for insert to public
  with check ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_action.county) AND (m.id = matter_action.matter_id)))));
create policy matter_action_read on matter_action for select to public
  using ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_action.county) AND (m.id = matter_action.matter_id)))));
alter table matter_count enable row level security;
alter table matter_count force row level security;
create policy matter_count_fold on matter_count for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy matter_count_read on matter_count for select to public
  using (true);
alter table matter_count_delta enable row level security;
alter table matter_count_delta force row level security;
create policy matter_count_delta_add on matter_count_delta for insert to public
  with check (true);
create policy matter_count_delta_fold on matter_count_delta for delete to public
  using ((reader() = 'system'::text));
create policy matter_count_delta_read on matter_count_delta for select to public
  using (true);
alter table matter_file enable row level security;
alter table matter_file force row level security;
create policy matter_file_reach on matter_file for all to public
  using ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_file.county) AND (m.id = matter_file.matter_id)))));
alter table matter_reporter enable row level security;
alter table matter_reporter force row level security;
create policy matter_reporter_add on matter_reporter for insert to public
  with check ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_reporter.county) AND (m.id = matter_reporter.matter_id)))));
create policy matter_reporter_change on matter_reporter for update to public
  using ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_reporter.county) AND (m.id = matter_reporter.matter_id)))));
create policy matter_reporter_read on matter_reporter for select to public
  using (
CASE reader()
    WHEN 'receipt'::text THEN ((id)::text = current_setting('app.reporter'::text, true))
    ELSE (EXISTS ( SELECT
       FROM matter m
      WHERE ((m.county = matter_reporter.county) AND (m.id = matter_reporter.matter_id))))
END);
alter table matter_token enable row level security;
alter table matter_token force row level security;
create policy matter_token_reach on matter_token for all to public
  using ((EXISTS ( SELECT
   FROM matter m
  WHERE ((m.county = matter_token.county) AND (m.id = matter_token.matter_id)))));
alter table matter_total enable row level security;
alter table matter_total force row level security;
create policy matter_total_fold on matter_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy matter_total_read on matter_total for select to public
  using (true);
alter table matter_unit enable row level security;
alter table matter_unit force row level security;
create policy matter_unit_keep on matter_unit for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy matter_unit_read on matter_unit for select to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN ((unit = current_setting('app.unit'::text, true)) OR in_reach(place_code))
    WHEN 'receipt'::text THEN ((matter_id)::text = current_setting('app.matter'::text, true))
    ELSE false
END);
alter table owned_issue enable row level security;
alter table owned_issue force row level security;
create policy owned_issue_add on owned_issue for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy owned_issue_change on owned_issue for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy owned_issue_read on owned_issue for select to public
  using (true);
alter table payment enable row level security;
alter table payment force row level security;
create policy payment_add on payment for insert to public
  with check (works_for(village_code));
create policy payment_read on payment for select to public
  using (true);
alter table payment_line enable row level security;
alter table payment_line force row level security;
create policy payment_line_add on payment_line for insert to public
  with check (works_for(village_code));
create policy payment_line_read on payment_line for select to public
  using (true);
alter table petition enable row level security;
alter table petition force row level security;
create policy petition_reach on petition for all to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN ((accused IS DISTINCT FROM current_setting('app.unit'::text, true)) AND ((current_setting('app.unit'::text, true) = ANY (units)) OR ((length(current_setting('app.scope'::text, true)) <= 9) AND in_reach(place_code))))
    WHEN 'receipt'::text THEN ((matter_id)::text = current_setting('app.matter'::text, true))
    ELSE false
END);
alter table petition_action enable row level security;
alter table petition_action force row level security;
create policy petition_action_reach on petition_action for all to public
  using ((EXISTS ( SELECT
   FROM petition p
  WHERE ((p.county = petition_action.county) AND (p.id = petition_action.petition_id)))));
alter table petition_person enable row level security;
alter table petition_person force row level security;
create policy petition_person_reach on petition_person for all to public
  using (((reader() = ANY (ARRAY['system'::text, 'staff'::text])) AND (EXISTS ( SELECT
   FROM petition p
  WHERE ((p.county = petition_person.county) AND (p.id = petition_person.petition_id))))));
alter table phone_code enable row level security;
alter table phone_code force row level security;
create policy phone_code_system on phone_code for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table playbook_rule enable row level security;
alter table playbook_rule force row level security;
create policy playbook_read on playbook_rule for select to public
  using (true);
create policy playbook_write on playbook_rule for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'playbook-editor'::text))));
alter table power_action enable row level security;
alter table power_action force row level security;
create policy power_action_add on power_action for insert to public
  with check (works_for(village_code));
create policy power_action_read on power_action for select to public
  using (true);
alter table power_item enable row level security;
alter table power_item force row level security;
create policy power_item_add on power_item for insert to public
  with check (works_for(village_code));
create policy power_item_change on power_item for update to public
  using (works_for(village_code));
create policy power_item_read on power_item for select to public
  using (true);
alter table power_list enable row level security;
alter table power_list force row level security;
create policy power_list_add on power_list for insert to public
  with check (works_for(village_code));
create policy power_list_read on power_list for select to public
  using (true);
alter table power_photo enable row level security;
alter table power_photo force row level security;
create policy power_photo_add on power_photo for insert to public
  with check (works_for(village_code));
create policy power_photo_read on power_photo for select to public
  using (true);
alter table power_private enable row level security;
alter table power_private force row level security;
create policy power_private_work on power_private for all to public
  using (works_for(village_code));
alter table power_publication enable row level security;
alter table power_publication force row level security;
create policy power_publication_add on power_publication for insert to public
  with check (works_for(village_code));
create policy power_publication_read on power_publication for select to public
  using (true);
alter table power_seal enable row level security;
alter table power_seal force row level security;
create policy power_seal_add on power_seal for insert to public
  with check (works_for(village_code));
create policy power_seal_read on power_seal for select to public
  using (true);
alter table power_supplier enable row level security;
alter table power_supplier force row level security;
create policy power_supplier_add on power_supplier for insert to public
  with check (works_for(village_code));
create policy power_supplier_read on power_supplier for select to public
  using (true);
alter table record_count_delta enable row level security;
alter table record_count_delta force row level security;
create policy record_count_add on record_count_delta for insert to public
  with check ((reader() = ANY (ARRAY['system'::text, 'staff'::text])));
create policy record_count_fold on record_count_delta for delete to public
  using ((reader() = 'system'::text));
create policy record_count_read on record_count_delta for select to public
  using (true);
alter table record_photo enable row level security;
alter table record_photo force row level security;
create policy record_photo_reach on record_photo for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table record_total enable row level security;
alter table record_total force row level security;
create policy record_total_fold on record_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy record_total_read on record_total for select to public
  using (true);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_system on recovery_code for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table resident enable row level security;
alter table resident force row level security;
create policy resident_reach on resident for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table round_household enable row level security;
alter table round_household force row level security;
create policy round_household_reach on round_household for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table second_factor_reset enable row level security;
alter table second_factor_reset force row level security;
create policy second_factor_reset_admin on second_factor_reset for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text))));
alter table sent_photo enable row level security;
alter table sent_photo force row level security;
create policy sent_photo_staff on sent_photo for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text])))));
alter table session enable row level security;
alter table session force row level security;
create policy session_system on session for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy sign_in_failure_system on sign_in_failure for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table sms_outbox enable row level security;
alter table sms_outbox force row level security;
create policy sms_outbox_admin on sms_outbox for select to public
  using (((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text)));
create policy sms_outbox_system on sms_outbox for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table sync_quarantine enable row level security;
alter table sync_quarantine force row level security;
create policy quarantine_add on sync_quarantine for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((author)::text = current_setting('app.account'::text, true)))));
create policy quarantine_read on sync_quarantine for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (((author)::text = current_setting('app.account'::text, true)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))))));
create policy quarantine_settle on sync_quarantine for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))));
alter table tipoff enable row level security;
alter table tipoff force row level security;
create policy tipoff_clock on tipoff for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy tipoff_office on tipoff for all to public
  using ((channel = ( SELECT tipoff_seat() AS tipoff_seat)))
  with check ((tipoff_seat() IS NOT NULL));
create policy tipoff_reporter on tipoff for all to public
  using (((reader() = 'receipt'::text) AND (mailbox = current_setting('app.matter'::text, true))));
alter table tipoff_key enable row level security;
alter table tipoff_key force row level security;
create policy tipoff_key_work on tipoff_key for all to public
  using (((channel = tipoff_channel()) OR (reader() = 'system'::text)))
  with check (((channel = tipoff_channel()) OR (reader() = 'system'::text)));
alter table tipoff_keyset enable row level security;
alter table tipoff_keyset force row level security;
create policy tipoff_keyset_add on tipoff_keyset for insert to public
  with check (((channel = tipoff_channel()) OR (reader() = 'system'::text)));
create policy tipoff_keyset_read on tipoff_keyset for select to public
  using (true);
alter table tipoff_letter enable row level security;
alter table tipoff_letter force row level security;
create policy tipoff_letter_work on tipoff_letter for all to public
  using ((EXISTS ( SELECT
   FROM tipoff t
  WHERE ((t.county = tipoff_letter.county) AND (t.mailbox = tipoff_letter.mailbox)))));
alter table tipoff_step enable row level security;
alter table tipoff_step force row level security;
create policy tipoff_step_work on tipoff_step for all to public
  using (((channel = ( SELECT tipoff_seat() AS tipoff_seat)) OR (reader() = 'system'::text)));
alter table villager enable row level security;
alter table villager force row level security;
create policy villager_system on villager for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table visit_promise enable row level security;
alter table visit_promise force row level security;
create policy visit_promise_reach on visit_promise for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table visit_round enable row level security;
alter table visit_round force row level security;
create policy visit_round_add on visit_round for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))));
create policy visit_round_read on visit_round for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (in_reach(place_code) OR (current_setting('app.scope'::text, true) ~~ (place_code || '%'::text))) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))));
alter table warning enable row level security;
alter table warning force row level security;
create policy warning_change on warning for update to public
  using (works_for(village_code));
create policy warning_find on warning for insert to public
  with check ((works_for(village_code) AND may_warn()));
create policy warning_read on warning for select to public
  using (works_for(village_code));
alter table warning_action enable row level security;
alter table warning_action force row level security;
create policy warning_action_add on warning_action for insert to public
  with check (works_for(village_code));
create policy warning_action_read on warning_action for select to public
  using (works_for(village_code));

-- Grants

grant insert, select, update on account to shanzhi_app;
grant insert, select, update on account_secret to shanzhi_app;
revoke all on function add_job(text,json,text,timestamp with time zone) from public;
grant execute on function add_job(text,json,text,timestamp with time zone) to shanzhi_app;
grant insert, select, update on asset to shanzhi_app;
grant insert, select on asset_action to shanzhi_app;
grant select on audit_entry to shanzhi_app;
grant insert, select, update on callout to shanzhi_app;
grant insert, select on callout_fact to shanzhi_app;
revoke all on function count_open_matters(text,text,text,integer,timestamp with time zone,timestamp with time zone,integer,timestamp with time zone) from public;
grant execute on function count_open_matters(text,text,text,integer,timestamp with time zone,timestamp with time zone,integer,timestamp with time zone) to shanzhi_app;
grant insert, select, update on decision to shanzhi_app;
grant insert, select on decision_action to shanzhi_app;
grant insert, select on decision_elector to shanzhi_app;
grant update (until, ended_why) on decision_elector to shanzhi_app;
grant insert, select on decision_interest to shanzhi_app;
grant insert, select on decision_publication to shanzhi_app;
grant insert, select on decision_roll to shanzhi_app;
grant insert, select, update on disclosure to shanzhi_app;
grant insert, select on disclosure_action to shanzhi_app;
grant delete, insert, select, update on disclosure_draft to shanzhi_app;
grant delete, insert, select, update on disclosure_file to shanzhi_app;
grant delete, insert, select on disclosure_import to shanzhi_app;
grant insert, select on disclosure_record to shanzhi_app;
grant insert, select, update on disclosure_remark to shanzhi_app;
grant insert, select on disclosure_remark_action to shanzhi_app;
grant insert, select on disclosure_request to shanzhi_app;
grant insert, select on disclosure_version to shanzhi_app;
grant update (body, salt, erased_at) on disclosure_version to shanzhi_app;
revoke all on function end_grid_place(text,text,date) from public;
grant execute on function end_grid_place(text,text,date) to shanzhi_app;
grant select on file to shanzhi_app;
revoke all on function find_receipt(text,bytea) from public;
grant execute on function find_receipt(text,bytea) to shanzhi_app;
revoke all on function find_remark(text,bytea) from public;
grant execute on function find_remark(text,bytea) to shanzhi_app;
revoke all on function find_session(text,bytea,timestamp with time zone,interval,interval,interval) from public;
grant execute on function find_session(text,bytea,timestamp with time zone,interval,interval,interval) to shanzhi_app;
revoke all on function fold_matter_counts() from public;
grant execute on function fold_matter_counts() to shanzhi_app;
revoke all on function fold_record_counts() from public;
grant execute on function fold_record_counts() to shanzhi_app;
revoke all on function forget_files(text,timestamp with time zone,integer) from public;
grant execute on function forget_files(text,timestamp with time zone,integer) to shanzhi_app;
grant insert, select, update on fund to shanzhi_app;
grant insert, select on fund_action to shanzhi_app;
grant insert, select on fund_payee to shanzhi_app;
grant insert, select on fund_publication to shanzhi_app;
grant insert, select on fund_recipient to shanzhi_app;
grant update (cleared, state, reason, paid_on) on fund_recipient to shanzhi_app;
grant insert, select on grid_change to shanzhi_app;
grant insert, select on grid_device to shanzhi_app;
grant insert, select on grid_draft to shanzhi_app;
grant insert, select on grid_leave to shanzhi_app;
grant insert, select on grid_post to shanzhi_app;
grant update (valid_to, term_until) on grid_post to shanzhi_app;
grant insert, select on grid_record to shanzhi_app;
grant update (matter_ids, look_again_at, verdict, invalid_why, verdict_at) on grid_record to shanzhi_app;
grant insert, select on grid_training to shanzhi_app;
grant insert, select on grid_version to shanzhi_app;
grant update (retired_at) on grid_version to shanzhi_app;
revoke all on function grid_workers_on_duty(text,text,text) from public;
grant execute on function grid_workers_on_duty(text,text,text) to shanzhi_app;
grant delete, insert, select, update on handed_code to shanzhi_app;
grant insert, select, update on household to shanzhi_app;
grant insert, select, update on household_code to shanzhi_app;
grant insert, select, update on household_fact to shanzhi_app;
grant insert, select, update on household_flag to shanzhi_app;
grant insert, select on household_import to shanzhi_app;
grant delete, insert, select, update on household_left to shanzhi_app;
revoke all on function keep_file(text,text,text,integer,integer,integer,timestamp with time zone) from public;
grant execute on function keep_file(text,text,text,integer,integer,integer,timestamp with time zone) to shanzhi_app;
revoke all on function keep_matter_units(text,uuid,text,text[],text[],timestamp with time zone) from public;
grant execute on function keep_matter_units(text,uuid,text,text[],text[],timestamp with time zone) to shanzhi_app;
grant insert, select on lease to shanzhi_app;
grant update (ended_on) on lease to shanzhi_app;
grant insert, select on lease_rent to shanzhi_app;
grant update (paid_cents, paid_on) on lease_rent to shanzhi_app;
grant insert, select on lease_tenant to shanzhi_app;
grant insert, select on log_head to shanzhi_app;
grant insert, select on log_leaf to shanzhi_app;
grant insert, select on log_pending to shanzhi_app;
grant insert, select on log_seen to shanzhi_app;
grant insert, select, update on matter to shanzhi_app;
grant insert, select on matter_action to shanzhi_app;
grant select on matter_count to shanzhi_app;
grant insert, select on matter_count_delta to shanzhi_app;
grant insert, select on matter_file to shanzhi_app;
grant usage on sequence matter_number to shanzhi_app;
grant insert, select, update on matter_reporter to shanzhi_app;
grant insert, select, update on matter_token to shanzhi_app;
grant select on matter_total to shanzhi_app;
revoke all on function matter_total_keys(text,text) from public;
grant select on matter_unit to shanzhi_app;
grant insert, select, update on owned_issue to shanzhi_app;
revoke all on function owned_issues(text,text,text) from public;
grant execute on function owned_issues(text,text,text) to shanzhi_app;
revoke all on function pass_grid_accounts(text,text,text) from public;
grant execute on function pass_grid_accounts(text,text,text) to shanzhi_app;
grant insert, select on payment to shanzhi_app;
grant insert, select on payment_line to shanzhi_app;
grant insert, select, update on petition to shanzhi_app;
grant insert, select on petition_action to shanzhi_app;
grant usage on sequence petition_number to shanzhi_app;
grant insert, select on petition_person to shanzhi_app;
grant delete, insert, select, update on phone_code to shanzhi_app;
grant select on place to shanzhi_app;
grant select on place_map to shanzhi_app;
grant insert, select on playbook_rule to shanzhi_app;
grant insert, select on power_action to shanzhi_app;
grant insert, select, update on power_item to shanzhi_app;
grant insert, select on power_list to shanzhi_app;
grant insert, select on power_photo to shanzhi_app;
grant insert, select on power_private to shanzhi_app;
grant insert, select on power_publication to shanzhi_app;
grant insert, select on power_seal to shanzhi_app;
grant insert, select on power_supplier to shanzhi_app;
revoke all on function public_matters(text,text,text,integer) from public;
grant execute on function public_matters(text,text,text,integer) to shanzhi_app;
revoke all on function public_remarks(text,uuid) from public;
grant execute on function public_remarks(text,uuid) to shanzhi_app;
revoke all on function put_grid_place(text,text,text,text,text,double precision,double precision,date) from public;
grant execute on function put_grid_place(text,text,text,text,text,double precision,double precision,date) to shanzhi_app;
revoke all on function record_audit(text,text,text,text,text,text,text,text,text,text,jsonb) from public;
grant execute on function record_audit(text,text,text,text,text,text,text,text,text,text,jsonb) to shanzhi_app;
grant insert, select on record_count_delta to shanzhi_app;
grant insert, select, update on record_photo to shanzhi_app;
grant select on record_total to shanzhi_app;
grant delete, insert, select, update on recovery_code to shanzhi_app;
revoke all on function refuse_forsaken_households() from public;
grant insert, select, update on resident to shanzhi_app;
grant insert, select, update on round_household to shanzhi_app;
revoke all on function search_matters(text,text,text[],timestamp with time zone,integer) from public;
grant execute on function search_matters(text,text,text[],timestamp with time zone,integer) to shanzhi_app;
grant insert, select, update on second_factor_reset to shanzhi_app;
grant insert, select on sent_photo to shanzhi_app;
grant delete, insert, select, update on session to shanzhi_app;
grant delete, insert, select, update on sign_in_failure to shanzhi_app;
grant delete, insert, select, update on sms_outbox to shanzhi_app;
revoke all on function sum_matter_counts() from public;
revoke all on function sum_record_counts() from public;
grant insert, select, update on sync_quarantine to shanzhi_app;
grant delete, insert, select on tipoff to shanzhi_app;
grant update (channel, state, state_on, version) on tipoff to shanzhi_app;
grant insert, select on tipoff_key to shanzhi_app;
grant update (seated) on tipoff_key to shanzhi_app;
grant insert, select on tipoff_keyset to shanzhi_app;
grant delete, insert, select on tipoff_letter to shanzhi_app;
grant update (file, bytes) on tipoff_letter to shanzhi_app;
grant delete, insert, select on tipoff_step to shanzhi_app;
grant select on unit to shanzhi_app;
grant insert, select, update on villager to shanzhi_app;
revoke all on function villager_matters(text,uuid) from public;
grant execute on function villager_matters(text,uuid) to shanzhi_app;
grant insert, select, update on visit_promise to shanzhi_app;
grant insert, select on visit_round to shanzhi_app;
grant insert, select on warning to shanzhi_app;
grant update (stage, turn, due_on, verdict, since_at, version) on warning to shanzhi_app;
grant insert, select on warning_action to shanzhi_app;
