-- Rounds of assessment of villages. Owner of every table here: assessment.
create table assessment (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  standard text not null,
  standard_from date not null,
  opened_at timestamptz not null,
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
  constraint assessment_pk primary key (county, id),
  constraint assessment_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint assessment_stage_check check (stage in ('self', 'town', 'notice', 'recognised', 'refused', 'withdrawn')),
  constraint assessment_level_check check (level in ('county', 'model', 'provincial-progress', 'provincial')),
  constraint assessment_recognised_check check ((stage in ('recognised', 'withdrawn')) = (level is not null and recognised_on is not null)),
  constraint assessment_notice_check check ((stage in ('self', 'town')) = (notice_until is null)),
  constraint assessment_waiting_check check (waiting >= 0)
);
create unique index assessment_running_idx on assessment (county, village_code) where stage in ('self', 'town', 'notice');
create index assessment_village_idx on assessment (county, village_code, opened_at desc);
comment on table assessment is 'A round in which a village is assessed against a standard: folded from its facts for lists. Owner: assessment.';
comment on column assessment.standard_from is 'The version of the standard; the round keeps it whatever becomes of the standard.';

create table assessment_fact (
  county text collate "C" not null,
  assessment_id uuid not null,
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
  constraint assessment_fact_pk primary key (county, assessment_id, seq),
  constraint assessment_fact_id_unique unique (county, id),
  constraint assessment_fact_assessment_fk foreign key (county, assessment_id) references assessment (county, id),
  constraint assessment_fact_by_check check (by_kind in ('staff', 'system', 'resident')),
  constraint assessment_fact_verb_check check (verb in ('self-assessed', 'town-scored', 'county-reviewed', 'published',
    'objected', 'objection-answered', 'concluded', 'promoted', 're-reviewed', 'withdrawn'))
);
comment on table assessment_fact is 'Each score, objection, answer and finding of a round: appended, never changed. An objection has no name, and numbers of people in it are hidden. Owner: assessment.';

create table assessment_publication (
  county text collate "C" not null,
  assessment_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint assessment_publication_pk primary key (county, assessment_id, rev),
  constraint assessment_publication_leaf_unique unique (county, leaf_id),
  constraint assessment_publication_assessment_fk foreign key (county, assessment_id) references assessment (county, id),
  constraint assessment_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table assessment_publication is 'What hung in public of a round, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: assessment.';

grant select, insert on assessment_fact, assessment_publication to shanzhi_app;
grant select, insert, update on assessment to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['assessment', 'assessment_fact', 'assessment_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
  foreach t in array array['assessment_fact', 'assessment_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
create policy assessment_change on assessment for update using (works_for(village_code));
