-- The library of practices: what a village does well, written so that another can do it, and what came of it there.

create table practice (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  title text not null,
  harmony text,
  stage text not null,
  since_at timestamptz not null,
  published boolean not null default false,
  version integer not null,
  body_hash bytea,
  constraint practice_pk primary key (county, id),
  constraint practice_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint practice_stage_check check (stage in ('drafting', 'published', 'withdrawn'))
);
create index practice_stage_idx on practice (county, stage, since_at desc);
comment on table practice is 'An experience of a village as steps, forms, pieces of the playbook and results: folded from its facts. Owner: practice.';

create table practice_fact (
  county text collate "C" not null,
  practice_id uuid not null,
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
  constraint practice_fact_pk primary key (county, practice_id, seq),
  constraint practice_fact_id_unique unique (county, id),
  constraint practice_fact_by_check check (by_kind in ('staff', 'system')),
  constraint practice_fact_verb_check check (verb in ('described', 'revised', 'published', 'withdrawn'))
);
comment on table practice_fact is 'What was written about a practice, by whom, when: appended, never changed. A part nobody has written is not there. Owner: practice.';

create table practice_adoption (
  county text collate "C" not null,
  id uuid not null,
  practice_id uuid not null,
  village_code text collate "C" not null,
  adopted_on date not null,
  at timestamptz not null,
  by_unit text collate "C",
  by_name text,
  body_hash bytea,
  constraint practice_adoption_pk primary key (county, id),
  constraint practice_adoption_once unique (county, practice_id, village_code),
  constraint practice_adoption_village_check check (length(village_code) = 12 and left(village_code, 6) = county)
);
comment on table practice_adoption is 'That a village does as another does, from a day on: appended, never changed. Its effect is counted from records, not kept. Owner: practice.';

create table practice_publication (
  county text collate "C" not null,
  practice_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint practice_publication_pk primary key (county, practice_id, rev),
  constraint practice_publication_leaf_unique unique (county, leaf_id),
  constraint practice_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table practice_publication is 'A practice as it was published, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: practice.';

grant select, insert, update on practice to shanzhi_app;
grant select, insert on practice_fact, practice_adoption, practice_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['practice', 'practice_fact', 'practice_adoption', 'practice_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['practice_fact', 'practice_adoption', 'practice_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

create policy practice_read on practice for select using (published or works_for(village_code));
create policy practice_describe on practice for insert with check (works_for(village_code));
create policy practice_change on practice for update using (works_for(village_code));
create policy practice_fact_read on practice_fact for select using (
  exists (select from practice p where p.county = practice_fact.county and p.id = practice_fact.practice_id));
create policy practice_fact_add on practice_fact for insert with check (works_for(village_code));
create policy practice_adoption_read on practice_adoption for select using (true);
create policy practice_adoption_add on practice_adoption for insert with check (works_for(village_code));
create policy practice_publication_read on practice_publication for select using (true);
create policy practice_publication_add on practice_publication for insert with check (works_for(village_code));
