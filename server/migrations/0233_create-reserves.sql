-- Reserve talents: a town recruits and examines, a village hires under a contract, a mentor accompanies, and it is kept what became of it.

create function tends_town(town text) returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or organises()
    or (reader() = 'staff' and current_setting('app.role', true) in ('town-officer', 'town-leader') and in_reach(town)) $$;
comment on function tends_town is 'The organisation department, the town itself, and the jobs.';
create function tends_reserve(village text, stage text) returns boolean language sql stable parallel safe
  as $$ select tends_town(village)
    or (reader() = 'staff' and current_setting('app.role', true) = 'village-cadre' and in_reach(village)
      and stage in ('passed', 'hired', 'serving', 'ended')) $$;
comment on function tends_reserve is 'Who reads the register of reserve talents: a village its own, and only once the list was published.';
create function holds_reserve(reserve uuid) returns boolean language sql stable parallel safe
  as $$ select reader() = 'receipt' and reserve::text = current_setting('app.matter', true) $$;
comment on function holds_reserve is 'Whoever came with the receipt of this application.';

create table recruitment (
  county text collate "C" not null,
  id uuid not null,
  town_code text collate "C" not null,
  title text not null,
  stage text not null,
  since_at timestamptz not null,
  apply_until date not null,
  exam_on date not null,
  object_until date,
  confirmed_on date,
  version integer not null,
  body_hash bytea,
  constraint recruitment_pk primary key (county, id),
  constraint recruitment_town_check check (length(town_code) = 9 and left(town_code, 6) = county),
  constraint recruitment_stage_check check (stage in ('open', 'listed', 'confirmed', 'dropped')),
  constraint recruitment_days_check check (exam_on > apply_until)
);
create index recruitment_newest_idx on recruitment (county, town_code, since_at desc);
comment on table recruitment is 'A town''s recruitment of reserve talents, from the notice to the list that stands: folded from its facts, public as a whole. Owner: reserve.';

create table recruitment_fact (
  county text collate "C" not null,
  recruitment_id uuid not null,
  town_code text collate "C" not null,
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
  constraint recruitment_fact_pk primary key (county, recruitment_id, seq),
  constraint recruitment_fact_id_unique unique (county, id),
  constraint recruitment_fact_by_check check (by_kind in ('staff', 'system')),
  constraint recruitment_fact_verb_check check (verb in ('opened', 'listed', 'answered', 'confirmed', 'dropped'))
);
comment on table recruitment_fact is 'Notice, list with masked names, answers to objections: appended, never changed. Owner: reserve.';

create table recruitment_objection (
  county text collate "C" not null,
  id uuid not null,
  recruitment_id uuid not null,
  town_code text collate "C" not null,
  text text not null,
  at timestamptz not null,
  body_hash bytea,
  constraint recruitment_objection_pk primary key (county, id),
  constraint recruitment_objection_text_check check (length(text) <= 2000)
);
create index recruitment_objection_idx on recruitment_objection (county, recruitment_id, at);
comment on table recruitment_objection is 'What somebody objected to a published list, without a name; answered by the organisation department. Owner: reserve.';

create table reserve (
  county text collate "C" not null,
  id uuid not null,
  recruitment_id uuid not null,
  village_code text collate "C" not null,
  masked text not null,
  stage text not null,
  since_at timestamptz not null,
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
  constraint reserve_pk primary key (county, id),
  constraint reserve_receipt_unique unique (county, receipt_hash),
  constraint reserve_once_unique unique (county, recruitment_id, villager_id),
  constraint reserve_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint reserve_stage_check check (stage in
    ('applied', 'refused', 'admitted', 'scored', 'checked', 'passed', 'failed', 'withdrawn', 'hired', 'serving', 'ended')),
  constraint reserve_hired_check check (stage not in ('hired', 'serving', 'ended') or (hired_on is not null and contract_until > hired_on))
);
create index reserve_recruitment_idx on reserve (county, recruitment_id, total desc);
create index reserve_village_idx on reserve (county, village_code, since_at desc);
comment on table reserve is 'Somebody who applied to a recruitment, and what became of it: folded from its facts. Holds the masked name alone. Owner: reserve.';
comment on column reserve.villager_id is 'The resident who applied, signed in: one application to each recruitment.';
comment on column reserve.total is 'Points of the examination in tenths, by the rule of the day of the list.';

create table reserve_person (
  county text collate "C" not null,
  reserve_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone text not null,
  born integer not null,
  constraint reserve_person_pk primary key (county, reserve_id),
  constraint reserve_person_text_check check (length(name) <= 40 and length(phone) <= 20)
);
comment on table reserve_person is 'Name, telephone and year of birth of an applicant: forgotten by night once somebody who was not taken has waited the rule''s days. Owner: reserve.';

create table reserve_fact (
  county text collate "C" not null,
  reserve_id uuid not null,
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
  constraint reserve_fact_pk primary key (county, reserve_id, seq),
  constraint reserve_fact_id_unique unique (county, id),
  constraint reserve_fact_by_check check (by_kind in ('staff', 'system', 'resident')),
  constraint reserve_fact_verb_check check (verb in
    ('applied', 'admitted', 'refused', 'scored', 'checked', 'passed', 'failed', 'reopened', 'withdrawn', 'hired', 'mentored', 'grown', 'concluded'))
);
comment on table reserve_fact is 'What was done about an applicant or a reserve talent, by whom, when: appended, never changed. Holds no full name. Owner: reserve.';

grant select, insert, update on recruitment, reserve to shanzhi_app;
grant select, insert on recruitment_fact, recruitment_objection, reserve_fact to shanzhi_app;
grant select, insert, delete on reserve_person to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['recruitment', 'recruitment_fact', 'recruitment_objection', 'reserve', 'reserve_person', 'reserve_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['recruitment_fact', 'recruitment_objection', 'reserve_fact'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

create policy recruitment_read on recruitment for select using (true);
create policy recruitment_add on recruitment for insert with check (tends_town(town_code));
create policy recruitment_change on recruitment for update using (tends_town(town_code));
create policy recruitment_fact_read on recruitment_fact for select using (true);
create policy recruitment_fact_add on recruitment_fact for insert with check (tends_town(town_code));
create policy recruitment_objection_read on recruitment_objection for select using (
  tends_town(town_code) or (reader() = 'receipt' and id::text = current_setting('app.matter', true)));
create policy recruitment_objection_add on recruitment_objection for insert with check (
  exists (select from recruitment r where r.county = recruitment_objection.county and r.id = recruitment_objection.recruitment_id
    and r.town_code = recruitment_objection.town_code and r.stage = 'listed'));

create policy reserve_read on reserve for select using (tends_reserve(village_code, stage) or holds_reserve(id));
create policy reserve_add on reserve for insert with check (stage = 'applied' and (tends_town(village_code) or holds_reserve(id)));
create policy reserve_change on reserve for update using (tends_reserve(village_code, stage));
create policy reserve_person_read on reserve_person for select using (
  exists (select from reserve r where r.county = reserve_person.county and r.id = reserve_person.reserve_id));
create policy reserve_person_add on reserve_person for insert with check (tends_town(village_code) or holds_reserve(reserve_id));
create policy reserve_person_forget on reserve_person for delete using (reader() = 'system');
create policy reserve_fact_read on reserve_fact for select using (
  exists (select from reserve r where r.county = reserve_fact.county and r.id = reserve_fact.reserve_id));
create policy reserve_fact_add on reserve_fact for insert with check (
  exists (select from reserve r where r.county = reserve_fact.county and r.id = reserve_fact.reserve_id));

create function find_reserve(p_county text, p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id from public.reserve where county = p_county and receipt_hash = p_hash $$;
comment on function find_reserve is 'The application whose receipt it is.';
create function has_applied(p_county text, p_recruitment uuid, p_villager uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select exists (select from public.reserve where county = p_county and recruitment_id = p_recruitment and villager_id = p_villager) $$;
comment on function has_applied is 'Whether this resident has an application to this recruitment.';
create function count_reserves(p_county text) returns table (recruitment_id uuid, village_code text, stage text, hired_year integer, post text, outcome text, n bigint)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select recruitment_id, village_code, stage, extract(year from hired_on)::integer, post, outcome, count(*)
        from public.reserve where county = p_county group by 1, 2, 3, 4, 5, 6 $$;
comment on function count_reserves is 'How many there are of each, for the public numbers: nobody''s name, nobody''s points.';
revoke all on function find_reserve, has_applied, count_reserves from public;
grant execute on function find_reserve, has_applied, count_reserves to shanzhi_app;
