-- The whole schema as it stands after every migration, written by "npm run db:schema": read it, do not edit it.
-- The migrations are the source; a test holds the two equal. The job queue's own schema (graphile_worker) is not repeated here.
-- Role shanzhi_app must exist. Object names are those of schema public.
set check_function_bodies = off;

-- Sequences

create sequence dispute_number as bigint;
create sequence mandate_number as bigint;
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

CREATE OR REPLACE FUNCTION public.answers_alarms(reach text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (hears_alarms(reach) and current_setting('app.role', true) <> 'town-leader') $function$
;

CREATE OR REPLACE FUNCTION public.ballot_closed(p_county text, p_decision uuid, p_round integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select exists (select from decision d where d.county = p_county and d.id = p_decision and d.round = p_round and d.ballot = 'closed') $function$
;

CREATE OR REPLACE FUNCTION public.cast_ballot(p_county text, p_code bytea, p_choice text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
  declare slip public.ballot_slip%rowtype; stands text;
  begin
    select * into slip from public.ballot_slip s where s.county = p_county and s.code_hash = p_code;
    if not found then return 'unknown'; end if;
    -- Whoever ends the vote waits for this one, and this one for them.
    select d.ballot into stands from public.decision d
      where d.county = p_county and d.id = slip.decision_id and d.round = slip.round for share;
    update public.ballot_slip s set way = 'phone'
      where s.county = p_county and s.code_hash = p_code and s.way is null and stands in ('open-secret', 'open-named');
    if not found then
      select s.way into slip.way from public.ballot_slip s where s.county = p_county and s.code_hash = p_code;
      return coalesce(slip.way, 'closed');
    end if;
    if stands = 'open-named' then
      insert into public.ballot_named values (p_county, slip.decision_id, slip.village_code, slip.round, slip.number, p_choice);
    end if;
    perform from public.ballot_box b
      where b.county = p_county and b.decision_id = slip.decision_id and b.round = slip.round order by b.choice for update;
    -- Every sum is written anew, also those that stay: the newest row says nothing about the newest vote.
    update public.ballot_box b set votes = b.votes + (b.choice = p_choice)::integer
      where b.county = p_county and b.decision_id = slip.decision_id and b.round = slip.round;
    return 'counted';
  end $function$
;

CREATE OR REPLACE FUNCTION public.count_agreements()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.count_incidents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.count_mandate()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    begin
      insert into public.mandate_total as t (county, place_code, month, measure, n)
      select c.county, left(c.village, digits), c.month, c.measure, sum(c.n) from (
        select new.county as county, new.village_code as village, date_trunc('month', new.given_on)::date as month, m.measure, m.n
        from public.mandate_measures(new) m
        union all
        select old.county, old.village_code, date_trunc('month', old.given_on)::date, m.measure, -m.n
        from public.mandate_measures(old) m where tg_op = 'UPDATE') c, unnest(array[6, 9, 12]) as digits
      group by 1, 2, 3, 4 having sum(c.n) <> 0 order by 1, 2, 3, 4
      on conflict on constraint mandate_total_pk do update set n = t.n + excluded.n;
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.count_open_matter()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.count_open_matters(p_county text, p_place text, p_digits integer, p_first date, p_last date, p_now timestamp with time zone)
 RETURNS TABLE(place_code text, kind text, month date, open bigint, late bigint, awaiting bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    group by 1, 2, 3 having sum(c.open) <> 0 $function$
;

CREATE OR REPLACE FUNCTION public.count_reserves(p_county text)
 RETURNS TABLE(recruitment_id uuid, village_code text, stage text, hired_year integer, post text, outcome text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select recruitment_id, village_code, stage, extract(year from hired_on)::integer, post, outcome, count(*)
        from public.reserve where county = p_county group by 1, 2, 3, 4, 5, 6 $function$
;

CREATE OR REPLACE FUNCTION public.end_grid_place(p_county text, p_code text, p_on date)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$ update public.place set valid_to = p_on where county = p_county and code = p_code and length(code) = 15 $function$
;

CREATE OR REPLACE FUNCTION public.find_ballot(p_county text, p_code bytea)
 RETURNS TABLE(decision_id uuid, village_code text, way text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select s.decision_id, s.village_code, s.way from public.ballot_slip s where s.county = p_county and s.code_hash = p_code $function$
;

CREATE OR REPLACE FUNCTION public.find_honour(p_county text, p_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id from public.honour where county = p_county and receipt_hash = p_hash $function$
;

CREATE OR REPLACE FUNCTION public.find_open_key(p_county text, p_hash bytea)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id, name from public.open_key where county = p_county and key_hash = p_hash and ended_at is null $function$
;

CREATE OR REPLACE FUNCTION public.find_rater(p_county text, p_hash bytea)
 RETURNS TABLE(topic uuid, rater text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id, 'proposer' from public.deliberation where county = p_county and receipt_hash = p_hash
        union all select deliberation_id, id::text from public.deliberation_seat where county = p_county and receipt_hash = p_hash $function$
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

CREATE OR REPLACE FUNCTION public.find_reserve(p_county text, p_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select id from public.reserve where county = p_county and receipt_hash = p_hash $function$
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

CREATE OR REPLACE FUNCTION public.fold_open_matters(p_now timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
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

CREATE OR REPLACE FUNCTION public.forget_counted_late()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public'
AS $function$ begin new.counted_late := false; return new; end $function$
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
        and not exists (select from public.mandate d where d.county = f.county and d.consent_file = f.sha256)
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

CREATE OR REPLACE FUNCTION public.has_applied(p_county text, p_recruitment uuid, p_villager uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select exists (select from public.reserve where county = p_county and recruitment_id = p_recruitment and villager_id = p_villager) $function$
;

CREATE OR REPLACE FUNCTION public.hears_alarms(reach text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (reader() = 'staff' and in_reach(reach)
    and current_setting('app.role', true) in ('town-officer', 'town-leader', 'centre-officer')) $function$
;

CREATE OR REPLACE FUNCTION public.holds_honour(honour uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'receipt' and honour::text = current_setting('app.matter', true) $function$
;

CREATE OR REPLACE FUNCTION public.holds_reserve(reserve uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'receipt' and reserve::text = current_setting('app.matter', true) $function$
;

CREATE OR REPLACE FUNCTION public.holds_topic(topic uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'receipt' and topic::text = current_setting('app.matter', true) $function$
;

CREATE OR REPLACE FUNCTION public.honour_name(p_county text, p_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select p.name from public.honour_proposal p join public.honour h on h.county = p.county and h.id = p.honour_id
        where p.county = p_county and p.honour_id = p_id and h.named $function$
;

CREATE OR REPLACE FUNCTION public.in_reach(place text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select place collate "C" >= current_setting('app.scope', true)
           and place collate "C" < current_setting('app.scope', true) || ':' $function$
;

CREATE OR REPLACE FUNCTION public.incident_measure(effective boolean)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select case when effective is null then 'unjudged' when effective then 'effective' else 'not-effective' end $function$
;

CREATE OR REPLACE FUNCTION public.incident_total_keys(place text)
 RETURNS TABLE(place_code text, total_kind_is_all boolean)
 LANGUAGE sql
 IMMUTABLE
AS $function$ select left(place, digits), every from unnest(array[6, 9, 12, 15]) digits, unnest(array[true, false]) every where digits <= length(place) $function$
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

CREATE OR REPLACE FUNCTION public.matter_month(reported timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select date_trunc('month', reported at time zone 'UTC' + interval '8 hours')::date $function$
;

CREATE OR REPLACE FUNCTION public.matter_open_keys(place text, kind text)
 RETURNS TABLE(place_code text, total_kind text)
 LANGUAGE sql
 IMMUTABLE
AS $function$ select left(place, digits), k from unnest(array[6, 9, 12, 15]) digits, unnest(array['*', kind]) k where digits <= length(place) $function$
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

CREATE OR REPLACE FUNCTION public.open_request_of(p_county text, p_id uuid)
 RETURNS TABLE(number bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select m.number from public.matter m
        where m.county = p_county and m.id = p_id and m.public_title is not null
          and not exists (select from public.petition p where p.county = m.county and p.matter_id = m.id)
          and not exists (select from public.dispute d where d.county = m.county and d.matter_id = m.id) $function$
;

CREATE OR REPLACE FUNCTION public.open_requests(p_county text, p_from text, p_to text, p_since timestamp with time zone, p_until timestamp with time zone, p_limit integer, p_numbers bigint[], p_kinds text[], p_closed boolean, p_west double precision, p_south double precision, p_east double precision, p_north double precision)
 RETURNS TABLE(id uuid, number bigint, kind text, public_title text, place_code text, lon double precision, lat double precision, state text, outcome text, holder text, reported_at timestamp with time zone, updated_at timestamp with time zone, due_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select m.id, m.number, m.kind, m.public_title, m.place_code, m.lon, m.lat, m.state, m.outcome, m.holder, m.reported_at,
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
        order by m.reported_at desc, m.id desc limit p_limit $function$
;

CREATE OR REPLACE FUNCTION public.organises()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'staff' and current_setting('app.role', true) = 'organiser' $function$
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

CREATE OR REPLACE FUNCTION public.places_taken(p_county text, p_activity uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select coalesce(sum(people), 0)::bigint from public.activity_signup
        where county = p_county and activity_id = p_activity and signed_off_at is null $function$
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

CREATE OR REPLACE FUNCTION public.reads_cameras(place text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (reader() = 'staff' and (
    current_setting('app.role', true) in ('system-administrator', 'auditor')
    or (current_setting('app.role', true) in ('centre-officer', 'discipline-officer') and in_reach(place)))) $function$
;

CREATE OR REPLACE FUNCTION public.reads_workplan()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) in ('village-cadre', 'supervision-member',
    'town-officer', 'town-leader', 'centre-officer', 'department-officer', 'discipline-officer')) $function$
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

CREATE OR REPLACE FUNCTION public.slots_taken(p_county text, p_hall uuid, p_from date, p_to date)
 RETURNS TABLE(held_on date, from_time text, taken bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select b.held_on, b.from_time, count(*) from public.hall_booking b
        where b.county = p_county and b.hall_id = p_hall and b.held_on >= p_from and b.held_on <= p_to
          and b.withdrawn_at is null
        group by b.held_on, b.from_time $function$
;

CREATE OR REPLACE FUNCTION public.sum_agreements()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    declare made bigint;
    begin
      lock table public.dispute_total in share row exclusive mode;
      delete from public.dispute_total;
      insert into public.dispute_total (county, place_code, day, n)
      select d.county, left(d.place_code, digits), d.mediated_on, count(*)
      from public.dispute d, unnest(array[6, 9, 12]) digits where d.mediated_on is not null group by 1, 2, 3;
      get diagnostics made = row_count;
      return made;
    end $function$
;

CREATE OR REPLACE FUNCTION public.sum_incidents()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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
    end $function$
;

CREATE OR REPLACE FUNCTION public.sum_mandate_totals()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
    declare made bigint;
    begin
      lock table public.mandate_total in share row exclusive mode;
      delete from public.mandate_total;
      insert into public.mandate_total (county, place_code, month, measure, n)
      select m.county, left(m.village_code, digits), date_trunc('month', m.given_on)::date, c.measure, sum(c.n)
      from public.mandate m, lateral public.mandate_measures(m) c, unnest(array[6, 9, 12]) as digits group by 1, 2, 3, 4;
      get diagnostics made = row_count;
      return made;
    end $function$
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

CREATE OR REPLACE FUNCTION public.sum_open_matters(p_now timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$
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

CREATE OR REPLACE FUNCTION public.tends_reserve(village text, stage text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select tends_town(village)
    or (reader() = 'staff' and current_setting('app.role', true) = 'village-cadre' and in_reach(village)
      and stage in ('passed', 'hired', 'serving', 'ended')) $function$
;

CREATE OR REPLACE FUNCTION public.tends_town(town text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select reader() = 'system' or organises()
    or (reader() = 'staff' and current_setting('app.role', true) in ('town-officer', 'town-leader') and in_reach(town)) $function$
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

CREATE OR REPLACE FUNCTION public.visiting_days(p_county text, p_village text)
 RETURNS TABLE(id uuid, begins_on date, due_on date, weekday integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "app.reader" TO 'system'
AS $function$ select r.id, r.begins_on, r.due_on, r.weekday from public.visit_round r
        where r.county = p_county and r.weekday is not null and r.flag_kind is null
          and (r.place_code = p_village or p_village like r.place_code || '%') order by r.begins_on desc limit 20 $function$
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
  constraint account_role_check CHECK ((role = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'supervision-member'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text, 'department-officer'::text, 'discipline-officer'::text, 'organiser'::text, 'playbook-editor'::text, 'system-administrator'::text, 'auditor'::text]))),
  constraint account_scope_check CHECK (((scope ~ '^[0-9]+$'::text) AND ("left"(scope, 6) = county)))
);

create table account_binding (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  platform text not null,
  external_id text collate "C" not null,
  bound_at timestamp with time zone not null,
  bound_by uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  notices_since timestamp with time zone,
  constraint account_binding_pk PRIMARY KEY (county, id),
  constraint account_binding_external_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 128))),
  constraint account_binding_platform_check CHECK ((platform = ANY (ARRAY['public'::text, 'exclusive'::text]))),
  constraint account_binding_revoked_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
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
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint activity_pk PRIMARY KEY (county, id),
  constraint activity_stage_check CHECK ((stage = ANY (ARRAY['announced'::text, 'held'::text, 'cancelled'::text]))),
  constraint activity_times_check CHECK ((from_time < to_time)),
  constraint activity_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table activity_fact (
  county text collate "C" not null,
  activity_id uuid not null,
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
  constraint activity_fact_pk PRIMARY KEY (county, activity_id, seq),
  constraint activity_fact_id_unique UNIQUE (county, id),
  constraint activity_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint activity_fact_verb_check CHECK ((verb = ANY (ARRAY['announced'::text, 'held'::text, 'cancelled'::text])))
);

create table activity_signup (
  county text collate "C" not null,
  id uuid not null,
  activity_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone_masked text,
  people integer not null,
  code_hash bytea not null,
  at timestamp with time zone not null,
  signed_off_at timestamp with time zone,
  body_hash bytea,
  constraint activity_signup_pk PRIMARY KEY (county, id),
  constraint activity_signup_code_unique UNIQUE (county, code_hash),
  constraint activity_signup_people_check CHECK (((people >= 1) AND (people <= 20)))
);

create table alarm (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  reach_code text collate "C" not null,
  rule text not null,
  rule_from date not null,
  anchor text collate "C" not null,
  records text[] not null,
  urgency text not null,
  numbers jsonb not null,
  evidence jsonb not null,
  happened_at timestamp with time zone not null,
  raised_at timestamp with time zone not null,
  owner text collate "C" not null,
  answer_by timestamp with time zone not null,
  stage text not null,
  reason text,
  since_at timestamp with time zone not null,
  version integer not null,
  constraint alarm_pk PRIMARY KEY (county, id),
  constraint alarm_once UNIQUE (county, rule, anchor),
  constraint alarm_place_check CHECK ((("left"(place_code, 6) = county) AND (place_code ~~ (reach_code || '%'::text)))),
  constraint alarm_reason_check CHECK (((reason = ANY (ARRAY['handled'::text, 'watched'::text, 'mistaken'::text])) AND ((reason IS NOT NULL) = (stage = 'closed'::text)))),
  constraint alarm_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'acknowledged'::text, 'closed'::text]))),
  constraint alarm_urgency_check CHECK ((urgency = ANY (ARRAY['now'::text, 'today'::text, 'watch'::text])))
);

create table alarm_action (
  county text collate "C" not null,
  alarm_id uuid not null,
  reach_code text collate "C" not null,
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
  constraint alarm_action_pk PRIMARY KEY (county, alarm_id, seq),
  constraint alarm_action_id_unique UNIQUE (county, id),
  constraint alarm_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint alarm_action_verb_check CHECK ((verb = ANY (ARRAY['raised'::text, 'acknowledged'::text, 'closed'::text])))
);

create table appraisal (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  year integer not null,
  stage text not null,
  until date not null,
  opened_on date not null,
  permille integer,
  version integer not null,
  body_hash bytea,
  constraint appraisal_pk PRIMARY KEY (county, id),
  constraint appraisal_permille_check CHECK (((permille >= 0) AND (permille <= 1000))),
  constraint appraisal_result_check CHECK (((permille IS NULL) OR (stage = 'closed'::text))),
  constraint appraisal_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'closed'::text, 'void'::text]))),
  constraint appraisal_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table appraisal_code (
  county text collate "C" not null,
  appraisal_id uuid not null,
  code_hash bytea not null,
  rater_group text not null,
  used boolean not null default false,
  constraint appraisal_code_pk PRIMARY KEY (county, code_hash)
);

create table appraisal_entry (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  list text not null,
  stage text not null,
  due date not null,
  text text not null,
  owner text not null,
  version integer not null,
  body_hash bytea,
  constraint appraisal_entry_pk PRIMARY KEY (county, id),
  constraint appraisal_entry_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'settled'::text])))
);

create table appraisal_entry_fact (
  county text collate "C" not null,
  entry_id uuid not null,
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
  constraint appraisal_entry_fact_pk PRIMARY KEY (county, entry_id, seq),
  constraint appraisal_entry_fact_id_unique UNIQUE (county, id),
  constraint appraisal_entry_fact_verb_check CHECK ((verb = ANY (ARRAY['noted'::text, 'moved'::text, 'settled'::text, 'reopened'::text])))
);

create table appraisal_fact (
  county text collate "C" not null,
  appraisal_id uuid not null,
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
  constraint appraisal_fact_pk PRIMARY KEY (county, appraisal_id, seq),
  constraint appraisal_fact_id_unique UNIQUE (county, id),
  constraint appraisal_fact_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'closed'::text, 'voided'::text])))
);

create table appraisal_review (
  county text collate "C" not null,
  id uuid not null,
  seq bigint generated always as identity,
  village_code text collate "C" not null,
  year integer not null,
  person text not null,
  post text not null,
  fit boolean not null,
  present integer not null,
  for_fit integer not null,
  paper text not null,
  noted_on date not null,
  body_hash bytea,
  constraint appraisal_review_pk PRIMARY KEY (county, id),
  constraint appraisal_review_votes_check CHECK (((present > 0) AND ((for_fit >= 0) AND (for_fit <= present))))
);

create table appraisal_tally (
  county text collate "C" not null,
  appraisal_id uuid not null,
  rater_group text not null,
  question text not null,
  grade text not null,
  ballots integer not null default 0,
  constraint appraisal_tally_pk PRIMARY KEY (county, appraisal_id, rater_group, question, grade),
  constraint appraisal_tally_check CHECK ((ballots >= 0))
);

create table assessment (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  standard text not null,
  standard_from date not null,
  opened_at timestamp with time zone not null,
  stage text not null,
  level text,
  self_permille integer not null,
  town_permille integer,
  county_permille integer,
  notice_until date,
  waiting integer not null default 0,
  recognised_on date,
  review_due date,
  version integer not null,
  body_hash bytea,
  constraint assessment_pk PRIMARY KEY (county, id),
  constraint assessment_level_check CHECK ((level = ANY (ARRAY['county'::text, 'model'::text, 'provincial-progress'::text, 'provincial'::text]))),
  constraint assessment_notice_check CHECK (((stage = ANY (ARRAY['self'::text, 'town'::text])) = (notice_until IS NULL))),
  constraint assessment_recognised_check CHECK (((stage = ANY (ARRAY['recognised'::text, 'withdrawn'::text])) = ((level IS NOT NULL) AND (recognised_on IS NOT NULL)))),
  constraint assessment_stage_check CHECK ((stage = ANY (ARRAY['self'::text, 'town'::text, 'notice'::text, 'recognised'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint assessment_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county))),
  constraint assessment_waiting_check CHECK ((waiting >= 0))
);

create table assessment_fact (
  county text collate "C" not null,
  assessment_id uuid not null,
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
  constraint assessment_fact_pk PRIMARY KEY (county, assessment_id, seq),
  constraint assessment_fact_id_unique UNIQUE (county, id),
  constraint assessment_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text, 'resident'::text]))),
  constraint assessment_fact_verb_check CHECK ((verb = ANY (ARRAY['self-assessed'::text, 'town-scored'::text, 'county-reviewed'::text, 'published'::text, 'objected'::text, 'objection-answered'::text, 'concluded'::text, 'promoted'::text, 're-reviewed'::text, 'withdrawn'::text])))
);

create table assessment_publication (
  county text collate "C" not null,
  assessment_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint assessment_publication_pk PRIMARY KEY (county, assessment_id, rev),
  constraint assessment_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint assessment_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
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

create table ballot_box (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  choice text not null,
  votes integer not null default 0,
  constraint ballot_box_pk PRIMARY KEY (county, decision_id, round, choice),
  constraint ballot_box_choice_check CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text]))),
  constraint ballot_box_votes_check CHECK ((votes >= 0))
);

create table ballot_named (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  choice text not null,
  constraint ballot_named_pk PRIMARY KEY (county, decision_id, round, number),
  constraint ballot_named_choice_check CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text])))
);

create table ballot_slip (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  code_hash bytea not null,
  way text,
  constraint ballot_slip_pk PRIMARY KEY (county, decision_id, round, number),
  constraint ballot_slip_code_unique UNIQUE (county, code_hash),
  constraint ballot_slip_code_check CHECK ((length(code_hash) = 32)),
  constraint ballot_slip_way_check CHECK ((way = ANY (ARRAY['phone'::text, 'paper'::text])))
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
  team_id uuid,
  constraint callout_pk PRIMARY KEY (county, id),
  constraint callout_days_check CHECK ((due_at > called_at)),
  constraint callout_grid_check CHECK (((length(grid_code) = 15) AND ("left"(grid_code, 6) = county))),
  constraint callout_state_check CHECK ((state = ANY (ARRAY['called'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'withdrawn'::text, 'expired'::text, 'thanked'::text])))
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
  constraint callout_fact_verb_check CHECK ((verb = ANY (ARRAY['called'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'withdrawn'::text, 'expired'::text, 'thanked'::text])))
);

create table camera (
  county text collate "C" not null,
  id uuid not null,
  device_id uuid not null,
  code text collate "C" not null,
  name text not null,
  place_code text collate "C" not null,
  works boolean not null,
  listed_at timestamp with time zone not null,
  constraint camera_pk PRIMARY KEY (county, id),
  constraint camera_code_unique UNIQUE (county, device_id, code),
  constraint camera_code_check CHECK ((code ~ '^[0-9]{20}$'::text))
);

create table camera_device (
  county text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  year smallint not null,
  name text not null,
  place_code text collate "C" not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  registered_until timestamp with time zone,
  seen_at timestamp with time zone,
  address text,
  port integer,
  body_hash bytea not null,
  constraint camera_device_pk PRIMARY KEY (county, id),
  constraint camera_device_code_check CHECK ((code ~ '^[0-9]{20}$'::text)),
  constraint camera_device_place_check CHECK ((("left"(place_code, 6) = county) AND (length(place_code) = ANY (ARRAY[12, 15])))),
  constraint camera_device_year_check CHECK ((year = ANY (ARRAY[2016, 2022])))
);

create table camera_device_secret (
  county text collate "C" not null,
  device_id uuid not null,
  password_sealed bytea not null,
  constraint camera_device_secret_pk PRIMARY KEY (county, device_id)
);

create table camera_view (
  county text collate "C" not null,
  id uuid not null,
  camera_id uuid not null,
  place_code text collate "C" not null,
  purpose text not null,
  why text not null,
  matter_id uuid not null,
  matter_number integer not null,
  begun_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  by_account uuid not null,
  by_name text not null,
  by_unit text collate "C" not null,
  picture_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_how text,
  body_hash bytea not null,
  constraint camera_view_pk PRIMARY KEY (county, id),
  constraint camera_view_end_check CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
  constraint camera_view_how_check CHECK ((ended_how = ANY (ARRAY['closed'::text, 'left'::text, 'limit'::text, 'no-answer'::text, 'silent'::text, 'device'::text, 'lost'::text]))),
  constraint camera_view_time_check CHECK (((until_at > begun_at) AND ((ended_at IS NULL) OR (ended_at >= begun_at))))
);

create table charter (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  edition integer not null,
  title text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  clauses integer not null,
  flags integer not null default 0,
  comments_until date,
  decision_id uuid,
  adopted_on date,
  file_by date,
  filed_on date,
  correct_by date,
  version integer not null,
  body_hash bytea,
  constraint charter_pk PRIMARY KEY (county, id),
  constraint charter_edition_unique UNIQUE (county, village_code, edition),
  constraint charter_stage_check CHECK ((stage = ANY (ARRAY['drafting'::text, 'open'::text, 'submitted'::text, 'reviewed'::text, 'adopted'::text, 'filed'::text, 'superseded'::text, 'dropped'::text]))),
  constraint charter_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county))),
  constraint charter_vote_check CHECK (((stage <> ALL (ARRAY['adopted'::text, 'filed'::text, 'superseded'::text])) OR ((decision_id IS NOT NULL) AND (file_by IS NOT NULL))))
);

create table charter_comment (
  county text collate "C" not null,
  id uuid not null,
  charter_id uuid not null,
  village_code text collate "C" not null,
  clause text,
  text text not null,
  at timestamp with time zone not null,
  body_hash bytea,
  constraint charter_comment_pk PRIMARY KEY (county, id),
  constraint charter_comment_text_check CHECK ((length(text) <= 2000))
);

create table charter_fact (
  county text collate "C" not null,
  charter_id uuid not null,
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
  constraint charter_fact_pk PRIMARY KEY (county, charter_id, seq),
  constraint charter_fact_id_unique UNIQUE (county, id),
  constraint charter_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint charter_fact_verb_check CHECK ((verb = ANY (ARRAY['drafted'::text, 'revised'::text, 'opened'::text, 'submitted'::text, 'reviewed'::text, 'returned'::text, 'adopted'::text, 'filed'::text, 'ordered'::text, 'superseded'::text, 'dropped'::text])))
);

create table charter_publication (
  county text collate "C" not null,
  charter_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint charter_publication_pk PRIMARY KEY (county, charter_id, rev),
  constraint charter_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint charter_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table consultation (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  matter_id uuid,
  question text not null,
  convener text collate "C" not null,
  units text[] not null,
  meets_at timestamp with time zone not null,
  called_at timestamp with time zone not null,
  stage text not null,
  decision text,
  lead text collate "C",
  due_on date,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea not null,
  constraint consultation_pk PRIMARY KEY (county, id),
  constraint consultation_minutes_check CHECK (((stage = ANY (ARRAY['minuted'::text, 'done'::text])) = ((decision IS NOT NULL) AND (lead IS NOT NULL) AND (due_on IS NOT NULL)))),
  constraint consultation_stage_check CHECK ((stage = ANY (ARRAY['called'::text, 'minuted'::text, 'done'::text, 'dropped'::text]))),
  constraint consultation_units_check CHECK (((cardinality(units) >= 1) AND (cardinality(units) <= 30)))
);

create table consultation_fact (
  county text collate "C" not null,
  consultation_id uuid not null,
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
  constraint consultation_fact_pk PRIMARY KEY (county, consultation_id, seq),
  constraint consultation_fact_id_unique UNIQUE (county, id),
  constraint consultation_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint consultation_fact_verb_check CHECK ((verb = ANY (ARRAY['called'::text, 'minuted'::text, 'done'::text, 'dropped'::text])))
);

create table contest_fact (
  county text collate "C" not null,
  round_id uuid not null,
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
  constraint contest_fact_pk PRIMARY KEY (county, round_id, seq),
  constraint contest_fact_id_unique UNIQUE (county, id),
  constraint contest_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint contest_fact_verb_check CHECK ((verb = ANY (ARRAY['computed'::text, 'objected'::text, 'answered'::text, 'published'::text, 'rectified'::text, 'verified'::text])))
);

create table contest_publication (
  county text collate "C" not null,
  round_id uuid not null,
  rev integer not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint contest_publication_pk PRIMARY KEY (county, round_id, rev),
  constraint contest_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint contest_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table contest_round (
  county text collate "C" not null,
  id uuid not null,
  scheme text not null,
  scheme_from date not null,
  month text not null,
  stage text not null,
  computed_at timestamp with time zone not null,
  preview_until date not null,
  waiting integer not null default 0,
  data text not null,
  list text not null,
  blacks jsonb not null default '[]'::jsonb,
  version integer not null,
  constraint contest_round_pk PRIMARY KEY (county, id),
  constraint contest_round_once UNIQUE (county, scheme, month),
  constraint contest_round_month_check CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text)),
  constraint contest_round_stage_check CHECK ((stage = ANY (ARRAY['preview'::text, 'published'::text]))),
  constraint contest_round_waiting_check CHECK ((waiting >= 0))
);

create table counter_consultation (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  unit text collate "C" not null,
  units text[] not null,
  title text not null,
  stage text not null,
  held_on date not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint counter_consultation_pk PRIMARY KEY (county, id),
  constraint counter_consultation_stage_check CHECK ((stage = ANY (ARRAY['set'::text, 'minuted'::text, 'dropped'::text])))
);

create table counter_fact (
  county text collate "C" not null,
  thing_id uuid not null,
  seq integer not null,
  unit text collate "C" not null,
  units text[] not null,
  id uuid not null,
  verb text not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint counter_fact_pk PRIMARY KEY (county, thing_id, seq),
  constraint counter_fact_id_unique UNIQUE (county, id),
  constraint counter_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint counter_fact_verb_check CHECK ((verb = ANY (ARRAY['drawn'::text, 'called'::text, 'diagnosed'::text, 'served'::text, 'missed'::text, 'queued-again'::text, 'handed'::text, 'taken'::text, 'pushed'::text, 'answered'::text, 'sent-back'::text, 'closed'::text, 'set'::text, 'minuted'::text, 'dropped'::text])))
);

create table counter_handover (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  from_unit text collate "C" not null,
  to_unit text collate "C" not null,
  title text not null,
  stage text not null,
  due_on date not null,
  pushes integer not null default 0,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint counter_handover_pk PRIMARY KEY (county, id),
  constraint counter_handover_stage_check CHECK ((stage = ANY (ARRAY['handed'::text, 'taken'::text, 'answered'::text, 'closed'::text]))),
  constraint counter_handover_units_check CHECK ((from_unit <> to_unit))
);

create table counter_ticket (
  county text collate "C" not null,
  id uuid not null,
  unit text collate "C" not null,
  day date not null,
  line text not null,
  number integer not null,
  channel text not null,
  stage text not null,
  window_id uuid,
  track text,
  matter_id uuid,
  calls integer not null default 0,
  taken_at timestamp with time zone not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint counter_ticket_pk PRIMARY KEY (county, id),
  constraint counter_ticket_number_unique UNIQUE (county, unit, day, line, number),
  constraint counter_ticket_channel_check CHECK ((channel = ANY (ARRAY['walk-in'::text, 'phone'::text, 'letter'::text, 'app'::text, 'feed'::text]))),
  constraint counter_ticket_stage_check CHECK ((stage = ANY (ARRAY['waiting'::text, 'called'::text, 'served'::text, 'missed'::text]))),
  constraint counter_ticket_window_check CHECK (((stage <> 'called'::text) OR (window_id IS NOT NULL)))
);

create table counter_window (
  county text collate "C" not null,
  id uuid not null,
  unit text collate "C" not null,
  label text not null,
  kind text not null,
  staffed_by text collate "C" not null,
  lines text[] not null,
  weekdays integer[] not null,
  from_time text not null,
  to_time text not null,
  closed_on date,
  body_hash bytea,
  constraint counter_window_pk PRIMARY KEY (county, id),
  constraint counter_window_kind_check CHECK ((kind = ANY (ARRAY['permanent'::text, 'rotating'::text, 'on-call'::text]))),
  constraint counter_window_times_check CHECK ((from_time < to_time))
);

create table court_hour (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  held_on date not null,
  from_time text not null,
  to_time text not null,
  judge text not null,
  court text not null,
  remote boolean not null,
  place_text text not null,
  dropped_on date,
  drop_reason text,
  body_hash bytea,
  constraint court_hour_pk PRIMARY KEY (county, id),
  constraint court_hour_dropped_check CHECK (((dropped_on IS NULL) = (drop_reason IS NULL))),
  constraint court_hour_times_check CHECK ((from_time < to_time))
);

create table credit (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  edition integer not null,
  title text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  items integer not null default 0,
  rewards integer not null default 0,
  comments_until date,
  decision_id uuid,
  adopted_on date,
  from_on date,
  version integer not null,
  body_hash bytea,
  constraint credit_pk PRIMARY KEY (county, id),
  constraint credit_edition_unique UNIQUE (county, village_code, edition),
  constraint credit_stage_check CHECK ((stage = ANY (ARRAY['drafting'::text, 'open'::text, 'adopted'::text, 'ended'::text, 'dropped'::text]))),
  constraint credit_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county))),
  constraint credit_vote_check CHECK (((stage <> ALL (ARRAY['adopted'::text, 'ended'::text])) OR ((decision_id IS NOT NULL) AND (from_on >= adopted_on))))
);

create table credit_comment (
  county text collate "C" not null,
  id uuid not null,
  credit_id uuid not null,
  village_code text collate "C" not null,
  text text not null,
  at timestamp with time zone not null,
  body_hash bytea,
  constraint credit_comment_pk PRIMARY KEY (county, id),
  constraint credit_comment_text_check CHECK ((length(text) <= 2000))
);

create table credit_fact (
  county text collate "C" not null,
  credit_id uuid not null,
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
  constraint credit_fact_pk PRIMARY KEY (county, credit_id, seq),
  constraint credit_fact_id_unique UNIQUE (county, id),
  constraint credit_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint credit_fact_verb_check CHECK ((verb = ANY (ARRAY['drafted'::text, 'itemed'::text, 'rewarded'::text, 'struck'::text, 'revised'::text, 'opened'::text, 'redrafted'::text, 'adopted'::text, 'ended'::text, 'dropped'::text])))
);

create table credit_member (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  villager_id uuid,
  household_id uuid,
  way text not null,
  form_number text,
  name_sealed bytea not null,
  name_mask text not null,
  door_text text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  balance integer not null default 0,
  waiting integer not null default 0,
  appeals integer not null default 0,
  appeal_due date,
  version integer not null,
  body_hash bytea,
  constraint credit_member_pk PRIMARY KEY (county, id),
  constraint credit_member_balance_check CHECK ((balance >= 0)),
  constraint credit_member_consent_check CHECK ((((way = 'page'::text) AND (villager_id IS NOT NULL)) OR ((way = 'paper'::text) AND (form_number IS NOT NULL)))),
  constraint credit_member_household_check CHECK (((stage <> 'joined'::text) OR (household_id IS NOT NULL))),
  constraint credit_member_stage_check CHECK ((stage = ANY (ARRAY['asked'::text, 'joined'::text, 'declined'::text, 'left'::text]))),
  constraint credit_member_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table credit_member_fact (
  county text collate "C" not null,
  credit_member_id uuid not null,
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
  constraint credit_member_fact_pk PRIMARY KEY (county, credit_member_id, seq),
  constraint credit_member_fact_id_unique UNIQUE (county, id),
  constraint credit_member_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text]))),
  constraint credit_member_fact_verb_check CHECK ((verb = ANY (ARRAY['consented'::text, 'admitted'::text, 'declined'::text, 'left'::text, 'rejoined'::text, 'proposed'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text, 'appealed'::text, 'answered'::text, 'exchanged'::text])))
);

create table credit_publication (
  county text collate "C" not null,
  credit_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint credit_publication_pk PRIMARY KEY (county, credit_id, rev),
  constraint credit_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint credit_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
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
  ballot text,
  constraint decision_pk PRIMARY KEY (county, id),
  constraint decision_ballot_check CHECK ((ballot = ANY (ARRAY['open-secret'::text, 'open-named'::text, 'closed'::text]))),
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
  constraint decision_action_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'proposed'::text, 'consulted'::text, 'party-reviewed'::text, 'convened'::text, 'rolled'::text, 'ballot-opened'::text, 'paper-given'::text, 'ballot-closed'::text, 'counted'::text, 'witnessed'::text, 'recorded'::text, 'published'::text, 'progressed'::text, 'completed'::text, 'outcome-published'::text, 'appraised'::text, 'declared'::text, 'dropped'::text])))
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

create table deliberation (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  title text not null,
  text text not null,
  channel text not null,
  proposed_at timestamp with time zone not null,
  screen_by date not null,
  receipt_hash bytea not null,
  stage text not null,
  hidden boolean not null default false,
  since_at timestamp with time zone not null,
  meets_on date,
  consensus boolean,
  way text,
  decision_id uuid,
  matter_id uuid,
  due_on date,
  seats integer not null default 0,
  rated integer not null default 0,
  solved integer not null default 0,
  version integer not null,
  body_hash bytea,
  constraint deliberation_pk PRIMARY KEY (county, id),
  constraint deliberation_receipt_unique UNIQUE (county, receipt_hash),
  constraint deliberation_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'paper'::text, 'voice'::text, 'spoken'::text]))),
  constraint deliberation_rated_check CHECK (((rated <= (seats + 1)) AND (solved <= rated))),
  constraint deliberation_stage_check CHECK ((stage = ANY (ARRAY['proposed'::text, 'refused'::text, 'admitted'::text, 'called'::text, 'met'::text, 'carrying-out'::text, 'done'::text, 'ended'::text]))),
  constraint deliberation_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county))),
  constraint deliberation_way_check CHECK ((way = ANY (ARRAY['do'::text, 'decision'::text, 'refer'::text, 'again'::text, 'ended'::text])))
);

create table deliberation_fact (
  county text collate "C" not null,
  deliberation_id uuid not null,
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
  constraint deliberation_fact_pk PRIMARY KEY (county, deliberation_id, seq),
  constraint deliberation_fact_id_unique UNIQUE (county, id),
  constraint deliberation_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text, 'resident'::text]))),
  constraint deliberation_fact_verb_check CHECK ((verb = ANY (ARRAY['proposed'::text, 'admitted'::text, 'refused'::text, 'overruled'::text, 'seated'::text, 'noticed'::text, 'met'::text, 'routed'::text, 'progressed'::text, 'completed'::text, 'rated'::text])))
);

create table deliberation_publication (
  county text collate "C" not null,
  deliberation_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint deliberation_publication_pk PRIMARY KEY (county, deliberation_id, rev),
  constraint deliberation_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint deliberation_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table deliberation_seat (
  county text collate "C" not null,
  id uuid not null,
  deliberation_id uuid not null,
  village_code text collate "C" not null,
  number integer not null,
  seat text not null,
  name text not null,
  interest text not null,
  receipt_hash bytea not null,
  seated_at timestamp with time zone not null,
  constraint deliberation_seat_pk PRIMARY KEY (county, id),
  constraint deliberation_seat_number_unique UNIQUE (county, deliberation_id, number),
  constraint deliberation_seat_receipt_unique UNIQUE (county, receipt_hash)
);

create table dingtalk_message (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  binding_id uuid,
  about text collate "C",
  text text not null,
  path text not null,
  made_at timestamp with time zone not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone,
  last_error text,
  dead_at timestamp with time zone,
  delivered_at timestamp with time zone,
  remote text,
  over_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint dingtalk_message_pk PRIMARY KEY (county, id),
  constraint dingtalk_message_about_check CHECK (((kind = 'notice'::text) OR (about IS NOT NULL))),
  constraint dingtalk_message_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'todo'::text, 'group'::text]))),
  constraint dingtalk_message_remote_check CHECK (((kind <> 'todo'::text) OR (delivered_at IS NULL) OR (remote IS NOT NULL))),
  constraint dingtalk_message_to_check CHECK (((kind = 'group'::text) = (binding_id IS NULL)))
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

create table dispute (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid,
  reporter_id uuid,
  number bigint not null default nextval('dispute_number'::regclass),
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  title text not null,
  text text not null,
  kind text not null,
  origin text not null,
  body text collate "C" not null,
  accounts uuid[] not null,
  stage text not null,
  received_on date not null,
  due_on date,
  agreement text,
  mediated_on date,
  confirm_by date,
  confirmation text,
  broken boolean not null default false,
  violence boolean not null default false,
  ended_as text,
  ended_on date,
  archived_on date,
  registered_at timestamp with time zone not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint dispute_pk PRIMARY KEY (county, id),
  constraint dispute_matter_unique UNIQUE (county, matter_id),
  constraint dispute_agreement_check CHECK (((agreement = ANY (ARRAY['written'::text, 'oral'::text])) AND ((agreement IS NULL) = (mediated_on IS NULL)))),
  constraint dispute_confirmation_check CHECK ((confirmation = ANY (ARRAY['applied'::text, 'confirmed'::text, 'rejected'::text]))),
  constraint dispute_ended_as_check CHECK ((ended_as = ANY (ARRAY['performed'::text, 'failed'::text, 'refused'::text, 'withdrawn'::text, 'referred'::text, 'to-court'::text]))),
  constraint dispute_ended_check CHECK ((((stage = 'ended'::text) = (ended_as IS NOT NULL)) AND ((ended_as IS NULL) = (ended_on IS NULL)))),
  constraint dispute_origin_check CHECK (((origin = ANY (ARRAY['applied'::text, 'found'::text, 'entered'::text])) AND ((origin = 'entered'::text) = (matter_id IS NULL)))),
  constraint dispute_stage_check CHECK ((stage = ANY (ARRAY['registered'::text, 'mediating'::text, 'agreed'::text, 'ended'::text]))),
  constraint dispute_violence_check CHECK (((NOT violence) OR (ended_as = 'referred'::text)))
);

create table dispute_action (
  county text collate "C" not null,
  dispute_id uuid not null,
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
  constraint dispute_action_pk PRIMARY KEY (county, dispute_id, seq),
  constraint dispute_action_id_unique UNIQUE (county, id),
  constraint dispute_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint dispute_action_verb_check CHECK ((verb = ANY (ARRAY['registered'::text, 'entered'::text, 'rights-told'::text, 'consented'::text, 'refused'::text, 'mediator-named'::text, 'recused'::text, 'accepted'::text, 'extended'::text, 'session-set'::text, 'session-held'::text, 'session-dropped'::text, 'agreed'::text, 'failed'::text, 'withdrawn'::text, 'violence-noted'::text, 'police-told'::text, 'performed'::text, 'breached'::text, 'sued'::text, 'confirmation-applied'::text, 'confirmation-decided'::text, 'followed-up'::text, 'archived'::text])))
);

create table dispute_party (
  county text collate "C" not null,
  dispute_id uuid not null,
  "position" integer not null,
  side text not null,
  name_sealed bytea not null,
  name_mask text not null,
  constraint dispute_party_pk PRIMARY KEY (county, dispute_id, "position"),
  constraint dispute_party_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'respondent'::text])))
);

create table dispute_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  day date not null,
  n bigint not null,
  constraint dispute_total_pk PRIMARY KEY (county, place_code, day) INCLUDE (n)
);

create table dossier_entry (
  county text collate "C" not null,
  id uuid not null,
  seq bigint generated always as identity,
  village_code text collate "C" not null,
  person text not null,
  joint text not null,
  held_on date not null,
  participants text not null,
  text text not null,
  result text not null,
  paper text not null,
  noted_on date not null,
  body_hash bytea,
  constraint dossier_entry_pk PRIMARY KEY (county, id),
  constraint dossier_entry_held_check CHECK ((held_on <= noted_on)),
  constraint dossier_entry_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table feed_address (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  seq integer not null,
  url text,
  set_at timestamp with time zone not null,
  set_by uuid,
  body_hash bytea not null,
  constraint feed_address_pk PRIMARY KEY (county, partner, seq),
  constraint feed_address_id_unique UNIQUE (county, id)
);

create table feed_event (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  source text not null,
  event_id text not null,
  event_type text not null,
  digest bytea not null,
  way text not null,
  received_at timestamp with time zone not null,
  state text not null,
  reason text,
  field text,
  value text,
  target_kind text,
  target_id uuid,
  body jsonb,
  version integer not null,
  constraint feed_event_pk PRIMARY KEY (county, id),
  constraint feed_event_once_unique UNIQUE (county, partner, source, event_id, digest),
  constraint feed_event_body_check CHECK (((state = 'dead'::text) = (body IS NOT NULL))),
  constraint feed_event_reason_check CHECK (((state <> 'dead'::text) OR (reason IS NOT NULL))),
  constraint feed_event_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'dead'::text, 'dropped'::text]))),
  constraint feed_event_way_check CHECK ((way = ANY (ARRAY['message'::text, 'sheet'::text])))
);

create table feed_event_fact (
  county text collate "C" not null,
  feed_event_id uuid not null,
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
  constraint feed_event_fact_pk PRIMARY KEY (county, feed_event_id, seq),
  constraint feed_event_fact_id_unique UNIQUE (county, id),
  constraint feed_event_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint feed_event_fact_verb_check CHECK ((verb = ANY (ARRAY['taken'::text, 'dead'::text, 'dropped'::text])))
);

create table feed_key (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  public_key bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  body_hash bytea not null,
  constraint feed_key_pk PRIMARY KEY (county, id),
  constraint feed_key_length_check CHECK ((length(public_key) = 32))
);

create table feed_message (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  matter_id uuid not null,
  matter_version integer not null,
  body jsonb not null,
  made_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  way text,
  tries integer not null default 0,
  next_try_at timestamp with time zone,
  last_error text,
  constraint feed_message_pk PRIMARY KEY (county, id),
  constraint feed_message_once_unique UNIQUE (county, partner, matter_id, matter_version),
  constraint feed_message_way_check CHECK (((way IS NULL) OR (way = ANY (ARRAY['pushed'::text, 'pulled'::text, 'sheet'::text]))))
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
  recorded_at timestamp with time zone,
  end_recorded_at timestamp with time zone,
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

create table hall (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  place text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint hall_pk PRIMARY KEY (county, id),
  constraint hall_village_unique UNIQUE (county, village_code),
  constraint hall_stage_check CHECK ((stage = 'open'::text)),
  constraint hall_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

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
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  body_hash bytea,
  constraint hall_booking_pk PRIMARY KEY (county, id),
  constraint hall_booking_code_unique UNIQUE (county, code_hash)
);

create table hall_fact (
  county text collate "C" not null,
  hall_id uuid not null,
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
  constraint hall_fact_pk PRIMARY KEY (county, hall_id, seq),
  constraint hall_fact_id_unique UNIQUE (county, id),
  constraint hall_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint hall_fact_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'changed'::text])))
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

create table honour (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  subject text not null,
  harmony text,
  masked text not null,
  title text,
  stage text not null,
  since_at timestamp with time zone not null,
  named boolean not null default false,
  screen_by date not null,
  notice_until date,
  confirmed_on date,
  receipt_hash bytea,
  version integer not null,
  body_hash bytea,
  constraint honour_pk PRIMARY KEY (county, id),
  constraint honour_receipt_unique UNIQUE (county, receipt_hash),
  constraint honour_confirmed_check CHECK (((stage <> 'confirmed'::text) OR ((confirmed_on IS NOT NULL) AND (notice_until IS NOT NULL) AND (confirmed_on > notice_until)))),
  constraint honour_stage_check CHECK ((stage = ANY (ARRAY['proposed'::text, 'refused'::text, 'admitted'::text, 'agreed'::text, 'noticed'::text, 'confirmed'::text, 'revoked'::text, 'dropped'::text]))),
  constraint honour_subject_check CHECK ((subject = ANY (ARRAY['person'::text, 'household'::text, 'team'::text]))),
  constraint honour_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table honour_fact (
  county text collate "C" not null,
  honour_id uuid not null,
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
  constraint honour_fact_pk PRIMARY KEY (county, honour_id, seq),
  constraint honour_fact_id_unique UNIQUE (county, id),
  constraint honour_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text, 'resident'::text]))),
  constraint honour_fact_verb_check CHECK ((verb = ANY (ARRAY['proposed'::text, 'refused'::text, 'admitted'::text, 'evidenced'::text, 'revised'::text, 'consented'::text, 'unnamed'::text, 'noticed'::text, 'answered'::text, 'confirmed'::text, 'revoked'::text, 'dropped'::text])))
);

create table honour_objection (
  county text collate "C" not null,
  id uuid not null,
  honour_id uuid not null,
  village_code text collate "C" not null,
  text text not null,
  at timestamp with time zone not null,
  body_hash bytea,
  constraint honour_objection_pk PRIMARY KEY (county, id),
  constraint honour_objection_text_check CHECK ((length(text) <= 2000))
);

create table honour_proposal (
  county text collate "C" not null,
  honour_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  text text not null,
  evidence text,
  constraint honour_proposal_pk PRIMARY KEY (county, honour_id),
  constraint honour_proposal_text_check CHECK (((length(name) <= 40) AND (length(text) <= 2000) AND (length(evidence) <= 1000)))
);

create table honour_publication (
  county text collate "C" not null,
  honour_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint honour_publication_pk PRIMARY KEY (county, honour_id, rev),
  constraint honour_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint honour_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
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

create table incident (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  number text not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
  kind text collate "C" not null,
  happened_at timestamp with time zone not null,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  effective boolean,
  handed text,
  version integer not null,
  first_effective boolean,
  constraint incident_pk PRIMARY KEY (county, id),
  constraint incident_number_unique UNIQUE (county, partner, number),
  constraint incident_handed_check CHECK ((handed = ANY (ARRAY['called'::text, 'taken'::text, 'done'::text]))),
  constraint incident_place_check CHECK ((("left"(place_code, 6) = county) AND (length(place_code) = ANY (ARRAY[12, 15]))))
);

create table incident_fact (
  county text collate "C" not null,
  incident_id uuid not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
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
  constraint incident_fact_pk PRIMARY KEY (county, incident_id, seq),
  constraint incident_fact_id_unique UNIQUE (county, id),
  constraint incident_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint incident_fact_verb_check CHECK ((verb = ANY (ARRAY['judged'::text, 'handed'::text, 'taken'::text, 'done'::text])))
);

create table incident_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  police_unit text collate "C" not null,
  kind text collate "C" not null,
  day date not null,
  measure text collate "C" not null,
  n bigint not null,
  constraint incident_total_pk PRIMARY KEY (county, place_code, kind, day, police_unit, measure) INCLUDE (n),
  constraint incident_total_measure_check CHECK ((measure = ANY (ARRAY['effective'::text, 'not-effective'::text, 'unjudged'::text])))
);

create table joint_visit (
  county text collate "C" not null,
  id uuid not null,
  grid_code text collate "C" not null,
  police_unit text collate "C" not null,
  incident_id uuid,
  visited_on date not null,
  officer text not null,
  worker text not null,
  about text not null,
  outcome text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_unit text collate "C" not null,
  body_hash bytea not null,
  constraint joint_visit_pk PRIMARY KEY (county, id),
  constraint joint_visit_grid_check CHECK (((length(grid_code) = 15) AND ("left"(grid_code, 6) = county)))
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

create table mandate (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid,
  number bigint not null default nextval('mandate_number'::regclass),
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  title text not null,
  scope text[] not null,
  consent text not null,
  consent_paper text,
  consent_file text,
  agent_kind text not null,
  agent_unit text collate "C" not null,
  agent_account uuid,
  agent_name text,
  accused text collate "C",
  stage text not null,
  ended_as text,
  outcome text,
  satisfaction text,
  rated_by text,
  given_on date not null,
  expires_on date not null,
  ended_on date,
  deeds integer not null default 0,
  version integer not null,
  since_at timestamp with time zone not null,
  body_hash bytea,
  constraint mandate_pk PRIMARY KEY (county, id),
  constraint mandate_accused_check CHECK (((accused IS NULL) OR (accused <> agent_unit))),
  constraint mandate_agent_check CHECK (((agent_kind = ANY (ARRAY['person'::text, 'post'::text])) AND ((agent_kind = 'person'::text) = (agent_account IS NOT NULL)))),
  constraint mandate_consent_check CHECK ((consent = ANY (ARRAY['signed'::text, 'witnessed'::text, 'receipt'::text]))),
  constraint mandate_ended_as_check CHECK ((ended_as = ANY (ARRAY['closed'::text, 'declined'::text, 'revoked'::text, 'expired'::text]))),
  constraint mandate_ended_check CHECK ((((stage = 'ended'::text) = (ended_as IS NOT NULL)) AND ((stage = 'ended'::text) = (ended_on IS NOT NULL)))),
  constraint mandate_outcome_check CHECK (((outcome = ANY (ARRAY['solved'::text, 'not-solved'::text, 'withdrawn'::text])) AND ((outcome IS NULL) = (ended_as IS DISTINCT FROM 'closed'::text)))),
  constraint mandate_paper_check CHECK (((consent = 'receipt'::text) OR (consent_paper IS NOT NULL))),
  constraint mandate_rated_check CHECK (((rated_by = ANY (ARRAY['resident'::text, 'caller'::text])) AND ((rated_by IS NULL) = (satisfaction IS NULL)) AND ((satisfaction IS NULL) OR (outcome IS NOT NULL)))),
  constraint mandate_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'fair'::text, 'dissatisfied'::text, 'no-answer'::text]))),
  constraint mandate_stage_check CHECK ((stage = ANY (ARRAY['offered'::text, 'standing'::text, 'ended'::text])))
);

create table mandate_action (
  county text collate "C" not null,
  mandate_id uuid not null,
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
  constraint mandate_action_pk PRIMARY KEY (county, mandate_id, seq),
  constraint mandate_action_id_unique UNIQUE (county, id),
  constraint mandate_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint mandate_action_verb_check CHECK ((verb = ANY (ARRAY['given'::text, 'taken'::text, 'declined'::text, 'done'::text, 'closed'::text, 'revoked'::text, 'expired'::text, 'rated'::text])))
);

create table mandate_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  month date not null,
  measure text not null,
  n bigint not null,
  constraint mandate_total_pk PRIMARY KEY (county, place_code, month, measure)
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
  counted_late boolean not null default false,
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

create table matter_open_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  place_code text collate "C" not null,
  kind text collate "C" not null,
  month date not null,
  open integer not null,
  late integer not null,
  awaiting integer not null,
  constraint matter_open_delta_pk PRIMARY KEY (county, id)
);

create table matter_open_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  kind text collate "C" not null,
  month date not null,
  open bigint not null,
  late bigint not null,
  awaiting bigint not null,
  constraint matter_open_total_pk PRIMARY KEY (county, place_code, kind, month)
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

create table mediator (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  name text not null,
  committee text not null,
  qualified_by text not null,
  subjects text[] not null,
  since date not null,
  until date not null,
  account uuid,
  ended_on date,
  body_hash bytea,
  constraint mediator_pk PRIMARY KEY (county, id),
  constraint mediator_term_check CHECK ((since <= until))
);

create table mediator_fact (
  county text collate "C" not null,
  mediator_id uuid not null,
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
  constraint mediator_fact_pk PRIMARY KEY (county, mediator_id, seq),
  constraint mediator_fact_id_unique UNIQUE (county, id),
  constraint mediator_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint mediator_fact_verb_check CHECK ((verb = ANY (ARRAY['appointed'::text, 'dismissed'::text])))
);

create table officer (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  household text collate "C",
  account_id uuid,
  constraint officer_pk PRIMARY KEY (county, id)
);

create table open_key (
  county text collate "C" not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  ended_at timestamp with time zone,
  body_hash bytea not null,
  constraint open_key_pk PRIMARY KEY (county, id),
  constraint open_key_hash_unique UNIQUE (county, key_hash)
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

create table partnership (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  partner_code text collate "C",
  partner_name text,
  kind text not null,
  name text not null,
  aim text not null,
  until date not null,
  stage text not null,
  since_at timestamp with time zone not null,
  started_on date,
  measures integer not null default 0,
  done integer not null default 0,
  in_cents bigint not null default 0,
  out_cents bigint not null default 0,
  earned_cents bigint not null default 0,
  version integer not null,
  body_hash bytea,
  constraint partnership_pk PRIMARY KEY (county, id),
  constraint partnership_count_check CHECK (((done >= 0) AND (done <= measures) AND (in_cents >= 0) AND (out_cents >= 0) AND (earned_cents >= 0))),
  constraint partnership_partner_check CHECK ((((partner_code IS NULL) <> (partner_name IS NULL)) AND ((partner_code IS NULL) OR ((length(partner_code) = 12) AND (partner_code <> village_code))))),
  constraint partnership_stage_check CHECK ((stage = ANY (ARRAY['proposed'::text, 'agreed'::text, 'running'::text, 'ended'::text]))),
  constraint partnership_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table partnership_fact (
  county text collate "C" not null,
  partnership_id uuid not null,
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
  constraint partnership_fact_pk PRIMARY KEY (county, partnership_id, seq),
  constraint partnership_fact_id_unique UNIQUE (county, id),
  constraint partnership_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint partnership_fact_verb_check CHECK ((verb = ANY (ARRAY['proposed'::text, 'agreed'::text, 'declined'::text, 'started'::text, 'planned'::text, 'completed'::text, 'dropped'::text, 'paid'::text, 'resulted'::text, 'ended'::text])))
);

create table partnership_publication (
  county text collate "C" not null,
  partnership_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint partnership_publication_pk PRIMARY KEY (county, partnership_id, rev),
  constraint partnership_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint partnership_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
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

create table post_action (
  county text collate "C" not null,
  book_id uuid not null,
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
  constraint post_action_pk PRIMARY KEY (county, book_id, seq),
  constraint post_action_id_unique UNIQUE (county, id),
  constraint post_action_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint post_action_verb_check CHECK ((verb = ANY (ARRAY['entered'::text, 'formed'::text, 'appointed'::text, 'duty-set'::text, 'ended'::text, 'handed-over'::text, 'declared'::text, 'declaration-ended'::text])))
);

create table post_body_term (
  county text collate "C" not null,
  village_code text collate "C" not null,
  body text not null,
  since date not null,
  until date not null,
  constraint post_body_term_pk PRIMARY KEY (county, village_code, body, since),
  constraint post_body_term_check CHECK ((since <= until))
);

create table post_book (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  version integer not null,
  constraint post_book_pk PRIMARY KEY (county, id),
  constraint post_book_village_unique UNIQUE (county, village_code),
  constraint post_book_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table post_publication (
  county text collate "C" not null,
  book_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint post_publication_pk PRIMARY KEY (county, book_id, rev),
  constraint post_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint post_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table post_term (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  officer_id uuid not null,
  name text not null,
  body text not null,
  post text not null,
  since date not null,
  until date not null,
  constraint post_term_pk PRIMARY KEY (county, id),
  constraint post_term_check CHECK ((since <= until))
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

create table practice (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  title text not null,
  harmony text,
  stage text not null,
  since_at timestamp with time zone not null,
  published boolean not null default false,
  version integer not null,
  body_hash bytea,
  constraint practice_pk PRIMARY KEY (county, id),
  constraint practice_stage_check CHECK ((stage = ANY (ARRAY['drafting'::text, 'published'::text, 'withdrawn'::text]))),
  constraint practice_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table practice_adoption (
  county text collate "C" not null,
  id uuid not null,
  practice_id uuid not null,
  village_code text collate "C" not null,
  adopted_on date not null,
  at timestamp with time zone not null,
  by_unit text collate "C",
  by_name text,
  body_hash bytea,
  constraint practice_adoption_pk PRIMARY KEY (county, id),
  constraint practice_adoption_once UNIQUE (county, practice_id, village_code),
  constraint practice_adoption_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table practice_fact (
  county text collate "C" not null,
  practice_id uuid not null,
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
  constraint practice_fact_pk PRIMARY KEY (county, practice_id, seq),
  constraint practice_fact_id_unique UNIQUE (county, id),
  constraint practice_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint practice_fact_verb_check CHECK ((verb = ANY (ARRAY['described'::text, 'revised'::text, 'published'::text, 'withdrawn'::text])))
);

create table practice_publication (
  county text collate "C" not null,
  practice_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint practice_publication_pk PRIMARY KEY (county, practice_id, rev),
  constraint practice_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint practice_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
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

create table recruitment (
  county text collate "C" not null,
  id uuid not null,
  town_code text collate "C" not null,
  title text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  apply_until date not null,
  exam_on date not null,
  object_until date,
  confirmed_on date,
  version integer not null,
  body_hash bytea,
  constraint recruitment_pk PRIMARY KEY (county, id),
  constraint recruitment_days_check CHECK ((exam_on > apply_until)),
  constraint recruitment_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'listed'::text, 'confirmed'::text, 'dropped'::text]))),
  constraint recruitment_town_check CHECK (((length(town_code) = 9) AND ("left"(town_code, 6) = county)))
);

create table recruitment_fact (
  county text collate "C" not null,
  recruitment_id uuid not null,
  town_code text collate "C" not null,
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
  constraint recruitment_fact_pk PRIMARY KEY (county, recruitment_id, seq),
  constraint recruitment_fact_id_unique UNIQUE (county, id),
  constraint recruitment_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint recruitment_fact_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'listed'::text, 'answered'::text, 'confirmed'::text, 'dropped'::text])))
);

create table recruitment_objection (
  county text collate "C" not null,
  id uuid not null,
  recruitment_id uuid not null,
  town_code text collate "C" not null,
  text text not null,
  at timestamp with time zone not null,
  body_hash bytea,
  constraint recruitment_objection_pk PRIMARY KEY (county, id),
  constraint recruitment_objection_text_check CHECK ((length(text) <= 2000))
);

create table report (
  county text collate "C" not null,
  id uuid not null,
  template text not null,
  place_code text collate "C" not null,
  from_month date not null,
  to_month date not null,
  made_by_kind text not null,
  made_by uuid,
  made_name text,
  made_at timestamp with time zone not null,
  body_hash bytea,
  constraint report_pk PRIMARY KEY (county, id),
  constraint report_made_check CHECK ((made_by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint report_months_check CHECK (((from_month <= to_month) AND (EXTRACT(day FROM from_month) = (1)::numeric) AND (EXTRACT(day FROM to_month) = (1)::numeric)))
);

create table report_file (
  county text collate "C" not null,
  report_id uuid not null,
  lang text not null,
  form text not null,
  sha256 text not null,
  bytes bytea not null,
  constraint report_file_pk PRIMARY KEY (county, report_id, lang, form),
  constraint report_file_form_check CHECK (((form = ANY (ARRAY['pdf'::text, 'docx'::text])) AND (lang = ANY (ARRAY['zh-CN'::text, 'en'::text])))),
  constraint report_file_hash_check CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
);

create table report_release (
  county text collate "C" not null,
  report_id uuid not null,
  id uuid not null,
  released_at timestamp with time zone not null,
  released_by uuid not null,
  released_name text not null,
  model jsonb not null,
  body_hash bytea,
  constraint report_release_pk PRIMARY KEY (county, report_id),
  constraint report_release_id_unique UNIQUE (county, id)
);

create table reserve (
  county text collate "C" not null,
  id uuid not null,
  recruitment_id uuid not null,
  village_code text collate "C" not null,
  masked text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  total integer,
  hired_on date,
  contract_until date,
  mentor_id uuid,
  reviewed_on date,
  post text,
  outcome text,
  villager_id uuid,
  receipt_hash bytea,
  version integer not null,
  body_hash bytea,
  constraint reserve_pk PRIMARY KEY (county, id),
  constraint reserve_once_unique UNIQUE (county, recruitment_id, villager_id),
  constraint reserve_receipt_unique UNIQUE (county, receipt_hash),
  constraint reserve_hired_check CHECK (((stage <> ALL (ARRAY['hired'::text, 'serving'::text, 'ended'::text])) OR ((hired_on IS NOT NULL) AND (contract_until > hired_on)))),
  constraint reserve_stage_check CHECK ((stage = ANY (ARRAY['applied'::text, 'refused'::text, 'admitted'::text, 'scored'::text, 'checked'::text, 'passed'::text, 'failed'::text, 'withdrawn'::text, 'hired'::text, 'serving'::text, 'ended'::text]))),
  constraint reserve_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table reserve_fact (
  county text collate "C" not null,
  reserve_id uuid not null,
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
  constraint reserve_fact_pk PRIMARY KEY (county, reserve_id, seq),
  constraint reserve_fact_id_unique UNIQUE (county, id),
  constraint reserve_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text, 'resident'::text]))),
  constraint reserve_fact_verb_check CHECK ((verb = ANY (ARRAY['applied'::text, 'admitted'::text, 'refused'::text, 'scored'::text, 'checked'::text, 'passed'::text, 'failed'::text, 'reopened'::text, 'withdrawn'::text, 'hired'::text, 'mentored'::text, 'grown'::text, 'concluded'::text])))
);

create table reserve_person (
  county text collate "C" not null,
  reserve_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone text not null,
  born integer not null,
  constraint reserve_person_pk PRIMARY KEY (county, reserve_id),
  constraint reserve_person_text_check CHECK (((length(name) <= 40) AND (length(phone) <= 20)))
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

create table spent_sign_in (
  county text collate "C" not null,
  state_hash bytea not null,
  spent_at timestamp with time zone not null,
  constraint spent_sign_in_pk PRIMARY KEY (county, state_hash)
);

create table station (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  stage text not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint station_pk PRIMARY KEY (county, id),
  constraint station_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint station_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table station_fact (
  county text collate "C" not null,
  station_id uuid not null,
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
  constraint station_fact_pk PRIMARY KEY (county, station_id, seq),
  constraint station_fact_id_unique UNIQUE (county, id),
  constraint station_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint station_fact_verb_check CHECK ((verb = ANY (ARRAY['opened'::text, 'changed'::text, 'closed'::text])))
);

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
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint stop_pk PRIMARY KEY (county, id),
  constraint stop_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'cancelled'::text]))),
  constraint stop_times_check CHECK ((from_time < to_time)),
  constraint stop_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table stop_fact (
  county text collate "C" not null,
  stop_id uuid not null,
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
  constraint stop_fact_pk PRIMARY KEY (county, stop_id, seq),
  constraint stop_fact_id_unique UNIQUE (county, id),
  constraint stop_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint stop_fact_verb_check CHECK ((verb = ANY (ARRAY['planned'::text, 'cancelled'::text])))
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

create table team (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  name text not null,
  leader text not null,
  formed_on date not null,
  stage text not null,
  since_at timestamp with time zone not null,
  notice_until date,
  recognised_on date,
  members integer not null default 0,
  volunteers integer not null default 0,
  party integer not null default 0,
  saved_cents bigint not null default 0,
  version integer not null,
  body_hash bytea,
  constraint team_pk PRIMARY KEY (county, id),
  constraint team_members_check CHECK (((members >= 0) AND ((volunteers >= 0) AND (volunteers <= members)) AND ((party >= 0) AND (party <= members)) AND (saved_cents >= 0))),
  constraint team_model_check CHECK (((stage = 'model'::text) = (recognised_on IS NOT NULL))),
  constraint team_stage_check CHECK ((stage = ANY (ARRAY['formed'::text, 'nominated'::text, 'supported'::text, 'shown'::text, 'model'::text, 'ended'::text]))),
  constraint team_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table team_fact (
  county text collate "C" not null,
  team_id uuid not null,
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
  constraint team_fact_pk PRIMARY KEY (county, team_id, seq),
  constraint team_fact_id_unique UNIQUE (county, id),
  constraint team_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint team_fact_verb_check CHECK ((verb = ANY (ARRAY['formed'::text, 'joined'::text, 'left'::text, 'served'::text, 'nominated'::text, 'supported'::text, 'shown'::text, 'objected'::text, 'settled'::text, 'recognised'::text, 'declined'::text, 'withdrawn'::text, 'ended'::text])))
);

create table team_member (
  county text collate "C" not null,
  id uuid not null,
  team_id uuid not null,
  village_code text collate "C" not null,
  number integer not null,
  name text not null,
  woman_volunteer boolean not null,
  field text,
  skills text,
  party_post text,
  since date not null,
  until date,
  constraint team_member_pk PRIMARY KEY (county, id),
  constraint team_member_number_unique UNIQUE (county, team_id, number),
  constraint team_member_until_check CHECK (((until IS NULL) OR (until >= since)))
);

create table team_publication (
  county text collate "C" not null,
  team_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamp with time zone not null,
  constraint team_publication_pk PRIMARY KEY (county, team_id, rev),
  constraint team_publication_leaf_unique UNIQUE (county, leaf_id),
  constraint team_publication_commitment_check CHECK (((length(commitment) = 32) AND (length(salt) = 16)))
);

create table tie (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body text,
  number integer,
  tie text not null,
  counterparty text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid,
  body_hash bytea not null,
  officer_id uuid,
  relation text,
  until date,
  constraint tie_pk PRIMARY KEY (county, id),
  constraint tie_relation_check CHECK ((relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text, 'sibling'::text, 'grandparent'::text, 'grandchild'::text, 'other'::text]))),
  constraint tie_sort_check CHECK ((tie = ANY (ARRAY['self'::text, 'kin'::text, 'interest'::text]))),
  constraint tie_whose_check CHECK ((((officer_id IS NULL) = (number IS NOT NULL)) AND ((number IS NULL) = (body IS NULL))))
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

create table tour (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  on_day date not null,
  route text not null,
  ideas integer not null default 0,
  stage text not null,
  since_at timestamp with time zone not null,
  version integer not null,
  body_hash bytea,
  constraint tour_pk PRIMARY KEY (county, id),
  constraint tour_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'made'::text, 'closed'::text, 'dropped'::text]))),
  constraint tour_village_check CHECK (((length(village_code) = 12) AND ("left"(village_code, 6) = county)))
);

create table tour_fact (
  county text collate "C" not null,
  tour_id uuid not null,
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
  constraint tour_fact_pk PRIMARY KEY (county, tour_id, seq),
  constraint tour_fact_id_unique UNIQUE (county, id),
  constraint tour_fact_by_check CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint tour_fact_verb_check CHECK ((verb = ANY (ARRAY['planned'::text, 'moved'::text, 'noted'::text, 'taken'::text, 'closed'::text, 'dropped'::text])))
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
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['grid'::text, 'village'::text, 'supervision'::text, 'town'::text, 'centre'::text, 'department'::text, 'discipline'::text, 'organisation'::text, 'platform'::text])))
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
  reminded_on date,
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

create table workplan_fact (
  county text collate "C" not null,
  item_id uuid not null,
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
  constraint workplan_fact_pk PRIMARY KEY (county, item_id, seq),
  constraint workplan_fact_id_unique UNIQUE (county, id),
  constraint workplan_fact_verb_check CHECK ((verb = ANY (ARRAY['planned'::text, 'stepped'::text, 'moved'::text, 'finished'::text, 'verified'::text, 'returned'::text, 'dropped'::text])))
);

create table workplan_item (
  county text collate "C" not null,
  id uuid not null,
  year integer not null,
  sort text not null,
  heading text not null,
  title text not null,
  goal text not null,
  measure text not null,
  place_code text collate "C" not null,
  lead text collate "C" not null,
  partners text[] not null default '{}'::text[],
  figure text not null,
  target integer not null,
  due date not null,
  stage text not null,
  version integer not null,
  body_hash bytea,
  constraint workplan_item_pk PRIMARY KEY (county, id),
  constraint workplan_item_sort_check CHECK ((sort = ANY (ARRAY['force'::text, 'mechanism'::text, 'project'::text]))),
  constraint workplan_item_stage_check CHECK ((stage = ANY (ARRAY['running'::text, 'finished'::text, 'verified'::text, 'dropped'::text]))),
  constraint workplan_item_target_check CHECK ((target > 0))
);

-- Functions of rows

CREATE OR REPLACE FUNCTION public.mandate_measures(m mandate)
 RETURNS TABLE(measure text, n bigint)
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$
    select v.measure, 1::bigint from (values
      ('given', true),
      ('ended', m.stage = 'ended'),
      ('revoked', coalesce(m.ended_as = 'revoked', false)),
      ('expired', coalesce(m.ended_as = 'expired', false)),
      ('closed', m.outcome is not null),
      (m.outcome, m.outcome is not null),
      (m.satisfaction, m.satisfaction is not null),
      ('rated-by-' || m.rated_by, m.rated_by is not null)) as v(measure, holds)
    where v.holds $function$
;

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
alter table activity add constraint activity_station_fk FOREIGN KEY (county, station_id) REFERENCES station(county, id);
alter table activity_signup add constraint activity_signup_activity_fk FOREIGN KEY (county, activity_id) REFERENCES activity(county, id);
alter table alarm_action add constraint alarm_action_alarm_fk FOREIGN KEY (county, alarm_id) REFERENCES alarm(county, id);
alter table assessment_fact add constraint assessment_fact_assessment_fk FOREIGN KEY (county, assessment_id) REFERENCES assessment(county, id);
alter table assessment_publication add constraint assessment_publication_assessment_fk FOREIGN KEY (county, assessment_id) REFERENCES assessment(county, id);
alter table asset_action add constraint asset_action_asset_fk FOREIGN KEY (county, asset_id) REFERENCES asset(county, id);
alter table callout_fact add constraint callout_fact_callout_fk FOREIGN KEY (county, callout_id) REFERENCES callout(county, id);
alter table camera add constraint camera_device_fk FOREIGN KEY (county, device_id) REFERENCES camera_device(county, id);
alter table camera_device_secret add constraint camera_device_secret_device_fk FOREIGN KEY (county, device_id) REFERENCES camera_device(county, id);
alter table camera_view add constraint camera_view_camera_fk FOREIGN KEY (county, camera_id) REFERENCES camera(county, id);
alter table consultation_fact add constraint consultation_fact_consultation_fk FOREIGN KEY (county, consultation_id) REFERENCES consultation(county, id);
alter table contest_fact add constraint contest_fact_round_fk FOREIGN KEY (county, round_id) REFERENCES contest_round(county, id);
alter table contest_publication add constraint contest_publication_round_fk FOREIGN KEY (county, round_id) REFERENCES contest_round(county, id);
alter table dispute_action add constraint dispute_action_dispute_fk FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id);
alter table dispute_party add constraint dispute_party_dispute_fk FOREIGN KEY (county, dispute_id) REFERENCES dispute(county, id);
alter table feed_event_fact add constraint feed_event_fact_event_fk FOREIGN KEY (county, feed_event_id) REFERENCES feed_event(county, id);
alter table fund add constraint fund_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table fund_action add constraint fund_action_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table fund_payee add constraint fund_payee_recipient_fk FOREIGN KEY (county, fund_id, list, n) REFERENCES fund_recipient(county, fund_id, list, n);
alter table fund_publication add constraint fund_publication_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table fund_recipient add constraint fund_recipient_fund_fk FOREIGN KEY (county, fund_id) REFERENCES fund(county, id);
alter table hall_booking add constraint hall_booking_hall_fk FOREIGN KEY (county, hall_id) REFERENCES hall(county, id);
alter table lease add constraint lease_action_fk FOREIGN KEY (county, asset_id, seq) REFERENCES asset_action(county, asset_id, seq);
alter table lease add constraint lease_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table lease_rent add constraint lease_rent_lease_fk FOREIGN KEY (county, lease_id) REFERENCES lease(county, id);
alter table lease_tenant add constraint lease_tenant_lease_fk FOREIGN KEY (county, lease_id) REFERENCES lease(county, id);
alter table mandate_action add constraint mandate_action_mandate_fk FOREIGN KEY (county, mandate_id) REFERENCES mandate(county, id);
alter table mediator_fact add constraint mediator_fact_mediator_fk FOREIGN KEY (county, mediator_id) REFERENCES mediator(county, id);
alter table payment add constraint payment_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table payment add constraint payment_fund_fk FOREIGN KEY (county, fund_id, fund_seq) REFERENCES fund_action(county, fund_id, seq);
alter table payment_line add constraint payment_line_payee_fk FOREIGN KEY (county, fund_id, list, n, rev) REFERENCES fund_payee(county, fund_id, list, n, rev);
alter table payment_line add constraint payment_line_payment_fk FOREIGN KEY (county, payment_id) REFERENCES payment(county, id);
alter table petition_action add constraint petition_action_petition_fk FOREIGN KEY (county, petition_id) REFERENCES petition(county, id);
alter table petition_person add constraint petition_person_petition_fk FOREIGN KEY (county, petition_id) REFERENCES petition(county, id);
alter table post_action add constraint post_action_book_fk FOREIGN KEY (county, book_id) REFERENCES post_book(county, id);
alter table power_action add constraint power_action_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table power_item add constraint power_item_list_fk FOREIGN KEY (county, list_id) REFERENCES power_list(county, id);
alter table power_photo add constraint power_photo_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table power_private add constraint power_private_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table power_publication add constraint power_publication_item_fk FOREIGN KEY (county, item_id) REFERENCES power_item(county, id);
alter table power_seal add constraint power_seal_action_fk FOREIGN KEY (county, item_id, seq) REFERENCES power_action(county, item_id, seq);
alter table report_file add constraint report_file_release_fk FOREIGN KEY (county, report_id) REFERENCES report_release(county, report_id);
alter table report_release add constraint report_release_report_fk FOREIGN KEY (county, report_id) REFERENCES report(county, id);
alter table second_factor_reset add constraint second_factor_reset_account_fk FOREIGN KEY (county, account_id) REFERENCES account(county, id);
alter table tipoff_letter add constraint tipoff_letter_mailbox_fk FOREIGN KEY (county, mailbox) REFERENCES tipoff(county, mailbox) ON DELETE CASCADE;
alter table tipoff_step add constraint tipoff_step_mailbox_fk FOREIGN KEY (county, mailbox) REFERENCES tipoff(county, mailbox) ON DELETE CASCADE;
alter table warning_action add constraint warning_action_warning_fk FOREIGN KEY (county, warning_id) REFERENCES warning(county, id);

-- Indexes

CREATE INDEX account_unit_idx ON account USING btree (county, unit);
CREATE UNIQUE INDEX account_binding_account_idx ON account_binding USING btree (county, account_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX account_binding_person_idx ON account_binding USING btree (county, platform, external_id) WHERE revoked_at IS NULL;
CREATE INDEX activity_day_idx ON activity USING btree (county, village_code, held_on);
CREATE INDEX activity_station_idx ON activity USING btree (county, station_id);
CREATE INDEX activity_signup_activity_idx ON activity_signup USING btree (county, activity_id, at);
CREATE INDEX alarm_newest_idx ON alarm USING btree (county, raised_at DESC, id DESC);
CREATE INDEX alarm_open_idx ON alarm USING btree (county, place_code, raised_at) WHERE stage <> 'closed'::text;
CREATE INDEX alarm_records_idx ON alarm USING gin (records);
CREATE UNIQUE INDEX appraisal_once_idx ON appraisal USING btree (county, village_code, year) WHERE stage <> 'void'::text;
CREATE INDEX appraisal_code_round_idx ON appraisal_code USING btree (county, appraisal_id, rater_group);
CREATE INDEX appraisal_entry_due_idx ON appraisal_entry USING btree (county, due) WHERE stage = 'open'::text;
CREATE INDEX appraisal_review_person_idx ON appraisal_review USING btree (county, village_code, person, year);
CREATE UNIQUE INDEX assessment_running_idx ON assessment USING btree (county, village_code) WHERE stage = ANY (ARRAY['self'::text, 'town'::text, 'notice'::text]);
CREATE INDEX assessment_village_idx ON assessment USING btree (county, village_code, opened_at DESC);
CREATE INDEX asset_village_idx ON asset USING btree (county, village_code, name);
CREATE INDEX audit_entry_actor_idx ON audit_entry USING btree (county, actor_id, id);
CREATE INDEX audit_entry_object_idx ON audit_entry USING btree (county, object_kind, object_id, id);
CREATE INDEX callout_grid_idx ON callout USING btree (county, grid_code, due_at) WHERE state = ANY (ARRAY['called'::text, 'accepted'::text]);
CREATE INDEX callout_past_idx ON callout USING btree (county, grid_code, state_at);
CREATE INDEX camera_place_idx ON camera USING btree (county, place_code);
CREATE UNIQUE INDEX camera_device_code_idx ON camera_device USING btree (county, code) WHERE withdrawn_at IS NULL;
CREATE INDEX camera_view_camera_idx ON camera_view USING btree (county, camera_id, begun_at DESC);
CREATE INDEX camera_view_newest_idx ON camera_view USING btree (county, begun_at DESC, id);
CREATE INDEX camera_view_open_idx ON camera_view USING btree (county, until_at) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX charter_in_force_idx ON charter USING btree (county, village_code) WHERE stage = ANY (ARRAY['adopted'::text, 'filed'::text]);
CREATE INDEX charter_comment_charter_idx ON charter_comment USING btree (county, charter_id, at);
CREATE INDEX consultation_open_idx ON consultation USING btree (county, place_code, due_on) WHERE stage = ANY (ARRAY['called'::text, 'minuted'::text]);
CREATE INDEX consultation_units_idx ON consultation USING gin (units);
CREATE INDEX counter_consultation_day_idx ON counter_consultation USING btree (county, held_on);
CREATE INDEX counter_handover_stage_idx ON counter_handover USING btree (county, stage, due_on);
CREATE INDEX counter_ticket_queue_idx ON counter_ticket USING btree (county, unit, day, stage, taken_at);
CREATE INDEX court_hour_place_idx ON court_hour USING btree (county, place_code, held_on);
CREATE INDEX credit_comment_credit_idx ON credit_comment USING btree (county, credit_id, at);
CREATE UNIQUE INDEX credit_member_household_idx ON credit_member USING btree (county, household_id) WHERE stage = 'joined'::text;
CREATE INDEX credit_member_village_idx ON credit_member USING btree (county, village_code, since_at);
CREATE UNIQUE INDEX credit_member_villager_idx ON credit_member USING btree (county, village_code, villager_id) WHERE stage <> 'declined'::text;
CREATE INDEX credit_member_fact_village_idx ON credit_member_fact USING btree (county, village_code, verb);
CREATE INDEX decision_newest_idx ON decision USING btree (county, village_code, opened_at DESC, id DESC);
CREATE INDEX decision_open_idx ON decision USING btree (county, village_code, since_at) WHERE next IS NOT NULL;
CREATE UNIQUE INDEX decision_elector_household_idx ON decision_elector USING btree (county, village_code, household) WHERE body = 'representatives'::text AND until IS NULL;
CREATE INDEX deliberation_newest_idx ON deliberation USING btree (county, village_code, proposed_at DESC, id DESC);
CREATE INDEX deliberation_open_idx ON deliberation USING btree (county, village_code, since_at) WHERE stage <> ALL (ARRAY['refused'::text, 'done'::text, 'ended'::text]);
CREATE UNIQUE INDEX dingtalk_message_group_idx ON dingtalk_message USING btree (county, about) WHERE kind = 'group'::text;
CREATE INDEX dingtalk_message_newest_idx ON dingtalk_message USING btree (county, made_at DESC);
CREATE UNIQUE INDEX dingtalk_message_todo_idx ON dingtalk_message USING btree (county, binding_id, about) WHERE kind = 'todo'::text AND over_at IS NULL;
CREATE INDEX dingtalk_message_waiting_idx ON dingtalk_message USING btree (county, made_at, id) WHERE ended_at IS NULL;
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
CREATE INDEX dispute_body_idx ON dispute USING btree (county, body, stage);
CREATE INDEX dispute_due_idx ON dispute USING btree (county, due_on) WHERE stage <> 'ended'::text;
CREATE INDEX dispute_mediated_idx ON dispute USING btree (county, mediated_on, place_code) WHERE mediated_on IS NOT NULL;
CREATE INDEX dispute_place_idx ON dispute USING btree (county, place_code, received_on DESC);
CREATE INDEX dossier_entry_person_idx ON dossier_entry USING btree (county, village_code, person, held_on);
CREATE INDEX feed_event_dead_idx ON feed_event USING btree (county, partner, received_at) WHERE state = 'dead'::text;
CREATE INDEX feed_event_matter_idx ON feed_event USING btree (county, partner, target_id) WHERE target_kind = 'matter'::text;
CREATE INDEX feed_event_newest_idx ON feed_event USING btree (county, partner, received_at DESC);
CREATE UNIQUE INDEX feed_key_once_idx ON feed_key USING btree (county, partner, public_key) WHERE revoked_at IS NULL;
CREATE INDEX feed_message_newest_idx ON feed_message USING btree (county, partner, made_at DESC);
CREATE INDEX feed_message_waiting_idx ON feed_message USING btree (county, partner, made_at, id) WHERE delivered_at IS NULL;
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
CREATE INDEX hall_booking_slot_idx ON hall_booking USING btree (county, hall_id, held_on, from_time);
CREATE INDEX handed_code_giver_idx ON handed_code USING btree (county, given_by, created_at);
CREATE INDEX handed_code_phone_idx ON handed_code USING btree (county, phone_index);
CREATE INDEX honour_newest_idx ON honour USING btree (county, village_code, since_at DESC, id DESC);
CREATE INDEX honour_objection_honour_idx ON honour_objection USING btree (county, honour_id, at);
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
CREATE INDEX incident_day_idx ON incident USING btree (county, happened_on, place_code);
CREATE INDEX incident_handed_idx ON incident USING btree (county, place_code) WHERE handed IS NOT NULL;
CREATE INDEX joint_visit_grid_idx ON joint_visit USING btree (county, grid_code, visited_on);
CREATE INDEX lease_asset_idx ON lease USING btree (county, asset_id, since DESC);
CREATE INDEX lease_until_idx ON lease USING btree (county, village_code, until) WHERE ended_on IS NULL;
CREATE INDEX lease_rent_due_idx ON lease_rent USING btree (county, village_code, due_on) WHERE paid_on IS NULL;
CREATE INDEX log_pending_order_idx ON log_pending USING btree (county, added_at, id);
CREATE INDEX mandate_agent_idx ON mandate USING btree (county, agent_unit) WHERE stage <> 'ended'::text;
CREATE INDEX mandate_expiry_idx ON mandate USING btree (county, expires_on) WHERE stage <> 'ended'::text;
CREATE INDEX mandate_file_idx ON mandate USING btree (county, consent_file) WHERE consent_file IS NOT NULL;
CREATE INDEX mandate_matter_idx ON mandate USING btree (county, matter_id);
CREATE UNIQUE INDEX mandate_matter_unique ON mandate USING btree (county, matter_id) WHERE stage <> 'ended'::text;
CREATE INDEX mandate_place_idx ON mandate USING btree (county, place_code, given_on DESC);
CREATE UNIQUE INDEX mandate_action_record_unique ON mandate_action USING btree (county, (data ->> 'record'::text)) WHERE data ? 'record'::text;
CREATE INDEX matter_due_idx ON matter USING btree (county, LEAST(due_at, step_due_at)) WHERE state <> 'closed'::text AND NOT counted_late;
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
CREATE INDEX matter_open_total_level_idx ON matter_open_total USING btree (county, length(place_code), place_code) WHERE kind = '*'::text;
CREATE INDEX matter_reporter_matter_idx ON matter_reporter USING btree (county, matter_id);
CREATE INDEX matter_reporter_phone_idx ON matter_reporter USING btree (county, phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX matter_reporter_tail_idx ON matter_reporter USING btree (county, phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX matter_reporter_villager_idx ON matter_reporter USING btree (county, villager_id) WHERE villager_id IS NOT NULL;
CREATE INDEX matter_token_idx ON matter_token USING gin (tokens) WITH (gin_pending_list_limit='256');
CREATE INDEX matter_unit_unit_idx ON matter_unit USING btree (county, unit, since DESC);
CREATE INDEX mediator_place_idx ON mediator USING btree (county, place_code);
CREATE INDEX officer_account_idx ON officer USING btree (county, account_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX owned_issue_matter_idx ON owned_issue USING btree (county, matter_id);
CREATE INDEX owned_issue_place_idx ON owned_issue USING btree (county, place_code, promised_on);
CREATE INDEX partnership_partner_idx ON partnership USING btree (county, partner_code) WHERE partner_code IS NOT NULL;
CREATE INDEX partnership_village_idx ON partnership USING btree (county, village_code, id);
CREATE INDEX payment_fund_idx ON payment USING btree (county, fund_id) WHERE fund_id IS NOT NULL;
CREATE INDEX payment_item_idx ON payment USING btree (county, item_id);
CREATE INDEX payment_newest_idx ON payment USING btree (county, village_code, ordered_at DESC, id DESC);
CREATE INDEX payment_line_recipient_idx ON payment_line USING btree (county, fund_id, list, n);
CREATE INDEX petition_due_idx ON petition USING btree (county, due_on) WHERE stage <> 'ended'::text;
CREATE INDEX petition_place_idx ON petition USING btree (county, place_code, registered_at DESC);
CREATE INDEX petition_units_idx ON petition USING gin (units);
CREATE INDEX place_parent_idx ON place USING btree (county, parent);
CREATE INDEX post_publication_village_idx ON post_publication USING btree (county, village_code, rev);
CREATE INDEX post_term_village_idx ON post_term USING btree (county, village_code, until);
CREATE INDEX power_item_newest_idx ON power_item USING btree (county, village_code, opened_at DESC, id DESC);
CREATE INDEX power_item_open_idx ON power_item USING btree (county, village_code, due_on) WHERE stage = 'running'::text;
CREATE INDEX power_photo_sha_idx ON power_photo USING btree (county, sha256);
CREATE INDEX practice_stage_idx ON practice USING btree (county, stage, since_at DESC);
CREATE INDEX record_photo_sent_idx ON record_photo USING btree (county, sent_sha256) WHERE sha256 IS NULL;
CREATE INDEX record_photo_sha_idx ON record_photo USING btree (county, sha256);
CREATE INDEX record_total_level_idx ON record_total USING btree (county, length(place_code), place_code, month);
CREATE INDEX recruitment_newest_idx ON recruitment USING btree (county, town_code, since_at DESC);
CREATE INDEX recruitment_objection_idx ON recruitment_objection USING btree (county, recruitment_id, at);
CREATE INDEX report_place_idx ON report USING btree (county, place_code, made_at DESC);
CREATE UNIQUE INDEX report_scheduled_unique ON report USING btree (county, template, place_code, from_month, to_month) WHERE made_by_kind = 'system'::text;
CREATE INDEX reserve_recruitment_idx ON reserve USING btree (county, recruitment_id, total DESC);
CREATE INDEX reserve_village_idx ON reserve USING btree (county, village_code, since_at DESC);
CREATE INDEX resident_household_idx ON resident USING btree (county, household_id);
CREATE INDEX round_household_grid_idx ON round_household USING btree (county, grid_code, round_id);
CREATE INDEX round_household_household_idx ON round_household USING btree (county, household_id);
CREATE INDEX second_factor_reset_account_idx ON second_factor_reset USING btree (county, account_id, asked_at DESC);
CREATE INDEX session_account_idx ON session USING btree (county, account_id);
CREATE INDEX session_villager_idx ON session USING btree (county, villager_id) WHERE villager_id IS NOT NULL;
CREATE INDEX sms_outbox_newest_idx ON sms_outbox USING btree (county, created_at DESC, id DESC);
CREATE INDEX station_village_idx ON station USING btree (county, village_code);
CREATE INDEX stop_day_idx ON stop USING btree (county, village_code, held_on);
CREATE INDEX sync_quarantine_open_idx ON sync_quarantine USING btree (county, place_code) WHERE settled_at IS NULL;
CREATE INDEX team_model_idx ON team USING btree (county, village_code) WHERE stage = 'model'::text;
CREATE INDEX team_village_idx ON team USING btree (county, village_code, kind);
CREATE INDEX team_member_volunteer_idx ON team_member USING btree (county, village_code, field) WHERE woman_volunteer AND until IS NULL;
CREATE INDEX tie_of_idx ON tie USING btree (county, village_code, counterparty);
CREATE INDEX tipoff_desk_idx ON tipoff USING btree (county, channel, received_on);
CREATE INDEX tipoff_key_account_idx ON tipoff_key USING btree (county, account_id);
CREATE INDEX tipoff_letter_mailbox_idx ON tipoff_letter USING btree (county, mailbox);
CREATE INDEX tipoff_step_mailbox_idx ON tipoff_step USING btree (county, mailbox);
CREATE INDEX tour_day_idx ON tour USING btree (county, village_code, on_day DESC);
CREATE INDEX unit_place_idx ON unit USING btree (county, place_code);
CREATE INDEX visit_promise_done_idx ON visit_promise USING btree (county, grid_code, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX visit_promise_open_idx ON visit_promise USING btree (county, grid_code, due_on) WHERE done_at IS NULL;
CREATE INDEX visit_round_place_idx ON visit_round USING btree (county, place_code, due_on);
CREATE INDEX warning_due_idx ON warning USING btree (county, due_on) WHERE stage <> 'verified'::text;
CREATE INDEX warning_newest_idx ON warning USING btree (county, village_code, found_at DESC, id DESC);
CREATE INDEX warning_open_idx ON warning USING btree (county, village_code, due_on) WHERE stage <> 'verified'::text;
CREATE INDEX workplan_item_year_idx ON workplan_item USING btree (county, year, due);

-- Triggers

CREATE TRIGGER activity_fact_append_only BEFORE DELETE OR UPDATE ON activity_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER alarm_action_append_only BEFORE DELETE OR UPDATE ON alarm_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER alarm_action_no_truncate BEFORE TRUNCATE ON alarm_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER appraisal_entry_fact_append_only BEFORE DELETE OR UPDATE ON appraisal_entry_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER appraisal_fact_append_only BEFORE DELETE OR UPDATE ON appraisal_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER appraisal_review_append_only BEFORE DELETE OR UPDATE ON appraisal_review FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER assessment_fact_append_only BEFORE DELETE OR UPDATE ON assessment_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER assessment_publication_append_only BEFORE DELETE OR UPDATE ON assessment_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER asset_action_append_only BEFORE DELETE OR UPDATE ON asset_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER callout_fact_append_only BEFORE DELETE OR UPDATE ON callout_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER charter_comment_append_only BEFORE DELETE OR UPDATE ON charter_comment FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER charter_fact_append_only BEFORE DELETE OR UPDATE ON charter_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER charter_publication_append_only BEFORE DELETE OR UPDATE ON charter_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER consultation_fact_append_only BEFORE DELETE OR UPDATE ON consultation_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER consultation_fact_no_truncate BEFORE TRUNCATE ON consultation_fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER contest_fact_append_only BEFORE DELETE OR UPDATE ON contest_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER contest_publication_append_only BEFORE DELETE OR UPDATE ON contest_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER counter_fact_append_only BEFORE DELETE OR UPDATE ON counter_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER credit_comment_append_only BEFORE DELETE OR UPDATE ON credit_comment FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER credit_fact_append_only BEFORE DELETE OR UPDATE ON credit_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER credit_member_fact_append_only BEFORE DELETE OR UPDATE ON credit_member_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER credit_publication_append_only BEFORE DELETE OR UPDATE ON credit_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER deliberation_fact_append_only BEFORE DELETE OR UPDATE ON deliberation_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER deliberation_publication_append_only BEFORE DELETE OR UPDATE ON deliberation_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER deliberation_seat_append_only BEFORE DELETE OR UPDATE ON deliberation_seat FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_action_append_only BEFORE DELETE OR UPDATE ON disclosure_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_action_no_truncate BEFORE TRUNCATE ON disclosure_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_record_append_only BEFORE DELETE OR UPDATE ON disclosure_record FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_record_no_truncate BEFORE TRUNCATE ON disclosure_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_remark_action_append_only BEFORE DELETE OR UPDATE ON disclosure_remark_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_remark_action_no_truncate BEFORE TRUNCATE ON disclosure_remark_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_never_gone BEFORE DELETE ON disclosure_version FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_no_truncate BEFORE TRUNCATE ON disclosure_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER disclosure_version_only_erased BEFORE UPDATE ON disclosure_version FOR EACH ROW EXECUTE FUNCTION only_erase_version();
CREATE TRIGGER dispute_came AFTER INSERT ON dispute REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_agreements();
CREATE TRIGGER dispute_changed AFTER UPDATE ON dispute REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_agreements();
CREATE TRIGGER dispute_action_append_only BEFORE DELETE OR UPDATE ON dispute_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER dossier_entry_append_only BEFORE DELETE OR UPDATE ON dossier_entry FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER feed_address_append_only BEFORE DELETE OR UPDATE ON feed_address FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER feed_event_fact_append_only BEFORE DELETE OR UPDATE ON feed_event_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER fund_decision BEFORE INSERT OR UPDATE OF decision_id ON fund FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER fund_action_append_only BEFORE DELETE OR UPDATE ON fund_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER fund_payee_append_only BEFORE DELETE OR UPDATE ON fund_payee FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER fund_publication_append_only BEFORE DELETE OR UPDATE ON fund_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER hall_fact_append_only BEFORE DELETE OR UPDATE ON hall_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER honour_fact_append_only BEFORE DELETE OR UPDATE ON honour_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER honour_objection_append_only BEFORE DELETE OR UPDATE ON honour_objection FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER honour_proposal_append_only BEFORE DELETE OR UPDATE ON honour_proposal FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER honour_publication_append_only BEFORE DELETE OR UPDATE ON honour_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER household_changed BEFORE UPDATE ON household FOR EACH ROW EXECUTE FUNCTION mark_household_changed();
CREATE TRIGGER household_left_changed BEFORE UPDATE ON household_left FOR EACH ROW EXECUTE FUNCTION mark_household_changed();
CREATE TRIGGER incident_came AFTER INSERT ON incident REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_incidents();
CREATE TRIGGER incident_changed AFTER UPDATE ON incident REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_incidents();
CREATE TRIGGER incident_fact_append_only BEFORE DELETE OR UPDATE ON incident_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER joint_visit_append_only BEFORE DELETE OR UPDATE ON joint_visit FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER lease_decision BEFORE INSERT ON lease FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER lease_tenant_append_only BEFORE DELETE OR UPDATE ON lease_tenant FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER mandate_counted AFTER INSERT OR UPDATE ON mandate FOR EACH ROW EXECUTE FUNCTION count_mandate();
CREATE TRIGGER mandate_action_append_only BEFORE DELETE OR UPDATE ON mandate_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER matter_due_moved BEFORE UPDATE ON matter FOR EACH ROW WHEN (old.counted_late AND LEAST(old.due_at, old.step_due_at) IS DISTINCT FROM LEAST(new.due_at, new.step_due_at)) EXECUTE FUNCTION forget_counted_late();
CREATE TRIGGER matter_moved AFTER UPDATE ON matter FOR EACH ROW WHEN ((old.state = 'closed'::text) IS DISTINCT FROM (new.state = 'closed'::text) OR (old.state = 'handled'::text) IS DISTINCT FROM (new.state = 'handled'::text) OR old.place_code IS DISTINCT FROM new.place_code OR old.kind IS DISTINCT FROM new.kind OR old.counted_late IS DISTINCT FROM new.counted_late) EXECUTE FUNCTION count_open_matter();
CREATE TRIGGER matter_opened AFTER INSERT ON matter FOR EACH ROW WHEN (new.state <> 'closed'::text) EXECUTE FUNCTION count_open_matter();
CREATE TRIGGER matter_action_append_only BEFORE DELETE OR UPDATE ON matter_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER matter_action_no_truncate BEFORE TRUNCATE ON matter_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER mediator_fact_append_only BEFORE DELETE OR UPDATE ON mediator_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER partnership_fact_append_only BEFORE DELETE OR UPDATE ON partnership_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER partnership_publication_append_only BEFORE DELETE OR UPDATE ON partnership_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_append_only BEFORE DELETE OR UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_grounds BEFORE INSERT ON payment FOR EACH ROW EXECUTE FUNCTION payment_needs_grounds();
CREATE CONSTRAINT TRIGGER payment_sum AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.fund_id IS NOT NULL) EXECUTE FUNCTION payment_adds_up();
CREATE TRIGGER payment_line_append_only BEFORE DELETE OR UPDATE ON payment_line FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER payment_line_recipient BEFORE INSERT ON payment_line FOR EACH ROW EXECUTE FUNCTION payment_line_fits();
CREATE TRIGGER petition_action_append_only BEFORE DELETE OR UPDATE ON petition_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE CONSTRAINT TRIGGER place_ended_empty AFTER UPDATE OF valid_to ON place DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.level = 'grid'::text AND new.valid_to IS NOT NULL AND old.valid_to IS NULL) EXECUTE FUNCTION refuse_forsaken_households();
CREATE TRIGGER post_action_append_only BEFORE DELETE OR UPDATE ON post_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER post_publication_append_only BEFORE DELETE OR UPDATE ON post_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_action_append_only BEFORE DELETE OR UPDATE ON power_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_item_decision BEFORE INSERT OR UPDATE OF decision_id ON power_item FOR EACH ROW WHEN (new.decision_id IS NOT NULL) EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER power_list_append_only BEFORE DELETE OR UPDATE ON power_list FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_list_decision BEFORE INSERT ON power_list FOR EACH ROW EXECUTE FUNCTION power_needs_decision();
CREATE TRIGGER power_photo_append_only BEFORE DELETE OR UPDATE ON power_photo FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_publication_append_only BEFORE DELETE OR UPDATE ON power_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER power_seal_append_only BEFORE DELETE OR UPDATE ON power_seal FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER practice_adoption_append_only BEFORE DELETE OR UPDATE ON practice_adoption FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER practice_fact_append_only BEFORE DELETE OR UPDATE ON practice_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER practice_publication_append_only BEFORE DELETE OR UPDATE ON practice_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER recruitment_fact_append_only BEFORE DELETE OR UPDATE ON recruitment_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER recruitment_objection_append_only BEFORE DELETE OR UPDATE ON recruitment_objection FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER report_append_only BEFORE DELETE OR UPDATE ON report FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER report_file_append_only BEFORE DELETE OR UPDATE ON report_file FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER report_release_append_only BEFORE DELETE OR UPDATE ON report_release FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER reserve_fact_append_only BEFORE DELETE OR UPDATE ON reserve_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER station_fact_append_only BEFORE DELETE OR UPDATE ON station_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER stop_fact_append_only BEFORE DELETE OR UPDATE ON stop_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER team_fact_append_only BEFORE DELETE OR UPDATE ON team_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER team_publication_append_only BEFORE DELETE OR UPDATE ON team_publication FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER tour_fact_append_only BEFORE DELETE OR UPDATE ON tour_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_append_only BEFORE DELETE OR UPDATE ON warning_action FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_no_truncate BEFORE TRUNCATE ON warning_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_fact_change();
CREATE TRIGGER warning_action_supervisor BEFORE INSERT ON warning_action FOR EACH ROW EXECUTE FUNCTION warning_cleared_by_supervisor();
CREATE TRIGGER workplan_fact_append_only BEFORE DELETE OR UPDATE ON workplan_fact FOR EACH ROW EXECUTE FUNCTION refuse_fact_change();

-- Comments

comment on table account is 'A member of staff: one person, one role, one unit, one territory. Owner: account.';
comment on table account_binding is 'Which account of DingTalk is whose here, by account id alone; a revoked one stays. Owner: account.';
comment on column account_binding.notices_since is 'Since when this person wants to be told there of what waits for the unit; empty when not.';
comment on table account_secret is 'Argon2id hash and sealed TOTP secret, apart from the account so that no list can carry them. Owner: identity.';
comment on table activity is 'What a village invites to at a station, with places to sign up for: folded from its facts. Owner: neighbourhood.';
comment on table activity_fact is 'What was done about an activity: appended, never changed. Holds numbers, no participant. Owner: neighbourhood.';
comment on table activity_signup is 'Who means to come, as they call themselves, with how many; of a telephone only its masked form is kept. Read by the village''s own office and by whoever holds the code. Owner: neighbourhood.';
comment on column activity_signup.code_hash is 'HMAC of the code that signs off; the code itself is not kept.';
comment on table alarm is 'What a rule of the command centre found in live records, once: folded from its actions for lists. Owner: alarm.';
comment on column alarm.reach_code is 'The territory that must lie in one''s reach: the county where only the county may know of it.';
comment on column alarm.records is 'The records that it was found in: one that shares any of them with an earlier alarm of its rule does not ring again.';
comment on column alarm.evidence is 'The records as they were when it rang; what becomes of them changes nothing here.';
comment on table alarm_action is 'Who saw an alarm, who ended it and why: appended, never changed. Owner: alarm.';
comment on function answers_alarms(text) is 'The jobs, and the officers of the command centre: leaders look.';
comment on table appraisal is 'A village''s leading team rated by everyone for a year: folded from its facts. Owner: appraisal.';
comment on column appraisal.permille is 'The weighed result; null while a group has too few ballots.';
comment on table appraisal_code is 'One-time codes of raters: used or not, and nothing about when or with what. Owner: appraisal.';
comment on table appraisal_entry is 'An entry of one of the three lists: owner and day; folded from its facts. Owner: appraisal.';
comment on table appraisal_entry_fact is 'What became of an entry: appended, never changed. Owner: appraisal.';
comment on table appraisal_fact is 'Opening with the rules that held, closing with the result, or why it does not count. Owner: appraisal.';
comment on table appraisal_review is 'The yearly democratic review, as it was announced on the spot: appended; a later row of the same year corrects. Owner: appraisal.';
comment on table appraisal_tally is 'How often each grade was given. No ballot is kept: a rating only raises these numbers. Owner: appraisal.';
comment on table assessment is 'A round in which a village is assessed against a standard: folded from its facts for lists. Owner: assessment.';
comment on column assessment.standard_from is 'The version of the standard; the round keeps it whatever becomes of the standard.';
comment on table assessment_fact is 'Each score, objection, answer and finding of a round: appended, never changed. An objection has no name, and numbers of people in it are hidden. Owner: assessment.';
comment on table assessment_publication is 'What hung in public of a round, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: assessment.';
comment on table asset is 'What belongs to the village: houses, land, woods, water, equipment; folded from its actions for lists. Owner: asset.';
comment on table asset_action is 'What was done with an asset: appended, never changed. Holds no tenant''s name in full. Owner: asset.';
comment on table audit_entry is 'One row per change and per read of a personal record, in the same transaction. The app may only append. Owner: audit.';
comment on table ballot_box is 'How many votes by phone each answer has: sums alone, so that no vote can be told from another. Owner: decision.';
comment on function ballot_closed(text,uuid,integer) is 'The vote by phone of this meeting is over.';
comment on table ballot_named is 'Of an open ballot by phone: who voted how, for the minutes. A secret ballot writes nothing here. Owner: decision.';
comment on table ballot_slip is 'One slip for each person on the roll of a meeting, and whether it was used by phone or given up for paper. How anybody voted is not in it. Owner: decision.';
comment on column ballot_slip.code_hash is 'Keyed fingerprint of the code on the slip.';
comment on table callout is 'Somebody is called out: who, to what, by when; folded from its facts for lists. Owner: callout.';
comment on column callout.called is 'The unit that is called.';
comment on column callout.team_id is 'The team that is called; the unit is then its village''s office, which writes down what the team says.';
comment on table callout_fact is 'What became of a call-out, by whom, when by the server''s clock: appended, never changed. Owner: callout.';
comment on table camera is 'What a device listed in its catalogue: one camera each, at the place of the device. Owner: camera.';
comment on table camera_device is 'A device of the video network that may register with the gateway (GB/T 28181), and how it stands. Owner: camera.';
comment on column camera_device.year is 'Of the standard that it speaks: 2016 proves itself by MD5, 2022 by SHA-256.';
comment on table camera_device_secret is 'The password of a device, sealed; for the gateway alone. Owner: camera.';
comment on table camera_view is 'One look through a camera: who, for which matter, why, how long. Nothing of the picture is kept. Owner: camera.';
comment on function cast_ballot(text,bytea,text) is 'Uses up a slip and counts its vote, both or neither; says why not: unknown, closed, phone, paper.';
comment on table charter is 'One edition of a village''s own rules: folded from its facts for lists. One edition holds at a time. Owner: charter.';
comment on column charter.file_by is 'By when the rules are filed with the town; filed later or not at all, everybody sees it.';
comment on table charter_comment is 'What somebody said to a draft, without a name, numbers of people hidden: read by the village''s desks; everybody reads how many and how they were taken. Owner: charter.';
comment on table charter_fact is 'What was done about an edition, with every clause as it then stood: appended, never changed. Owner: charter.';
comment on table charter_publication is 'The draft put to everybody, the rules that were voted, their filing, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: charter.';
comment on table consultation is 'Units that are called together over a question, and what they decided: folded from its facts for lists. Owner: consultation.';
comment on column consultation.units is 'Who is called, the convener not among them.';
comment on column consultation.lead is 'Whose it is to carry out.';
comment on table consultation_fact is 'The call, the minutes and the end of a consultation: appended, never changed. Owner: consultation.';
comment on table contest_fact is 'What was computed, objected, corrected, published and put right: appended, never changed. Owner: contest.';
comment on table contest_publication is 'Data and list as they were published, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: contest.';
comment on table contest_round is 'A month of a contest: the data, byte for byte, and the list that follows from them; folded from its facts. No person is in it. Owner: contest.';
comment on function count_open_matters(text,text,integer,date,date,timestamp with time zone) is 'How many matters of a place and of the places in it are open, overdue (not accepted or not handled in time), or handled and waiting for the resident''s word; numbers only, for everybody.';
comment on function count_reserves(text) is 'How many there are of each, for the public numbers: nobody''s name, nobody''s points.';
comment on table counter_consultation is 'A joint session of several units on one matter, with its minutes. Owner: counter.';
comment on table counter_fact is 'What was done with a ticket, a hand-over or a joint session: appended, never changed. Owner: counter.';
comment on table counter_handover is 'The centre hands a matter''s question to the unit that can solve it, and pushes until it is answered. Owner: counter.';
comment on table counter_ticket is 'A number in a counter''s queue; nothing about the person who drew it. The fold of its counter_fact. Owner: counter.';
comment on table counter_window is 'A window of a one-stop counter: whose unit sits there, always, in turn or when called. Public, without persons. Owner: counter.';
comment on table court_hour is 'When a judge sits among neighbours, on the spot or remotely: the public timetable, without cases. Owner: dispute.';
comment on table credit is 'One edition of a village''s own rules of points: folded from its facts for lists. The last to begin holds. Owner: credit.';
comment on column credit.decision_id is 'The vote of the assembly that adopted it: without one no points are given.';
comment on table credit_comment is 'What somebody said to a draft, without a name, numbers of people hidden: read by the village''s desks; everybody reads how many and how they were taken. Owner: credit.';
comment on table credit_fact is 'What was done about an edition, line by line: appended, never changed. Owner: credit.';
comment on table credit_member is 'A household that consented to a village''s points, on its own page or on paper; folded from its facts. Nobody is enrolled. Owner: credit.';
comment on column credit_member.balance is 'Never below zero: nobody owes points.';
comment on table credit_member_fact is 'Consent, entries, appeals, exchanges of one household: appended, never changed; what was wrong is set right by a contrary entry. Owner: credit.';
comment on table credit_publication is 'The draft put to everybody, the rules that were voted, their end, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: credit.';
comment on table decision is 'A question that a village decides by its procedure: folded from its actions for lists. Owner: decision.';
comment on column decision.ballot is 'Whether the newest meeting votes by phone just now, secretly or by name.';
comment on table decision_action is 'Each step of a decision, by whom, when by the server''s clock: appended, never changed. Holds counts, no voter. Owner: decision.';
comment on table decision_elector is 'The registers of those who may vote, by body; numbers are never given twice. Of representatives no two come from one household. Owner: decision.';
comment on table decision_publication is 'The result (1) and what came of it (2), byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: decision.';
comment on table decision_roll is 'Who was there: one line a person and meeting, so that nobody is counted twice. How anybody voted is kept nowhere. Owner: decision.';
comment on table deliberation is 'A topic that somebody puts to the village''s deliberation: folded from its facts for lists. Numbers of people are hidden in its words. Owner: deliberation.';
comment on column deliberation.receipt_hash is 'HMAC of the proposer''s receipt; the receipt itself is not kept, and nobody''s name is asked for.';
comment on table deliberation_fact is 'What was done about a topic, by whom, when by the server''s clock: appended, never changed. Holds counts, no participant. Owner: deliberation.';
comment on table deliberation_publication is 'The minutes of each meeting and what came of it, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: deliberation.';
comment on table deliberation_seat is 'Who takes part, in which part, and why: read by the village''s desks alone. Each has a receipt of their own to rate with. Owner: deliberation.';
comment on table dingtalk_message is 'What people and the group are told by DingTalk: that something waits and where, never whose or what about. Owner: dingtalk.';
comment on column dingtalk_message.remote is 'The platform''s own number of a to-do.';
comment on column dingtalk_message.over_at is 'A to-do: nothing waits there any more, so that it is to be ended on the platform too.';
comment on column dingtalk_message.ended_at is 'Nothing is left to be done with it: delivered, and ended where it was a to-do, or given up.';
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
comment on table dispute is 'A quarrel on the course of people''s mediation, folded from its actions for lists. Confidential. Owner: dispute.';
comment on column dispute.matter_id is 'The matter whose receipt opens it; a line of an earlier year''s paper register has none.';
comment on column dispute.reporter_id is 'Whose receipt opens it: the first reporter''s alone; a neighbour who joined the matter has a receipt too.';
comment on column dispute.accounts is 'The accounts of its mediators, for whom it is within reach.';
comment on table dispute_action is 'Each act of a mediation, by whom, when by the server''s clock: appended, never changed. Owner: dispute.';
comment on table dispute_party is 'Who is at odds, sealed; masked for everybody but the committee and the mediators. Owner: dispute.';
comment on table dispute_total is 'Agreements of people''s mediation by place (village, town, county) and day: numbers without a case. Derived from dispute by its triggers. Owner: dispute.';
comment on table dossier_entry is 'One of the joint actions about a village''s secretary, with who took part, result and paper: appended; a later row of the same person, action and day corrects. Owner: appraisal.';
comment on column dossier_entry.joint is 'Which of the joint actions, by the playbook''s dossier-rules.';
comment on table feed_address is 'Where a partner is told of our events; the last row counts, without an address nothing is sent. Owner: feed.';
comment on table feed_event is 'An event that a partner told us of, once: what became of it, folded from its facts. Owner: feed.';
comment on column feed_event.body is 'The event itself, only as long as it could not be taken.';
comment on table feed_event_fact is 'Every try to take an event, and giving it up: appended, never changed. Owner: feed.';
comment on table feed_key is 'The public keys (Ed25519) by which a partner signs; several hold while it changes them. Owner: feed.';
comment on table feed_message is 'What a partner is told of a matter, once for each of its versions, kept until it was received. Owner: feed.';
comment on function find_ballot(text,bytea) is 'The vote that a slip''s code opens, and how the slip was used; nothing for any other code.';
comment on function find_honour(text,bytea) is 'The proposal whose receipt it is.';
comment on function find_open_key(text,bytea) is 'Whose key this is, while it is good.';
comment on function find_rater(text,bytea) is 'Whose receipt it is: the proposer''s, or that of a seat.';
comment on function find_reserve(text,bytea) is 'The application whose receipt it is.';
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
comment on column grid_post.recorded_at is 'Null for what was entered before this was kept: known since its first day.';
comment on column grid_post.end_recorded_at is 'When the last day was entered; null with a last day: known since that day.';
comment on table grid_record is 'What a grid worker recorded: one of the duties, or a visit. A place only where the record itself states one; never a track. Owner: visit.';
comment on column grid_record.happened_on is 'The county''s day of the record: the phone''s time corrected by its measured offset, never later than the receipt; on paper, the paper''s date.';
comment on column grid_record.invalid_why is 'A key of the playbook: why the second party found the record invalid.';
comment on column grid_record.verdict_at is 'When the second party said it; unknown for what was judged before this was kept.';
comment on table grid_version is 'The ground of a grid between two days, as it was known between two moments (bi-temporal). A correction retires rows and adds others; nothing is overwritten but retired_at. Owner: grid.';
comment on column grid_version.raw is 'The ring as it was given, when it came in GCJ-02 or BD-09.';
comment on function grid_workers_on_duty(text,text,text) is 'Names of grid workers by grid, public by regulation; nothing else of an account.';
comment on table hall is 'The service centre of a village, one each: folded from its facts. Owner: hall.';
comment on table hall_booking is 'A slot that somebody booked, as they call themselves; of a telephone only its masked form is kept. Read by the village''s own office and by whoever holds the code. Owner: hall.';
comment on column hall_booking.code_hash is 'HMAC of the code that withdraws; the code itself is not kept.';
comment on table hall_fact is 'What was said of a service centre, by whom, when: appended, never changed. Owner: hall.';
comment on table handed_code is 'A one-time code handed over in person by a grid worker, for villagers whose phone gets no text message. Owner: identity.';
comment on function has_applied(text,uuid,uuid) is 'Whether this resident has an application to this recruitment.';
comment on function hears_alarms(text) is 'The jobs, and the desks of the command centre over their own territory.';
comment on function holds_honour(uuid) is 'Whoever came with the receipt of this proposal.';
comment on function holds_reserve(uuid) is 'Whoever came with the receipt of this application.';
comment on function holds_topic(uuid) is 'Whoever came with a receipt of this topic: its proposer or one who took part.';
comment on table honour is 'Praise of a person, a household or a team by a village: folded from its facts for lists. Holds the masked name alone. Owner: honour.';
comment on column honour.named is 'Whoever is honoured has agreed that the name is public; without it everybody reads the masked one.';
comment on column honour.receipt_hash is 'HMAC of the proposer''s receipt; the receipt itself is not kept, and the proposer''s name is not asked for.';
comment on table honour_fact is 'What was done about an honour, by whom, when: appended, never changed. Holds no full name. Owner: honour.';
comment on function honour_name(text,uuid) is 'The full name, only while whoever is honoured agrees that it is public.';
comment on table honour_objection is 'What somebody objected while an honour was up, without a name: read by the village''s desks; everybody reads each answer. Owner: honour.';
comment on table honour_proposal is 'Who is proposed and why, in the proposer''s words: read by the village''s desks and by whoever holds the receipt. The name leaves it only with consent, through honour_name(). Owner: honour.';
comment on table honour_publication is 'The notice, the honour, its end, byte for byte, with the masked name: a consent can be taken back, a log cannot forget. Owner: honour.';
comment on table household is 'A household at its door: in exactly one grid. Columns after door_text are the newest accepted statements of household_fact. Owner: household.';
comment on column household.consent is 'Why it may be kept: a duty laid down by law, the consent of the household, or none (only the door is kept).';
comment on column household.changed is 'The transaction that changed it last: phones ask for what changed since their snapshot.';
comment on table household_code is 'A one-time code handed to a household in person: with it the household sees who looked at its record. Owner: household.';
comment on table household_fact is 'What somebody stated about a household, when and where from: appended. A conflict waits until a later statement settles it. Owner: household.';
comment on table household_flag is 'Key households, with the days between two visits. Owner: household.';
comment on table household_import is 'One workbook taken in: how many rows, and what was wrong in which row and column; no values. Owner: household.';
comment on table household_left is 'Households that a grid''s phones must take off their list. Owner: household.';
comment on function in_reach(text) is 'True when the place code lies under the reader''s territory (prefix range, so that an index can serve it).';
comment on table incident is 'A police incident as the police told us: place, kind, time, effective or not; nobody''s name. Owner: incident.';
comment on column incident.effective is 'As the police judged it; null while they have not.';
comment on column incident.handed is 'Handed to the grid: asked, taken on, done.';
comment on column incident.first_effective is 'As it was told at first; what was judged later stands in incident_fact.';
comment on table incident_fact is 'What became of an incident after it was recorded: appended, never changed. Owner: incident.';
comment on table incident_total is 'Incidents by place (grid, village, town, county), day and what the police said of them, so that a report reads days and not incidents. Derived from incident by its triggers. Owner: incident.';
comment on column incident_total.kind is 'A kind, or * for all kinds together.';
comment on table joint_visit is 'The police officer and the grid worker went together: where, why, what came of it. Appended. Owner: incident.';
comment on function keep_file(text,text,text,integer,integer,integer,timestamp with time zone) is 'Writes the row, and holds it until the bytes are on the disk: forget_files waits for it.';
comment on table lease is 'A contract: who rents an asset, from when until when, for how much every so many months, by which decision or item. Owner: asset.';
comment on column lease.tenant is 'A firm by its name, a person masked; in full in lease_tenant.';
comment on table lease_rent is 'What a lease owes, day by day of its schedule, and what came of it. Owner: asset.';
comment on table lease_tenant is 'Who rents, in full, for the desks of the village and above. Owner: asset.';
comment on table log_head is 'Every head that was ever signed: one per size, so that two can never contradict each other. Owner: log.';
comment on table log_leaf is 'The numbered leaves: a copy for queries. The entry bundles on disk are the truth. Owner: log.';
comment on table log_pending is 'Leaves not yet numbered, without personal data: commitments only. Owner: log.';
comment on table log_seen is 'Cosignatures of witnesses: the independent source of time. Owner: log.';
comment on table mandate is 'Somebody acts for a resident: how far, by which consent, until when, and what came of it; folded from its acts. Owner: mandate.';
comment on column mandate.matter_id is 'Empty for what was taken over from the books of earlier years.';
comment on column mandate.consent_file is 'The signed paper, photographed: SHA-256 of the file.';
comment on column mandate.accused is 'The unit complained of: it is never the agent and never sees the mandate.';
comment on column mandate.outcome is 'What came of it; whether the resident is content is another question, asked by somebody else.';
comment on table mandate_action is 'Each act on a mandate, the agent''s deeds among them: appended, never changed, shown to the resident. Owner: mandate.';
comment on table mandate_total is 'Mandates by place (village, town, county), month in which they were given, and measure. Derived from mandate by its trigger. Owner: mandate.';
comment on table matter is 'A matter as folded from its actions: every column after text can be computed again from matter_action. Owner: matter.';
comment on column matter.id is 'Chosen on the reporter''s side when the form opens; makes reporting safe to repeat.';
comment on column matter.public_title is 'The title with numbers masked, for kinds that the playbook shows to neighbours; null for all others.';
comment on column matter.wake_at is 'When the clock must look again: step due, final due, end of suspension, or no-answer day.';
comment on column matter.counted_late is 'Overdue, and already so in matter_open_total. Set by the fold, taken back when the due moment moves.';
comment on table matter_action is 'What was done, by whom, when: appended, never changed. Owner: matter.';
comment on column matter_action.body_hash is 'SHA-256 of the request: the same id with other content is refused.';
comment on table matter_count is 'Counts by village, month of report and kind; deltas are appended with each action and folded in by a job, so that rows are not fought over. Owner: matter.';
comment on table matter_open_delta is 'What each change of a matter does to matter_open_total, appended, so that busy sums are not fought over; a job folds it in. Owner: matter.';
comment on table matter_open_total is 'Matters that are not closed, by place (grid, village, town, county), kind and month of report. Derived: may be made again with sum_open_matters. Owner: matter.';
comment on column matter_open_total.kind is 'A kind, or * for all kinds together.';
comment on column matter_open_total.late is 'As of the last fold; what became overdue since then is counted from matter itself.';
comment on table matter_reporter is 'Who waits for the answer; several after duplicates are merged. The receipt itself is not kept, only its HMAC. Owner: matter.';
comment on column matter_reporter.for_other is 'How the person who reported stands to the one concerned, when it is not the same (child, neighbour, grid-worker, …).';
comment on table matter_token is 'Character bigrams of the matter''s words, beside the matter so that its rows stay small. Owner: matter.';
comment on table matter_total is 'matter_count added up for villages, towns and the county, so that a board reads hundreds of rows and not hundreds of thousands. Derived: may be made again with sum_matter_counts. Owner: matter.';
comment on column matter_total.kind is 'A kind, or * for all kinds together; villages have only *, their kinds stand in matter_count.';
comment on table matter_unit is 'Units that have or had a part in the matter; a department reaches only these. Owner: matter.';
comment on function may_warn() is 'The jobs, and the desks that supervise villages.';
comment on table mediator is 'Register of mediators: by which committee, for which kinds, for which term. Public, as parties choose from it. Owner: dispute.';
comment on table mediator_fact is 'Appointed and dismissed, by whom: appended, never changed. Owner: dispute.';
comment on table officer is 'Whose household and account a holder of posts is, for recusal: read by the desks of the village and above. Owner: post.';
comment on table open_key is 'Programs of others that may hand in reports; of their keys only a keyed fingerprint is kept. Owner: opendata.';
comment on function open_request_of(text,uuid) is 'The number of the request that a token stands for.';
comment on function open_requests(text,text,text,timestamp with time zone,timestamp with time zone,integer,bigint[],text[],boolean,double precision,double precision,double precision,double precision) is 'Public matters for other people''s programs: the masked title, the place, the state, the unit; never the text or who reported.';
comment on function organises() is 'Whether the reader is of the organisation department.';
comment on table owned_issue is 'A matter that a leader owns in person, with a promise in public; the title is written for the public. Owner: visit.';
comment on function owned_issues(text,text,text) is 'What leaders promised in public, and how the matter behind it stands; never its text or who reported.';
comment on table partnership is 'A village with another village, a firm or a department, for an aim and a time: folded from its facts for lists. Owner: partnership.';
comment on column partnership.partner_code is 'The other village; a firm or a department stands in partner_name.';
comment on column partnership.earned_cents is 'What the village earned by it, as its results say, each with its paper.';
comment on table partnership_fact is 'What was done about a partnership, by either side: appended, never changed. Owner: partnership.';
comment on table partnership_publication is 'The start, the money, the results and the end of a partnership, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: partnership.';
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
comment on function places_taken(text,uuid) is 'How many mean to come: a number, for everybody.';
comment on table playbook_rule is 'The county''s rules as dated data with their legal basis; a correction is a new version, never an update. Owner: playbook.';
comment on table post_action is 'Who was elected, appointed, left, handed over and declared: appended, never changed. Holds no name of kin. Owner: post.';
comment on table post_body_term is 'From when until when a body of a village serves: folded for the election calendar. Owner: post.';
comment on table post_book is 'The book of posts of one village; what it says is the fold of its actions. Owner: post.';
comment on table post_publication is 'The page of posts after each change, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: post.';
comment on table post_term is 'Who holds which post until when: folded for lists. Owner: post.';
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
comment on table practice is 'An experience of a village as steps, forms, pieces of the playbook and results: folded from its facts. Owner: practice.';
comment on table practice_adoption is 'That a village does as another does, from a day on: appended, never changed. Its effect is counted from records, not kept. Owner: practice.';
comment on table practice_fact is 'What was written about a practice, by whom, when: appended, never changed. A part nobody has written is not there. Owner: practice.';
comment on table practice_publication is 'A practice as it was published, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: practice.';
comment on function public_matters(text,text,text,integer) is 'What neighbours may see of open matters: the masked title, the place, the state, which unit has it since when; never the text or who reported.';
comment on function public_remarks(text,uuid) is 'What everybody may read of the remarks on an entry: the text only with its answer.';
comment on function reads_cameras(text) is 'The gateway, who keeps the devices, who may look, and who looks at those who look.';
comment on function reads_workplan() is 'Whether the reader has a desk at which the county''s work list lies.';
comment on table record_photo is 'The photos and the voice note that a record names: by the hash of what the phone sent, and of what was kept of it. Owner: visit.';
comment on column record_photo.seconds is 'How long a voice note is, as the phone says.';
comment on table record_total is 'Records by place (grid, village, town, county), month, duty and measure. Derived from grid_record; deltas are appended with each record and folded in by a job. Owner: visit.';
comment on table recruitment is 'A town''s recruitment of reserve talents, from the notice to the list that stands: folded from its facts, public as a whole. Owner: reserve.';
comment on table recruitment_fact is 'Notice, list with masked names, answers to objections: appended, never changed. Owner: reserve.';
comment on table recruitment_objection is 'What somebody objected to a published list, without a name; answered by the organisation department. Owner: reserve.';
comment on table report is 'A report of a place and a period: a draft until somebody releases it; a draft is counted anew whenever it is read. Owner: report.';
comment on table report_file is 'A released report as it was printed, byte for byte, in each form and language. Owner: report.';
comment on table report_release is 'What a report said on the day of its release, figure by figure: whatever comes in later changes nothing of it. Owner: report.';
comment on table reserve is 'Somebody who applied to a recruitment, and what became of it: folded from its facts. Holds the masked name alone. Owner: reserve.';
comment on column reserve.total is 'Points of the examination in tenths, by the rule of the day of the list.';
comment on column reserve.villager_id is 'The resident who applied, signed in: one application to each recruitment.';
comment on table reserve_fact is 'What was done about an applicant or a reserve talent, by whom, when: appended, never changed. Holds no full name. Owner: reserve.';
comment on table reserve_person is 'Name, telephone and year of birth of an applicant: forgotten by night once somebody who was not taken has waited the rule''s days. Owner: reserve.';
comment on table resident is 'Who lives there; only with a basis, no identity numbers. Owner: household.';
comment on table round_household is 'The list of a round as it was drawn, and how each household was found. Reached stays reached. Owner: visit.';
comment on table second_factor_reset is 'Taking the second factor off an account: asked by one administrator, confirmed by another. Owner: account.';
comment on table sent_photo is 'Which kept picture or voice note stands for the bytes that a phone sent. Owner: visit.';
comment on column session.device is 'Kind of system and browser in two words, so that its owner knows it in the list of sessions; no address.';
comment on table sign_in_failure is 'Lock-out per account and network: the subject is an HMAC of both, so that no address is kept. Owner: identity.';
comment on function slots_taken(text,uuid,date,date) is 'How many have booked each slot of some days: numbers, for everybody.';
comment on table sms_outbox is 'Messages waiting for the gateway; in the demonstration they stay here and the administrator reads them. Owner: identity.';
comment on table spent_sign_in is 'States of sign-ins through another platform that have come back: none comes back twice. Owner: account.';
comment on table station is 'Where neighbours meet and are helped: folded from its facts. Owner: neighbourhood.';
comment on table station_fact is 'What was said of a station, by whom, when: appended, never changed. Owner: neighbourhood.';
comment on table stop is 'A service that comes to the village on a day, a doctor or a bank van: folded from its facts. Owner: hall.';
comment on table stop_fact is 'What was said of a visiting service: appended, never changed. Owner: hall.';
comment on function sum_agreements() is 'Makes dispute_total again from the disputes themselves: after a load, and to check the triggers.';
comment on function sum_incidents() is 'Makes incident_total again from the incidents themselves: after a load, and to check the triggers.';
comment on function sum_mandate_totals() is 'Makes mandate_total again from the mandates themselves: after a load, and to check the trigger.';
comment on function sum_matter_counts() is 'Makes matter_total again from matter_count, after a load that wrote the counts itself.';
comment on function sum_open_matters(timestamp with time zone) is 'Makes matter_open_total again from the matters themselves: after a load, and to check the triggers.';
comment on function sum_record_counts() is 'Makes record_total again from the records themselves: after a load, and to check the deltas.';
comment on table sync_quarantine is 'What came in and could not be taken: kept whole until a desk takes it in or sets it aside. Owner: visit.';
comment on table team is 'A team of a village: folded from its facts for lists. Its people are counted here and named in team_member. Owner: team.';
comment on column team.volunteers is 'Women volunteers among the members.';
comment on column team.saved_cents is 'Missed-work subsidy that the village did not have to pay, as its accountant entered it.';
comment on table team_fact is 'What was done about a team: appended, never changed. Holds numbers of members, no member. Owner: team.';
comment on table team_member is 'Who is in a team, with field and skills; party members with their post of duty. Read by the village''s desks alone. Owner: team.';
comment on table team_publication is 'The notice before a recognition, the recognition and what ended it, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: team.';
comment on function tends_reserve(text,text) is 'Who reads the register of reserve talents: a village its own, and only once the list was published.';
comment on function tends_town(text) is 'The organisation department, the town itself, and the jobs.';
comment on table tie is 'Who is whose kin or has an interest in whom: declared by holders of posts and by those on registers of voters. Owner: post.';
comment on table tipoff is 'A sealed report: which commission, the day, how it stands. Content, village and reporter are inside the seal. Owner: tipoff.';
comment on function tipoff_channel() is 'The commission of the reader, by role and unit.';
comment on table tipoff_key is 'Keys of the commission''s officers, locked by passphrases that the server never sees; seated while the newest keyset names it. Owner: tipoff.';
comment on table tipoff_keyset is 'To whom reports are sealed: signed by the commission, public, commitment = SHA-256(salt || body) stands in the log. Owner: tipoff.';
comment on table tipoff_letter is 'The sealed letters and files of a report; the bytes lie in files outside of the database, so that deleting them is real. Owner: tipoff.';
comment on function tipoff_seat() is 'The commission whose reports the reader may see: theirs, while their key is in its newest keyset.';
comment on table tipoff_step is 'What the commission did with a report, and who of it: its own trace, since a line in the audit would tell others how many there are. Owner: tipoff.';
comment on table tour is 'A day on which a village goes to see others: route, notes, ideas taken home; folded from its facts. Owner: tour.';
comment on table tour_fact is 'What was planned, seen and taken home, by whom, when: appended, never changed. Owner: tour.';
comment on table unit is 'An office that can hold work: the post, not the person. Code = place code, slash, slot. Owner: place.';
comment on column villager.phone_index is 'HMAC of the number: finds the same number again without opening it.';
comment on table visit_promise is 'What a visitor promised at the door, with an owner and a day. Owner: visit.';
comment on table visit_round is 'A round of visits: every household of a place, or those of one kind, until a day. Owner: visit.';
comment on function visiting_days(text,text) is 'Fixed days on which workers go from door to door; nothing of rounds to certain households.';
comment on table warning is 'What a rule found in a village''s records, once: folded from its actions for lists. Owner: warning.';
comment on column warning.rule_from is 'The version of the rule that held on the day on which it happened.';
comment on column warning.anchor is 'The record by which the finding is known again, so that it never warns twice.';
comment on column warning.evidence is 'The records as they were when it was found; what becomes of them changes nothing here.';
comment on column warning.reminded_on is 'The day of the answer of which its holder was reminded.';
comment on table warning_action is 'What was said and done about a warning, by whom, when: appended, never changed. Owner: warning.';
comment on function warning_cleared_by_supervisor() is 'Holds the end of a warning to the office that its rule names.';
comment on table workplan_fact is 'What was planned, done, moved and verified: appended, never changed. Owner: workplan.';
comment on table workplan_item is 'One line of the work list: goal, measure, who leads, with whom, and the figure that says how far; folded from its facts. Owner: workplan.';
comment on column workplan_item.figure is 'A figure of report-figures: counted from records by its owner, never typed.';
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
alter table account_binding enable row level security;
alter table account_binding force row level security;
create policy account_binding_system on account_binding for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table account_secret enable row level security;
alter table account_secret force row level security;
create policy account_secret_system on account_secret for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_add on activity for insert to public
  with check (works_for(village_code));
create policy activity_change on activity for update to public
  using (works_for(village_code));
create policy activity_read on activity for select to public
  using (true);
alter table activity_fact enable row level security;
alter table activity_fact force row level security;
create policy activity_fact_add on activity_fact for insert to public
  with check (works_for(village_code));
create policy activity_fact_read on activity_fact for select to public
  using (true);
alter table activity_signup enable row level security;
alter table activity_signup force row level security;
create policy activity_signup_add on activity_signup for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'receipt'::text) AND ((activity_id)::text = current_setting('app.matter'::text, true)))));
create policy activity_signup_forget on activity_signup for delete to public
  using ((reader() = 'system'::text));
create policy activity_signup_off on activity_signup for update to public
  using (((reader() = 'receipt'::text) AND ((activity_id)::text = current_setting('app.matter'::text, true))));
create policy activity_signup_read on activity_signup for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.unit'::text, true) = (village_code || '/village'::text))) OR ((reader() = 'receipt'::text) AND ((activity_id)::text = current_setting('app.matter'::text, true)))));
alter table alarm enable row level security;
alter table alarm force row level security;
create policy alarm_change on alarm for update to public
  using (answers_alarms(reach_code));
create policy alarm_raise on alarm for insert to public
  with check ((reader() = 'system'::text));
create policy alarm_read on alarm for select to public
  using (hears_alarms(reach_code));
alter table alarm_action enable row level security;
alter table alarm_action force row level security;
create policy alarm_action_add on alarm_action for insert to public
  with check (answers_alarms(reach_code));
create policy alarm_action_read on alarm_action for select to public
  using (hears_alarms(reach_code));
alter table appraisal enable row level security;
alter table appraisal force row level security;
create policy appraisal_add on appraisal for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_change on appraisal for update to public
  using (organises());
create policy appraisal_rating on appraisal for select to public
  using ((reader() = 'system'::text));
create policy appraisal_read on appraisal for select to public
  using (organises());
alter table appraisal_code enable row level security;
alter table appraisal_code force row level security;
create policy appraisal_code_add on appraisal_code for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_code_rating on appraisal_code for select to public
  using ((reader() = 'system'::text));
create policy appraisal_code_read on appraisal_code for select to public
  using (organises());
create policy appraisal_code_use on appraisal_code for update to public
  using ((reader() = 'system'::text));
alter table appraisal_entry enable row level security;
alter table appraisal_entry force row level security;
create policy appraisal_entry_add on appraisal_entry for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_entry_change on appraisal_entry for update to public
  using (organises());
create policy appraisal_entry_read on appraisal_entry for select to public
  using (organises());
alter table appraisal_entry_fact enable row level security;
alter table appraisal_entry_fact force row level security;
create policy appraisal_entry_fact_add on appraisal_entry_fact for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_entry_fact_read on appraisal_entry_fact for select to public
  using (organises());
alter table appraisal_fact enable row level security;
alter table appraisal_fact force row level security;
create policy appraisal_fact_add on appraisal_fact for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_fact_rating on appraisal_fact for select to public
  using ((reader() = 'system'::text));
create policy appraisal_fact_read on appraisal_fact for select to public
  using (organises());
alter table appraisal_review enable row level security;
alter table appraisal_review force row level security;
create policy appraisal_review_add on appraisal_review for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_review_read on appraisal_review for select to public
  using (organises());
alter table appraisal_tally enable row level security;
alter table appraisal_tally force row level security;
create policy appraisal_tally_add on appraisal_tally for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy appraisal_tally_count on appraisal_tally for update to public
  using ((reader() = 'system'::text));
create policy appraisal_tally_rating on appraisal_tally for select to public
  using ((reader() = 'system'::text));
create policy appraisal_tally_read on appraisal_tally for select to public
  using (organises());
alter table assessment enable row level security;
alter table assessment force row level security;
create policy assessment_add on assessment for insert to public
  with check (works_for(village_code));
create policy assessment_change on assessment for update to public
  using (works_for(village_code));
create policy assessment_read on assessment for select to public
  using (true);
alter table assessment_fact enable row level security;
alter table assessment_fact force row level security;
create policy assessment_fact_add on assessment_fact for insert to public
  with check (works_for(village_code));
create policy assessment_fact_read on assessment_fact for select to public
  using (true);
alter table assessment_publication enable row level security;
alter table assessment_publication force row level security;
create policy assessment_publication_add on assessment_publication for insert to public
  with check (works_for(village_code));
create policy assessment_publication_read on assessment_publication for select to public
  using (true);
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
alter table ballot_box enable row level security;
alter table ballot_box force row level security;
create policy ballot_box_add on ballot_box for insert to public
  with check ((works_for(village_code) AND (votes = 0)));
create policy ballot_box_count on ballot_box for update to public
  using ((reader() = 'system'::text));
create policy ballot_box_read on ballot_box for select to public
  using (((reader() = 'system'::text) OR (works_for(village_code) AND ballot_closed(county, decision_id, round))));
alter table ballot_named enable row level security;
alter table ballot_named force row level security;
create policy ballot_named_add on ballot_named for insert to public
  with check ((reader() = 'system'::text));
create policy ballot_named_read on ballot_named for select to public
  using (((reader() = 'system'::text) OR (works_for(village_code) AND ballot_closed(county, decision_id, round))));
alter table ballot_slip enable row level security;
alter table ballot_slip force row level security;
create policy ballot_slip_add on ballot_slip for insert to public
  with check ((works_for(village_code) AND (way IS NULL)));
create policy ballot_slip_read on ballot_slip for select to public
  using (works_for(village_code));
create policy ballot_slip_use on ballot_slip for update to public
  using (works_for(village_code));
alter table callout enable row level security;
alter table callout force row level security;
create policy callout_reach on callout for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text])))));
alter table callout_fact enable row level security;
alter table callout_fact force row level security;
create policy callout_fact_reach on callout_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text])))));
alter table camera enable row level security;
alter table camera force row level security;
create policy camera_change on camera for update to public
  using ((reader() = 'system'::text));
create policy camera_list on camera for insert to public
  with check ((reader() = 'system'::text));
create policy camera_read on camera for select to public
  using (reads_cameras(place_code));
alter table camera_device enable row level security;
alter table camera_device force row level security;
create policy camera_device_change on camera_device for update to public
  using ((reader() = 'system'::text));
create policy camera_device_keep on camera_device for insert to public
  with check ((reader() = 'system'::text));
create policy camera_device_read on camera_device for select to public
  using (reads_cameras(place_code));
alter table camera_device_secret enable row level security;
alter table camera_device_secret force row level security;
create policy camera_device_secret_keep on camera_device_secret for all to public
  using ((reader() = 'system'::text));
alter table camera_view enable row level security;
alter table camera_view force row level security;
create policy camera_view_begin on camera_view for insert to public
  with check (((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = 'centre-officer'::text) AND ((by_account)::text = current_setting('app.account'::text, true))));
create policy camera_view_end on camera_view for update to public
  using ((reader() = 'system'::text));
create policy camera_view_read on camera_view for select to public
  using (reads_cameras(place_code));
alter table charter enable row level security;
alter table charter force row level security;
create policy charter_change on charter for update to public
  using (works_for(village_code));
create policy charter_draft on charter for insert to public
  with check (works_for(village_code));
create policy charter_read on charter for select to public
  using (((comments_until IS NOT NULL) OR works_for(village_code)));
alter table charter_comment enable row level security;
alter table charter_comment force row level security;
create policy charter_comment_add on charter_comment for insert to public
  with check ((EXISTS ( SELECT
   FROM charter c
  WHERE ((c.county = charter_comment.county) AND (c.id = charter_comment.charter_id) AND (c.village_code = charter_comment.village_code) AND (c.stage = 'open'::text)))));
create policy charter_comment_read on charter_comment for select to public
  using ((works_for(village_code) OR ((reader() = 'receipt'::text) AND ((id)::text = current_setting('app.matter'::text, true)))));
alter table charter_fact enable row level security;
alter table charter_fact force row level security;
create policy charter_fact_add on charter_fact for insert to public
  with check (works_for(village_code));
create policy charter_fact_read on charter_fact for select to public
  using ((EXISTS ( SELECT
   FROM charter c
  WHERE ((c.county = charter_fact.county) AND (c.id = charter_fact.charter_id)))));
alter table charter_publication enable row level security;
alter table charter_publication force row level security;
create policy charter_publication_add on charter_publication for insert to public
  with check (works_for(village_code));
create policy charter_publication_read on charter_publication for select to public
  using (true);
alter table consultation enable row level security;
alter table consultation force row level security;
create policy consultation_reach on consultation for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((current_setting('app.unit'::text, true) = ANY (units)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))))))
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.unit'::text, true) <> '-'::text))));
alter table consultation_fact enable row level security;
alter table consultation_fact force row level security;
create policy consultation_fact_reach on consultation_fact for all to public
  using ((EXISTS ( SELECT
   FROM consultation c
  WHERE ((c.county = consultation_fact.county) AND (c.id = consultation_fact.consultation_id)))));
alter table contest_fact enable row level security;
alter table contest_fact force row level security;
create policy contest_fact_add on contest_fact for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy contest_fact_read on contest_fact for select to public
  using ((reader() = ANY (ARRAY['system'::text, 'staff'::text])));
alter table contest_publication enable row level security;
alter table contest_publication force row level security;
create policy contest_publication_add on contest_publication for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy contest_publication_read on contest_publication for select to public
  using (true);
alter table contest_round enable row level security;
alter table contest_round force row level security;
create policy contest_round_add on contest_round for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy contest_round_change on contest_round for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy contest_round_read on contest_round for select to public
  using (((stage = 'published'::text) OR (reader() = ANY (ARRAY['system'::text, 'staff'::text]))));
alter table counter_consultation enable row level security;
alter table counter_consultation force row level security;
create policy counter_consultation_reach on counter_consultation for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((unit = current_setting('app.unit'::text, true)) OR (current_setting('app.unit'::text, true) = ANY (units))))));
alter table counter_fact enable row level security;
alter table counter_fact force row level security;
create policy counter_fact_reach on counter_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((unit = current_setting('app.unit'::text, true)) OR (current_setting('app.unit'::text, true) = ANY (units))))));
alter table counter_handover enable row level security;
alter table counter_handover force row level security;
create policy counter_handover_reach on counter_handover for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((current_setting('app.unit'::text, true) = from_unit) OR (current_setting('app.unit'::text, true) = to_unit)))));
alter table counter_ticket enable row level security;
alter table counter_ticket force row level security;
create policy counter_ticket_read on counter_ticket for select to public
  using ((reader() = ANY (ARRAY['system'::text, 'staff'::text, 'receipt'::text, 'public'::text])));
create policy counter_ticket_write on counter_ticket for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (unit = current_setting('app.unit'::text, true)))));
alter table counter_window enable row level security;
alter table counter_window force row level security;
create policy counter_window_read on counter_window for select to public
  using ((reader() = ANY (ARRAY['system'::text, 'staff'::text, 'receipt'::text, 'public'::text])));
create policy counter_window_write on counter_window for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (unit = current_setting('app.unit'::text, true)))));
alter table court_hour enable row level security;
alter table court_hour force row level security;
create policy court_hour_read on court_hour for select to public
  using ((reader() = ANY (ARRAY['system'::text, 'staff'::text, 'receipt'::text, 'public'::text])));
create policy court_hour_write on court_hour for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code))));
alter table credit enable row level security;
alter table credit force row level security;
create policy credit_change on credit for update to public
  using (works_for(village_code));
create policy credit_draft on credit for insert to public
  with check (works_for(village_code));
create policy credit_read on credit for select to public
  using (((comments_until IS NOT NULL) OR works_for(village_code)));
alter table credit_comment enable row level security;
alter table credit_comment force row level security;
create policy credit_comment_add on credit_comment for insert to public
  with check ((EXISTS ( SELECT
   FROM credit c
  WHERE ((c.county = credit_comment.county) AND (c.id = credit_comment.credit_id) AND (c.village_code = credit_comment.village_code) AND (c.stage = 'open'::text)))));
create policy credit_comment_read on credit_comment for select to public
  using ((works_for(village_code) OR ((reader() = 'receipt'::text) AND ((id)::text = current_setting('app.matter'::text, true)))));
alter table credit_fact enable row level security;
alter table credit_fact force row level security;
create policy credit_fact_add on credit_fact for insert to public
  with check (works_for(village_code));
create policy credit_fact_read on credit_fact for select to public
  using ((EXISTS ( SELECT
   FROM credit c
  WHERE ((c.county = credit_fact.county) AND (c.id = credit_fact.credit_id)))));
alter table credit_member enable row level security;
alter table credit_member force row level security;
create policy credit_member_reach on credit_member for all to public
  using (((reader() = 'system'::text) OR (works_for(village_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'supervision-member'::text])))));
alter table credit_member_fact enable row level security;
alter table credit_member_fact force row level security;
create policy credit_member_fact_reach on credit_member_fact for all to public
  using (((reader() = 'system'::text) OR (works_for(village_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'supervision-member'::text])))));
alter table credit_publication enable row level security;
alter table credit_publication force row level security;
create policy credit_publication_add on credit_publication for insert to public
  with check (works_for(village_code));
create policy credit_publication_read on credit_publication for select to public
  using (true);
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
alter table deliberation enable row level security;
alter table deliberation force row level security;
create policy deliberation_change on deliberation for update to public
  using ((works_for(village_code) OR holds_topic(id)));
create policy deliberation_open on deliberation for insert to public
  with check ((works_for(village_code) OR ((stage = 'proposed'::text) AND holds_topic(id))));
create policy deliberation_read on deliberation for select to public
  using (((stage <> 'proposed'::text) OR works_for(village_code) OR holds_topic(id)));
alter table deliberation_fact enable row level security;
alter table deliberation_fact force row level security;
create policy deliberation_fact_add on deliberation_fact for insert to public
  with check ((works_for(village_code) OR ((verb = ANY (ARRAY['proposed'::text, 'rated'::text])) AND holds_topic(deliberation_id))));
create policy deliberation_fact_read on deliberation_fact for select to public
  using ((EXISTS ( SELECT
   FROM deliberation d
  WHERE ((d.county = deliberation_fact.county) AND (d.id = deliberation_fact.deliberation_id)))));
alter table deliberation_publication enable row level security;
alter table deliberation_publication force row level security;
create policy deliberation_publication_add on deliberation_publication for insert to public
  with check (works_for(village_code));
create policy deliberation_publication_read on deliberation_publication for select to public
  using (true);
alter table deliberation_seat enable row level security;
alter table deliberation_seat force row level security;
create policy deliberation_seat_work on deliberation_seat for all to public
  using (works_for(village_code));
alter table dingtalk_message enable row level security;
alter table dingtalk_message force row level security;
create policy dingtalk_message_reach on dingtalk_message for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text))));
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
alter table dispute enable row level security;
alter table dispute force row level security;
create policy dispute_reach on dispute for all to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN ((body = current_setting('app.unit'::text, true)) OR (accounts @> ARRAY[(NULLIF(current_setting('app.account'::text, true), ''::text))::uuid]) OR ((current_setting('app.role'::text, true) = 'centre-officer'::text) AND in_reach(place_code)))
    WHEN 'receipt'::text THEN (((matter_id)::text = current_setting('app.matter'::text, true)) AND ((reporter_id)::text = current_setting('app.reporter'::text, true)))
    ELSE false
END);
alter table dispute_action enable row level security;
alter table dispute_action force row level security;
create policy dispute_action_reach on dispute_action for all to public
  using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = dispute_action.county) AND (d.id = dispute_action.dispute_id)))));
alter table dispute_party enable row level security;
alter table dispute_party force row level security;
create policy dispute_party_reach on dispute_party for all to public
  using ((EXISTS ( SELECT
   FROM dispute d
  WHERE ((d.county = dispute_party.county) AND (d.id = dispute_party.dispute_id)))));
alter table dispute_total enable row level security;
alter table dispute_total force row level security;
create policy dispute_total_count on dispute_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table dossier_entry enable row level security;
alter table dossier_entry force row level security;
create policy dossier_entry_add on dossier_entry for insert to public
  with check ((organises() OR (reader() = 'system'::text)));
create policy dossier_entry_read on dossier_entry for select to public
  using (organises());
alter table feed_address enable row level security;
alter table feed_address force row level security;
create policy feed_address_reach on feed_address for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['centre-officer'::text, 'system-administrator'::text])))));
alter table feed_event enable row level security;
alter table feed_event force row level security;
create policy feed_event_reach on feed_event for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'centre-officer'::text))));
alter table feed_event_fact enable row level security;
alter table feed_event_fact force row level security;
create policy feed_event_fact_reach on feed_event_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'centre-officer'::text))));
alter table feed_key enable row level security;
alter table feed_key force row level security;
create policy feed_key_reach on feed_key for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = ANY (ARRAY['centre-officer'::text, 'system-administrator'::text])))));
alter table feed_message enable row level security;
alter table feed_message force row level security;
create policy feed_message_reach on feed_message for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'centre-officer'::text))));
alter table file enable row level security;
alter table file force row level security;
create policy file_disclosed on file for select to public
  using ((EXISTS ( SELECT
   FROM disclosure_file f
  WHERE ((f.county = file.county) AND (f.sha256 = file.sha256)))));
create policy file_keep on file for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy file_mandate on file for select to public
  using ((EXISTS ( SELECT
   FROM mandate m
  WHERE ((m.county = file.county) AND (m.consent_file = file.sha256)))));
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
alter table hall enable row level security;
alter table hall force row level security;
create policy hall_add on hall for insert to public
  with check (works_for(village_code));
create policy hall_change on hall for update to public
  using (works_for(village_code));
create policy hall_read on hall for select to public
  using (true);
alter table hall_booking enable row level security;
alter table hall_booking force row level security;
create policy hall_booking_add on hall_booking for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'receipt'::text) AND ((hall_id)::text = current_setting('app.matter'::text, true)))));
create policy hall_booking_forget on hall_booking for delete to public
  using ((reader() = 'system'::text));
create policy hall_booking_read on hall_booking for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.unit'::text, true) = (village_code || '/village'::text))) OR ((reader() = 'receipt'::text) AND ((hall_id)::text = current_setting('app.matter'::text, true)))));
create policy hall_booking_withdraw on hall_booking for update to public
  using (((reader() = 'receipt'::text) AND ((hall_id)::text = current_setting('app.matter'::text, true))));
alter table hall_fact enable row level security;
alter table hall_fact force row level security;
create policy hall_fact_add on hall_fact for insert to public
  with check (works_for(village_code));
create policy hall_fact_read on hall_fact for select to public
  using (true);
alter table handed_code enable row level security;
alter table handed_code force row level security;
create policy handed_code_system on handed_code for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table honour enable row level security;
alter table honour force row level security;
create policy honour_change on honour for update to public
  using (works_for(village_code));
create policy honour_propose on honour for insert to public
  with check ((works_for(village_code) OR ((stage = 'proposed'::text) AND holds_honour(id))));
create policy honour_read on honour for select to public
  using (((notice_until IS NOT NULL) OR (stage = 'refused'::text) OR works_for(village_code) OR holds_honour(id)));
alter table honour_fact enable row level security;
alter table honour_fact force row level security;
create policy honour_fact_add on honour_fact for insert to public
  with check ((works_for(village_code) OR ((verb = 'proposed'::text) AND holds_honour(honour_id))));
create policy honour_fact_read on honour_fact for select to public
  using ((EXISTS ( SELECT
   FROM honour h
  WHERE ((h.county = honour_fact.county) AND (h.id = honour_fact.honour_id)))));
alter table honour_objection enable row level security;
alter table honour_objection force row level security;
create policy honour_objection_add on honour_objection for insert to public
  with check ((EXISTS ( SELECT
   FROM honour h
  WHERE ((h.county = honour_objection.county) AND (h.id = honour_objection.honour_id) AND (h.village_code = honour_objection.village_code) AND (h.stage = 'noticed'::text)))));
create policy honour_objection_read on honour_objection for select to public
  using ((works_for(village_code) OR ((reader() = 'receipt'::text) AND ((id)::text = current_setting('app.matter'::text, true)))));
alter table honour_proposal enable row level security;
alter table honour_proposal force row level security;
create policy honour_proposal_add on honour_proposal for insert to public
  with check ((works_for(village_code) OR holds_honour(honour_id)));
create policy honour_proposal_read on honour_proposal for select to public
  using ((works_for(village_code) OR holds_honour(honour_id)));
alter table honour_publication enable row level security;
alter table honour_publication force row level security;
create policy honour_publication_add on honour_publication for insert to public
  with check (works_for(village_code));
create policy honour_publication_read on honour_publication for select to public
  using (true);
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
alter table incident enable row level security;
alter table incident force row level security;
create policy incident_reach on incident for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((police_unit = current_setting('app.unit'::text, true)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))))));
alter table incident_fact enable row level security;
alter table incident_fact force row level security;
create policy incident_fact_reach on incident_fact for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((police_unit = current_setting('app.unit'::text, true)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))))));
alter table incident_total enable row level security;
alter table incident_total force row level security;
create policy incident_total_count on incident_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy incident_total_read on incident_total for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((police_unit = current_setting('app.unit'::text, true)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))))));
alter table joint_visit enable row level security;
alter table joint_visit force row level security;
create policy joint_visit_reach on joint_visit for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((police_unit = current_setting('app.unit'::text, true)) OR (in_reach(grid_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['grid-worker'::text, 'village-cadre'::text, 'town-officer'::text, 'town-leader'::text, 'centre-officer'::text])))))));
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
alter table mandate enable row level security;
alter table mandate force row level security;
create policy mandate_reach on mandate for all to public
  using (
CASE reader()
    WHEN 'system'::text THEN true
    WHEN 'staff'::text THEN ((accused IS DISTINCT FROM current_setting('app.unit'::text, true)) AND ((agent_unit = current_setting('app.unit'::text, true)) OR in_reach(place_code)))
    WHEN 'receipt'::text THEN (((matter_id)::text = current_setting('app.matter'::text, true)) AND (EXISTS ( SELECT
       FROM matter m
      WHERE ((m.county = mandate.county) AND (m.id = mandate.matter_id) AND ((COALESCE(m.split_from, m.id))::text = current_setting('app.reporter'::text, true))))))
    ELSE false
END);
alter table mandate_action enable row level security;
alter table mandate_action force row level security;
create policy mandate_action_reach on mandate_action for all to public
  using ((EXISTS ( SELECT
   FROM mandate m
  WHERE ((m.county = mandate_action.county) AND (m.id = mandate_action.mandate_id)))));
alter table mandate_total enable row level security;
alter table mandate_total force row level security;
create policy mandate_total_count on mandate_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
create policy mandate_total_read on mandate_total for select to public
  using (((reader() = 'system'::text) OR in_reach(place_code)));
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
alter table matter_open_delta enable row level security;
alter table matter_open_delta force row level security;
create policy matter_open_delta_fold on matter_open_delta for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table matter_open_total enable row level security;
alter table matter_open_total force row level security;
create policy matter_open_total_fold on matter_open_total for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
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
alter table mediator enable row level security;
alter table mediator force row level security;
create policy mediator_read on mediator for select to public
  using ((reader() = ANY (ARRAY['system'::text, 'staff'::text, 'receipt'::text, 'public'::text])));
create policy mediator_write on mediator for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code))));
alter table mediator_fact enable row level security;
alter table mediator_fact force row level security;
create policy mediator_fact_reach on mediator_fact for all to public
  using (((reader() = ANY (ARRAY['system'::text, 'staff'::text])) AND (EXISTS ( SELECT
   FROM mediator m
  WHERE ((m.county = mediator_fact.county) AND (m.id = mediator_fact.mediator_id))))));
alter table officer enable row level security;
alter table officer force row level security;
create policy officer_add on officer for insert to public
  with check (works_for(village_code));
create policy officer_change on officer for update to public
  using (works_for(village_code));
create policy officer_read on officer for select to public
  using (works_for(village_code));
alter table open_key enable row level security;
alter table open_key force row level security;
create policy open_key_administer on open_key for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'system-administrator'::text))));
alter table owned_issue enable row level security;
alter table owned_issue force row level security;
create policy owned_issue_add on owned_issue for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy owned_issue_change on owned_issue for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['town-officer'::text, 'centre-officer'::text])))));
create policy owned_issue_read on owned_issue for select to public
  using (true);
alter table partnership enable row level security;
alter table partnership force row level security;
create policy partnership_change on partnership for update to public
  using ((works_for(village_code) OR works_for(partner_code)));
create policy partnership_form on partnership for insert to public
  with check (works_for(village_code));
create policy partnership_read on partnership for select to public
  using (true);
alter table partnership_fact enable row level security;
alter table partnership_fact force row level security;
create policy partnership_fact_add on partnership_fact for insert to public
  with check ((works_for(village_code) OR ((verb = ANY (ARRAY['agreed'::text, 'declined'::text])) AND (EXISTS ( SELECT
   FROM partnership of
  WHERE ((of.county = partnership_fact.county) AND (of.id = partnership_fact.partnership_id) AND works_for(of.partner_code)))))));
create policy partnership_fact_read on partnership_fact for select to public
  using (true);
alter table partnership_publication enable row level security;
alter table partnership_publication force row level security;
create policy partnership_publication_add on partnership_publication for insert to public
  with check (works_for(village_code));
create policy partnership_publication_read on partnership_publication for select to public
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
    WHEN 'receipt'::text THEN (((matter_id)::text = current_setting('app.matter'::text, true)) AND (EXISTS ( SELECT
       FROM matter m
      WHERE ((m.county = petition.county) AND (m.id = petition.matter_id) AND ((COALESCE(m.split_from, m.id))::text = current_setting('app.reporter'::text, true))))))
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
alter table post_action enable row level security;
alter table post_action force row level security;
create policy post_action_add on post_action for insert to public
  with check (works_for(village_code));
create policy post_action_read on post_action for select to public
  using (true);
alter table post_body_term enable row level security;
alter table post_body_term force row level security;
create policy post_body_term_add on post_body_term for insert to public
  with check (works_for(village_code));
create policy post_body_term_change on post_body_term for update to public
  using (works_for(village_code));
create policy post_body_term_read on post_body_term for select to public
  using (true);
alter table post_book enable row level security;
alter table post_book force row level security;
create policy post_book_add on post_book for insert to public
  with check (works_for(village_code));
create policy post_book_change on post_book for update to public
  using (works_for(village_code));
create policy post_book_read on post_book for select to public
  using (true);
alter table post_publication enable row level security;
alter table post_publication force row level security;
create policy post_publication_add on post_publication for insert to public
  with check (works_for(village_code));
create policy post_publication_read on post_publication for select to public
  using (true);
alter table post_term enable row level security;
alter table post_term force row level security;
create policy post_term_add on post_term for insert to public
  with check (works_for(village_code));
create policy post_term_change on post_term for update to public
  using (works_for(village_code));
create policy post_term_read on post_term for select to public
  using (true);
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
alter table practice enable row level security;
alter table practice force row level security;
create policy practice_change on practice for update to public
  using (works_for(village_code));
create policy practice_describe on practice for insert to public
  with check (works_for(village_code));
create policy practice_read on practice for select to public
  using ((published OR works_for(village_code)));
alter table practice_adoption enable row level security;
alter table practice_adoption force row level security;
create policy practice_adoption_add on practice_adoption for insert to public
  with check (works_for(village_code));
create policy practice_adoption_read on practice_adoption for select to public
  using (true);
alter table practice_fact enable row level security;
alter table practice_fact force row level security;
create policy practice_fact_add on practice_fact for insert to public
  with check (works_for(village_code));
create policy practice_fact_read on practice_fact for select to public
  using ((EXISTS ( SELECT
   FROM practice p
  WHERE ((p.county = practice_fact.county) AND (p.id = practice_fact.practice_id)))));
alter table practice_publication enable row level security;
alter table practice_publication force row level security;
create policy practice_publication_add on practice_publication for insert to public
  with check (works_for(village_code));
create policy practice_publication_read on practice_publication for select to public
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
alter table recruitment enable row level security;
alter table recruitment force row level security;
create policy recruitment_add on recruitment for insert to public
  with check (tends_town(town_code));
create policy recruitment_change on recruitment for update to public
  using (tends_town(town_code));
create policy recruitment_read on recruitment for select to public
  using (true);
alter table recruitment_fact enable row level security;
alter table recruitment_fact force row level security;
create policy recruitment_fact_add on recruitment_fact for insert to public
  with check (tends_town(town_code));
create policy recruitment_fact_read on recruitment_fact for select to public
  using (true);
alter table recruitment_objection enable row level security;
alter table recruitment_objection force row level security;
create policy recruitment_objection_add on recruitment_objection for insert to public
  with check ((EXISTS ( SELECT
   FROM recruitment r
  WHERE ((r.county = recruitment_objection.county) AND (r.id = recruitment_objection.recruitment_id) AND (r.town_code = recruitment_objection.town_code) AND (r.stage = 'listed'::text)))));
create policy recruitment_objection_read on recruitment_objection for select to public
  using ((tends_town(town_code) OR ((reader() = 'receipt'::text) AND ((id)::text = current_setting('app.matter'::text, true)))));
alter table report enable row level security;
alter table report force row level security;
create policy report_reach on report for all to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code))));
alter table report_file enable row level security;
alter table report_file force row level security;
create policy report_file_reach on report_file for all to public
  using ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.county = report_file.county) AND (r.id = report_file.report_id)))));
alter table report_release enable row level security;
alter table report_release force row level security;
create policy report_release_reach on report_release for all to public
  using ((EXISTS ( SELECT
   FROM report r
  WHERE ((r.county = report_release.county) AND (r.id = report_release.report_id)))));
alter table reserve enable row level security;
alter table reserve force row level security;
create policy reserve_add on reserve for insert to public
  with check (((stage = 'applied'::text) AND (tends_town(village_code) OR holds_reserve(id))));
create policy reserve_change on reserve for update to public
  using (tends_reserve(village_code, stage));
create policy reserve_read on reserve for select to public
  using ((tends_reserve(village_code, stage) OR holds_reserve(id)));
alter table reserve_fact enable row level security;
alter table reserve_fact force row level security;
create policy reserve_fact_add on reserve_fact for insert to public
  with check ((EXISTS ( SELECT
   FROM reserve r
  WHERE ((r.county = reserve_fact.county) AND (r.id = reserve_fact.reserve_id)))));
create policy reserve_fact_read on reserve_fact for select to public
  using ((EXISTS ( SELECT
   FROM reserve r
  WHERE ((r.county = reserve_fact.county) AND (r.id = reserve_fact.reserve_id)))));
alter table reserve_person enable row level security;
alter table reserve_person force row level security;
create policy reserve_person_add on reserve_person for insert to public
  with check ((tends_town(village_code) OR holds_reserve(reserve_id)));
create policy reserve_person_forget on reserve_person for delete to public
  using ((reader() = 'system'::text));
create policy reserve_person_read on reserve_person for select to public
  using ((EXISTS ( SELECT
   FROM reserve r
  WHERE ((r.county = reserve_person.county) AND (r.id = reserve_person.reserve_id)))));
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
alter table spent_sign_in enable row level security;
alter table spent_sign_in force row level security;
create policy spent_sign_in_system on spent_sign_in for all to public
  using ((reader() = 'system'::text))
  with check ((reader() = 'system'::text));
alter table station enable row level security;
alter table station force row level security;
create policy station_add on station for insert to public
  with check (works_for(village_code));
create policy station_change on station for update to public
  using (works_for(village_code));
create policy station_read on station for select to public
  using (true);
alter table station_fact enable row level security;
alter table station_fact force row level security;
create policy station_fact_add on station_fact for insert to public
  with check (works_for(village_code));
create policy station_fact_read on station_fact for select to public
  using (true);
alter table stop enable row level security;
alter table stop force row level security;
create policy stop_add on stop for insert to public
  with check (works_for(village_code));
create policy stop_change on stop for update to public
  using (works_for(village_code));
create policy stop_read on stop for select to public
  using (true);
alter table stop_fact enable row level security;
alter table stop_fact force row level security;
create policy stop_fact_add on stop_fact for insert to public
  with check (works_for(village_code));
create policy stop_fact_read on stop_fact for select to public
  using (true);
alter table sync_quarantine enable row level security;
alter table sync_quarantine force row level security;
create policy quarantine_add on sync_quarantine for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND ((author)::text = current_setting('app.account'::text, true)))));
create policy quarantine_read on sync_quarantine for select to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (((author)::text = current_setting('app.account'::text, true)) OR (in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))))));
create policy quarantine_settle on sync_quarantine for update to public
  using (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND in_reach(place_code) AND (current_setting('app.role'::text, true) = ANY (ARRAY['village-cadre'::text, 'town-officer'::text])))));
alter table team enable row level security;
alter table team force row level security;
create policy team_change on team for update to public
  using (works_for(village_code));
create policy team_form on team for insert to public
  with check (works_for(village_code));
create policy team_read on team for select to public
  using (true);
alter table team_fact enable row level security;
alter table team_fact force row level security;
create policy team_fact_add on team_fact for insert to public
  with check (works_for(village_code));
create policy team_fact_read on team_fact for select to public
  using (true);
alter table team_member enable row level security;
alter table team_member force row level security;
create policy team_member_work on team_member for all to public
  using (works_for(village_code));
alter table team_publication enable row level security;
alter table team_publication force row level security;
create policy team_publication_add on team_publication for insert to public
  with check (works_for(village_code));
create policy team_publication_read on team_publication for select to public
  using (true);
alter table tie enable row level security;
alter table tie force row level security;
create policy tie_work on tie for all to public
  using (works_for(village_code));
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
alter table tour enable row level security;
alter table tour force row level security;
create policy tour_change on tour for update to public
  using (works_for(village_code));
create policy tour_plan on tour for insert to public
  with check (works_for(village_code));
create policy tour_read on tour for select to public
  using (true);
alter table tour_fact enable row level security;
alter table tour_fact force row level security;
create policy tour_fact_add on tour_fact for insert to public
  with check (works_for(village_code));
create policy tour_fact_read on tour_fact for select to public
  using (true);
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
alter table workplan_fact enable row level security;
alter table workplan_fact force row level security;
create policy workplan_fact_add on workplan_fact for insert to public
  with check (((reader() = 'system'::text) OR (EXISTS ( SELECT
   FROM workplan_item i
  WHERE ((i.county = workplan_fact.county) AND (i.id = workplan_fact.item_id) AND ((current_setting('app.role'::text, true) = 'centre-officer'::text) OR (current_setting('app.unit'::text, true) = i.lead) OR (current_setting('app.unit'::text, true) = ANY (i.partners))))))));
create policy workplan_fact_read on workplan_fact for select to public
  using (reads_workplan());
alter table workplan_item enable row level security;
alter table workplan_item force row level security;
create policy workplan_item_add on workplan_item for insert to public
  with check (((reader() = 'system'::text) OR ((reader() = 'staff'::text) AND (current_setting('app.role'::text, true) = 'centre-officer'::text))));
create policy workplan_item_change on workplan_item for update to public
  using (((reader() = 'staff'::text) AND ((current_setting('app.role'::text, true) = 'centre-officer'::text) OR (current_setting('app.unit'::text, true) = lead) OR (current_setting('app.unit'::text, true) = ANY (partners)))));
create policy workplan_item_read on workplan_item for select to public
  using (reads_workplan());

-- Grants

grant insert, select, update on account to shanzhi_app;
grant insert, select, update on account_binding to shanzhi_app;
grant insert, select, update on account_secret to shanzhi_app;
grant insert, select, update on activity to shanzhi_app;
grant insert, select on activity_fact to shanzhi_app;
grant delete, insert, select on activity_signup to shanzhi_app;
grant update (signed_off_at) on activity_signup to shanzhi_app;
revoke all on function add_job(text,json,text,timestamp with time zone) from public;
grant execute on function add_job(text,json,text,timestamp with time zone) to shanzhi_app;
grant insert, select on alarm to shanzhi_app;
grant update (stage, reason, since_at, version) on alarm to shanzhi_app;
grant insert, select on alarm_action to shanzhi_app;
grant insert, select, update on appraisal to shanzhi_app;
grant insert, select on appraisal_code to shanzhi_app;
grant update (used) on appraisal_code to shanzhi_app;
grant insert, select, update on appraisal_entry to shanzhi_app;
grant insert, select on appraisal_entry_fact to shanzhi_app;
grant insert, select on appraisal_fact to shanzhi_app;
grant insert, select on appraisal_review to shanzhi_app;
grant insert, select on appraisal_tally to shanzhi_app;
grant update (ballots) on appraisal_tally to shanzhi_app;
grant insert, select, update on assessment to shanzhi_app;
grant insert, select on assessment_fact to shanzhi_app;
grant insert, select on assessment_publication to shanzhi_app;
grant insert, select, update on asset to shanzhi_app;
grant insert, select on asset_action to shanzhi_app;
grant select on audit_entry to shanzhi_app;
grant insert, select on ballot_box to shanzhi_app;
grant select on ballot_named to shanzhi_app;
grant insert, select on ballot_slip to shanzhi_app;
grant update (way) on ballot_slip to shanzhi_app;
grant insert, select, update on callout to shanzhi_app;
grant insert, select on callout_fact to shanzhi_app;
grant insert, select on camera to shanzhi_app;
grant update (name, works, listed_at) on camera to shanzhi_app;
grant insert, select on camera_device to shanzhi_app;
grant update (withdrawn_at, withdrawn_by, registered_until, seen_at, address, port) on camera_device to shanzhi_app;
grant insert, select on camera_device_secret to shanzhi_app;
grant insert, select on camera_view to shanzhi_app;
grant update (picture_at, ended_at, ended_how) on camera_view to shanzhi_app;
revoke all on function cast_ballot(text,bytea,text) from public;
grant execute on function cast_ballot(text,bytea,text) to shanzhi_app;
grant insert, select, update on charter to shanzhi_app;
grant insert, select on charter_comment to shanzhi_app;
grant insert, select on charter_fact to shanzhi_app;
grant insert, select on charter_publication to shanzhi_app;
grant insert, select on consultation to shanzhi_app;
grant update (stage, decision, lead, due_on, since_at, version) on consultation to shanzhi_app;
grant insert, select on consultation_fact to shanzhi_app;
grant insert, select on contest_fact to shanzhi_app;
grant insert, select on contest_publication to shanzhi_app;
grant insert, select, update on contest_round to shanzhi_app;
revoke all on function count_agreements() from public;
revoke all on function count_incidents() from public;
revoke all on function count_mandate() from public;
revoke all on function count_open_matter() from public;
revoke all on function count_open_matters(text,text,integer,date,date,timestamp with time zone) from public;
grant execute on function count_open_matters(text,text,integer,date,date,timestamp with time zone) to shanzhi_app;
revoke all on function count_reserves(text) from public;
grant execute on function count_reserves(text) to shanzhi_app;
grant insert, select, update on counter_consultation to shanzhi_app;
grant insert, select on counter_fact to shanzhi_app;
grant insert, select, update on counter_handover to shanzhi_app;
grant insert, select, update on counter_ticket to shanzhi_app;
grant insert, select, update on counter_window to shanzhi_app;
grant insert, select, update on court_hour to shanzhi_app;
grant insert, select, update on credit to shanzhi_app;
grant insert, select on credit_comment to shanzhi_app;
grant insert, select on credit_fact to shanzhi_app;
grant insert, select, update on credit_member to shanzhi_app;
grant insert, select on credit_member_fact to shanzhi_app;
grant insert, select on credit_publication to shanzhi_app;
grant insert, select, update on decision to shanzhi_app;
grant insert, select on decision_action to shanzhi_app;
grant insert, select on decision_elector to shanzhi_app;
grant update (until, ended_why) on decision_elector to shanzhi_app;
grant insert, select on decision_publication to shanzhi_app;
grant insert, select on decision_roll to shanzhi_app;
grant insert, select, update on deliberation to shanzhi_app;
grant insert, select on deliberation_fact to shanzhi_app;
grant insert, select on deliberation_publication to shanzhi_app;
grant insert, select on deliberation_seat to shanzhi_app;
grant delete, insert, select, update on dingtalk_message to shanzhi_app;
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
grant insert, select, update on dispute to shanzhi_app;
grant insert, select on dispute_action to shanzhi_app;
grant usage on sequence dispute_number to shanzhi_app;
grant insert, select on dispute_party to shanzhi_app;
grant select on dispute_total to shanzhi_app;
grant insert, select on dossier_entry to shanzhi_app;
revoke all on function end_grid_place(text,text,date) from public;
grant execute on function end_grid_place(text,text,date) to shanzhi_app;
grant insert, select on feed_address to shanzhi_app;
grant insert, select, update on feed_event to shanzhi_app;
grant insert, select on feed_event_fact to shanzhi_app;
grant insert, select, update on feed_key to shanzhi_app;
grant insert, select, update on feed_message to shanzhi_app;
grant select on file to shanzhi_app;
revoke all on function find_ballot(text,bytea) from public;
grant execute on function find_ballot(text,bytea) to shanzhi_app;
revoke all on function find_honour(text,bytea) from public;
grant execute on function find_honour(text,bytea) to shanzhi_app;
revoke all on function find_open_key(text,bytea) from public;
grant execute on function find_open_key(text,bytea) to shanzhi_app;
revoke all on function find_rater(text,bytea) from public;
grant execute on function find_rater(text,bytea) to shanzhi_app;
revoke all on function find_receipt(text,bytea) from public;
grant execute on function find_receipt(text,bytea) to shanzhi_app;
revoke all on function find_remark(text,bytea) from public;
grant execute on function find_remark(text,bytea) to shanzhi_app;
revoke all on function find_reserve(text,bytea) from public;
grant execute on function find_reserve(text,bytea) to shanzhi_app;
revoke all on function find_session(text,bytea,timestamp with time zone,interval,interval,interval) from public;
grant execute on function find_session(text,bytea,timestamp with time zone,interval,interval,interval) to shanzhi_app;
revoke all on function fold_matter_counts() from public;
grant execute on function fold_matter_counts() to shanzhi_app;
revoke all on function fold_open_matters(timestamp with time zone) from public;
grant execute on function fold_open_matters(timestamp with time zone) to shanzhi_app;
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
grant update (valid_to, term_until, end_recorded_at) on grid_post to shanzhi_app;
grant insert, select on grid_record to shanzhi_app;
grant update (matter_ids, look_again_at, verdict, invalid_why, verdict_at) on grid_record to shanzhi_app;
grant insert, select on grid_training to shanzhi_app;
grant insert, select on grid_version to shanzhi_app;
grant update (retired_at) on grid_version to shanzhi_app;
revoke all on function grid_workers_on_duty(text,text,text) from public;
grant execute on function grid_workers_on_duty(text,text,text) to shanzhi_app;
grant insert, select, update on hall to shanzhi_app;
grant delete, insert, select on hall_booking to shanzhi_app;
grant update (withdrawn_at) on hall_booking to shanzhi_app;
grant insert, select on hall_fact to shanzhi_app;
grant delete, insert, select, update on handed_code to shanzhi_app;
revoke all on function has_applied(text,uuid,uuid) from public;
grant execute on function has_applied(text,uuid,uuid) to shanzhi_app;
grant insert, select, update on honour to shanzhi_app;
grant insert, select on honour_fact to shanzhi_app;
revoke all on function honour_name(text,uuid) from public;
grant execute on function honour_name(text,uuid) to shanzhi_app;
grant insert, select on honour_objection to shanzhi_app;
grant insert, select on honour_proposal to shanzhi_app;
grant insert, select on honour_publication to shanzhi_app;
grant insert, select, update on household to shanzhi_app;
grant insert, select, update on household_code to shanzhi_app;
grant insert, select, update on household_fact to shanzhi_app;
grant insert, select, update on household_flag to shanzhi_app;
grant insert, select on household_import to shanzhi_app;
grant delete, insert, select, update on household_left to shanzhi_app;
grant insert, select, update on incident to shanzhi_app;
grant insert, select on incident_fact to shanzhi_app;
revoke all on function incident_measure(boolean) from public;
grant select on incident_total to shanzhi_app;
revoke all on function incident_total_keys(text) from public;
grant insert, select on joint_visit to shanzhi_app;
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
grant insert, select, update on mandate to shanzhi_app;
grant insert, select on mandate_action to shanzhi_app;
grant usage on sequence mandate_number to shanzhi_app;
grant select on mandate_total to shanzhi_app;
grant insert, select, update on matter to shanzhi_app;
grant insert, select on matter_action to shanzhi_app;
grant select on matter_count to shanzhi_app;
grant insert, select on matter_count_delta to shanzhi_app;
grant insert, select on matter_file to shanzhi_app;
grant usage on sequence matter_number to shanzhi_app;
revoke all on function matter_open_keys(text,text) from public;
grant insert, select, update on matter_reporter to shanzhi_app;
grant insert, select, update on matter_token to shanzhi_app;
grant select on matter_total to shanzhi_app;
revoke all on function matter_total_keys(text,text) from public;
grant select on matter_unit to shanzhi_app;
grant insert, select, update on mediator to shanzhi_app;
grant insert, select on mediator_fact to shanzhi_app;
grant insert, select, update on officer to shanzhi_app;
grant insert, select on open_key to shanzhi_app;
grant update (ended_at) on open_key to shanzhi_app;
revoke all on function open_request_of(text,uuid) from public;
grant execute on function open_request_of(text,uuid) to shanzhi_app;
revoke all on function open_requests(text,text,text,timestamp with time zone,timestamp with time zone,integer,bigint[],text[],boolean,double precision,double precision,double precision,double precision) from public;
grant execute on function open_requests(text,text,text,timestamp with time zone,timestamp with time zone,integer,bigint[],text[],boolean,double precision,double precision,double precision,double precision) to shanzhi_app;
grant insert, select, update on owned_issue to shanzhi_app;
revoke all on function owned_issues(text,text,text) from public;
grant execute on function owned_issues(text,text,text) to shanzhi_app;
grant insert, select, update on partnership to shanzhi_app;
grant insert, select on partnership_fact to shanzhi_app;
grant insert, select on partnership_publication to shanzhi_app;
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
revoke all on function places_taken(text,uuid) from public;
grant execute on function places_taken(text,uuid) to shanzhi_app;
grant insert, select on playbook_rule to shanzhi_app;
grant insert, select on post_action to shanzhi_app;
grant insert, select, update on post_body_term to shanzhi_app;
grant insert, select, update on post_book to shanzhi_app;
grant insert, select on post_publication to shanzhi_app;
grant insert, select, update on post_term to shanzhi_app;
grant insert, select on power_action to shanzhi_app;
grant insert, select, update on power_item to shanzhi_app;
grant insert, select on power_list to shanzhi_app;
grant insert, select on power_photo to shanzhi_app;
grant insert, select on power_private to shanzhi_app;
grant insert, select on power_publication to shanzhi_app;
grant insert, select on power_seal to shanzhi_app;
grant insert, select on power_supplier to shanzhi_app;
grant insert, select, update on practice to shanzhi_app;
grant insert, select on practice_adoption to shanzhi_app;
grant insert, select on practice_fact to shanzhi_app;
grant insert, select on practice_publication to shanzhi_app;
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
grant insert, select, update on recruitment to shanzhi_app;
grant insert, select on recruitment_fact to shanzhi_app;
grant insert, select on recruitment_objection to shanzhi_app;
revoke all on function refuse_forsaken_households() from public;
grant insert, select on report to shanzhi_app;
grant insert, select on report_file to shanzhi_app;
grant insert, select on report_release to shanzhi_app;
grant insert, select, update on reserve to shanzhi_app;
grant insert, select on reserve_fact to shanzhi_app;
grant delete, insert, select on reserve_person to shanzhi_app;
grant insert, select, update on resident to shanzhi_app;
grant insert, select, update on round_household to shanzhi_app;
revoke all on function search_matters(text,text,text[],timestamp with time zone,integer) from public;
grant execute on function search_matters(text,text,text[],timestamp with time zone,integer) to shanzhi_app;
grant insert, select, update on second_factor_reset to shanzhi_app;
grant insert, select on sent_photo to shanzhi_app;
grant delete, insert, select, update on session to shanzhi_app;
grant delete, insert, select, update on sign_in_failure to shanzhi_app;
revoke all on function slots_taken(text,uuid,date,date) from public;
grant execute on function slots_taken(text,uuid,date,date) to shanzhi_app;
grant delete, insert, select, update on sms_outbox to shanzhi_app;
grant delete, insert, select on spent_sign_in to shanzhi_app;
grant insert, select, update on station to shanzhi_app;
grant insert, select on station_fact to shanzhi_app;
grant insert, select, update on stop to shanzhi_app;
grant insert, select on stop_fact to shanzhi_app;
revoke all on function sum_agreements() from public;
revoke all on function sum_incidents() from public;
revoke all on function sum_mandate_totals() from public;
revoke all on function sum_matter_counts() from public;
revoke all on function sum_open_matters(timestamp with time zone) from public;
revoke all on function sum_record_counts() from public;
grant insert, select, update on sync_quarantine to shanzhi_app;
grant insert, select, update on team to shanzhi_app;
grant insert, select on team_fact to shanzhi_app;
grant insert, select on team_member to shanzhi_app;
grant update (until) on team_member to shanzhi_app;
grant insert, select on team_publication to shanzhi_app;
grant insert, select on tie to shanzhi_app;
grant update (until) on tie to shanzhi_app;
grant delete, insert, select on tipoff to shanzhi_app;
grant update (channel, state, state_on, version) on tipoff to shanzhi_app;
grant insert, select on tipoff_key to shanzhi_app;
grant update (seated) on tipoff_key to shanzhi_app;
grant insert, select on tipoff_keyset to shanzhi_app;
grant delete, insert, select on tipoff_letter to shanzhi_app;
grant update (file, bytes) on tipoff_letter to shanzhi_app;
grant delete, insert, select on tipoff_step to shanzhi_app;
grant insert, select, update on tour to shanzhi_app;
grant insert, select on tour_fact to shanzhi_app;
grant select on unit to shanzhi_app;
grant insert, select, update on villager to shanzhi_app;
revoke all on function villager_matters(text,uuid) from public;
grant execute on function villager_matters(text,uuid) to shanzhi_app;
grant insert, select, update on visit_promise to shanzhi_app;
grant insert, select on visit_round to shanzhi_app;
revoke all on function visiting_days(text,text) from public;
grant execute on function visiting_days(text,text) to shanzhi_app;
grant insert, select on warning to shanzhi_app;
grant update (stage, turn, due_on, verdict, since_at, version, reminded_on) on warning to shanzhi_app;
grant insert, select on warning_action to shanzhi_app;
grant insert, select on workplan_fact to shanzhi_app;
grant insert, select, update on workplan_item to shanzhi_app;
