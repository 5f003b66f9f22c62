-- Owner of every table here: mandate.
create sequence mandate_number;
grant usage on sequence mandate_number to shanzhi_app;

create table mandate (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid,
  number bigint not null default nextval('mandate_number'),
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
  since_at timestamptz not null,
  body_hash bytea,
  constraint mandate_pk primary key (county, id),
  constraint mandate_consent_check check (consent in ('signed', 'witnessed', 'receipt')),
  constraint mandate_paper_check check (consent = 'receipt' or consent_paper is not null),
  constraint mandate_agent_check check (agent_kind in ('person', 'post') and (agent_kind = 'person') = (agent_account is not null)),
  constraint mandate_accused_check check (accused is null or accused <> agent_unit),
  constraint mandate_stage_check check (stage in ('offered', 'standing', 'ended')),
  constraint mandate_ended_check check ((stage = 'ended') = (ended_as is not null) and (stage = 'ended') = (ended_on is not null)),
  constraint mandate_ended_as_check check (ended_as in ('closed', 'declined', 'revoked', 'expired')),
  constraint mandate_outcome_check check (outcome in ('solved', 'not-solved', 'withdrawn') and (outcome is null) = (ended_as is distinct from 'closed')),
  constraint mandate_satisfaction_check check (satisfaction in ('satisfied', 'fair', 'dissatisfied', 'no-answer')),
  constraint mandate_rated_check check (rated_by in ('resident', 'caller') and (rated_by is null) = (satisfaction is null) and (satisfaction is null or outcome is not null))
);
create index mandate_place_idx on mandate (county, place_code, given_on desc);
create index mandate_agent_idx on mandate (county, agent_unit) where stage <> 'ended';
create index mandate_expiry_idx on mandate (county, expires_on) where stage <> 'ended';
create unique index mandate_matter_unique on mandate (county, matter_id) where stage <> 'ended';
create index mandate_matter_idx on mandate (county, matter_id);
comment on table mandate is 'Somebody acts for a resident: how far, by which consent, until when, and what came of it; folded from its acts. Owner: mandate.';
comment on column mandate.matter_id is 'Empty for what was taken over from the books of earlier years.';
comment on column mandate.accused is 'The unit complained of: it is never the agent and never sees the mandate.';
comment on column mandate.consent_file is 'The signed paper, photographed: SHA-256 of the file.';
comment on column mandate.outcome is 'What came of it; whether the resident is content is another question, asked by somebody else.';

create table mandate_action (
  county text collate "C" not null,
  mandate_id uuid not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint mandate_action_pk primary key (county, mandate_id, seq),
  constraint mandate_action_id_unique unique (county, id),
  constraint mandate_action_mandate_fk foreign key (county, mandate_id) references mandate (county, id),
  constraint mandate_action_by_check check (by_kind in ('staff', 'resident', 'system')),
  constraint mandate_action_verb_check check (verb in ('given', 'taken', 'declined', 'done', 'closed', 'revoked', 'expired', 'rated'))
);
create unique index mandate_action_record_unique on mandate_action (county, (data ->> 'record')) where data ? 'record';
comment on table mandate_action is 'Each act on a mandate, the agent''s deeds among them: appended, never changed, shown to the resident. Owner: mandate.';
comment on index mandate_action_record_unique is 'A visit that is on record is one deed of one mandate: nothing is counted twice.';

create table mandate_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  month date not null,
  measure text not null,
  n bigint not null,
  constraint mandate_total_pk primary key (county, place_code, month, measure)
);
comment on table mandate_total is 'Mandates by place (village, town, county), month in which they were given, and measure. Derived from mandate by its trigger. Owner: mandate.';

create function mandate_measures(m mandate) returns table (measure text, n bigint)
  language sql immutable set search_path = pg_catalog, public
  as $$
    select v.measure, 1::bigint from (values
      ('given', true),
      ('ended', m.stage = 'ended'),
      ('revoked', coalesce(m.ended_as = 'revoked', false)),
      ('expired', coalesce(m.ended_as = 'expired', false)),
      ('closed', m.outcome is not null),
      (m.outcome, m.outcome is not null),
      (m.satisfaction, m.satisfaction is not null),
      ('rated-by-' || m.rated_by, m.rated_by is not null)) as v(measure, holds)
    where v.holds $$;

create function count_mandate() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
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
    end $$;
revoke all on function count_mandate() from public;
create trigger mandate_counted after insert or update on mandate for each row execute function count_mandate();

create function sum_mandate_totals() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.mandate_total in share row exclusive mode;
      delete from public.mandate_total;
      insert into public.mandate_total (county, place_code, month, measure, n)
      select m.county, left(m.village_code, digits), date_trunc('month', m.given_on)::date, c.measure, sum(c.n)
      from public.mandate m, lateral public.mandate_measures(m) c, unnest(array[6, 9, 12]) as digits group by 1, 2, 3, 4;
      get diagnostics made = row_count;
      return made;
    end $$;
revoke all on function sum_mandate_totals() from public;
comment on function sum_mandate_totals() is 'Makes mandate_total again from the mandates themselves: after a load, and to check the trigger.';

grant select, insert on mandate_action to shanzhi_app;
grant select, insert, update on mandate to shanzhi_app;
grant select on mandate_total to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['mandate', 'mandate_action', 'mandate_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- By territory, and the agent by its part; never whoever is complained of.
create policy mandate_reach on mandate using (
  case reader()
    when 'system' then true
    when 'staff' then accused is distinct from current_setting('app.unit', true)
      and (agent_unit = current_setting('app.unit', true) or in_reach(place_code))
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
    else false
  end);
create policy mandate_action_reach on mandate_action
  using (exists (select from mandate m where m.county = mandate_action.county and m.id = mandate_action.mandate_id));
create policy mandate_total_read on mandate_total for select using (reader() = 'system' or in_reach(place_code));
create policy mandate_total_count on mandate_total for all using (reader() = 'system') with check (reader() = 'system');

create trigger mandate_action_append_only before update or delete on mandate_action
  for each row execute function refuse_fact_change();

-- A photographed consent stays as long as its mandate does, and is seen by whoever sees that.
create policy file_mandate on file for select
  using (exists (select from mandate m where m.county = file.county and m.consent_file = file.sha256));
create index mandate_file_idx on mandate (county, consent_file) where consent_file is not null;
create or replace function forget_files(p_county text, p_before timestamp with time zone, p_limit integer)
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
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $function$;
