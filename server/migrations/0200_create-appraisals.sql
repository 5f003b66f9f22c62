-- Owner of every table here: appraisal. Read by the organisation department alone: no territory, no other role, no job.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('grid-worker', 'village-cadre', 'supervision-member', 'town-officer',
  'town-leader', 'centre-officer', 'department-officer', 'discipline-officer', 'organiser', 'playbook-editor', 'system-administrator', 'auditor'));
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('grid', 'village', 'supervision', 'town', 'centre', 'department', 'discipline',
  'organisation', 'platform'));

create function organises() returns boolean language sql stable parallel safe
  as $$ select reader() = 'staff' and current_setting('app.role', true) = 'organiser' $$;
comment on function organises is 'Whether the reader is of the organisation department.';

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
  constraint appraisal_pk primary key (county, id),
  constraint appraisal_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint appraisal_stage_check check (stage in ('open', 'closed', 'void')),
  constraint appraisal_permille_check check (permille between 0 and 1000),
  constraint appraisal_result_check check (permille is null or stage = 'closed')
);
create unique index appraisal_once_idx on appraisal (county, village_code, year) where stage <> 'void';
comment on table appraisal is 'A village''s leading team rated by everyone for a year: folded from its facts. Owner: appraisal.';
comment on column appraisal.permille is 'The weighed result; null while a group has too few ballots.';

create table appraisal_fact (
  county text collate "C" not null,
  appraisal_id uuid not null,
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
  constraint appraisal_fact_pk primary key (county, appraisal_id, seq),
  constraint appraisal_fact_id_unique unique (county, id),
  constraint appraisal_fact_verb_check check (verb in ('opened', 'closed', 'voided'))
);
comment on table appraisal_fact is 'Opening with the rules that held, closing with the result, or why it does not count. Owner: appraisal.';

create table appraisal_code (
  county text collate "C" not null,
  appraisal_id uuid not null,
  code_hash bytea not null,
  rater_group text not null,
  used boolean not null default false,
  constraint appraisal_code_pk primary key (county, code_hash)
);
create index appraisal_code_round_idx on appraisal_code (county, appraisal_id, rater_group);
comment on table appraisal_code is 'One-time codes of raters: used or not, and nothing about when or with what. Owner: appraisal.';

create table appraisal_tally (
  county text collate "C" not null,
  appraisal_id uuid not null,
  rater_group text not null,
  question text not null,
  grade text not null,
  ballots integer not null default 0,
  constraint appraisal_tally_pk primary key (county, appraisal_id, rater_group, question, grade),
  constraint appraisal_tally_check check (ballots >= 0)
);
comment on table appraisal_tally is 'How often each grade was given. No ballot is kept: a rating only raises these numbers. Owner: appraisal.';

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
  constraint appraisal_entry_pk primary key (county, id),
  constraint appraisal_entry_stage_check check (stage in ('open', 'settled'))
);
create index appraisal_entry_due_idx on appraisal_entry (county, due) where stage = 'open';
comment on table appraisal_entry is 'An entry of one of the three lists: owner and day; folded from its facts. Owner: appraisal.';

create table appraisal_entry_fact (
  county text collate "C" not null,
  entry_id uuid not null,
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
  constraint appraisal_entry_fact_pk primary key (county, entry_id, seq),
  constraint appraisal_entry_fact_id_unique unique (county, id),
  constraint appraisal_entry_fact_verb_check check (verb in ('noted', 'moved', 'settled', 'reopened'))
);
comment on table appraisal_entry_fact is 'What became of an entry: appended, never changed. Owner: appraisal.';

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
  constraint appraisal_review_pk primary key (county, id),
  constraint appraisal_review_votes_check check (present > 0 and for_fit between 0 and present)
);
create index appraisal_review_person_idx on appraisal_review (county, village_code, person, year);
comment on table appraisal_review is 'The yearly democratic review, as it was announced on the spot: appended; a later row of the same year corrects. Owner: appraisal.';

grant select, insert, update on appraisal, appraisal_entry to shanzhi_app;
grant select, insert on appraisal_fact, appraisal_code, appraisal_tally, appraisal_entry_fact, appraisal_review to shanzhi_app;
grant update (used) on appraisal_code to shanzhi_app;
grant update (ballots) on appraisal_tally to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['appraisal', 'appraisal_fact', 'appraisal_code', 'appraisal_tally', 'appraisal_entry', 'appraisal_entry_fact',
    'appraisal_review'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (organises())', t || '_read', t);
    execute format('create policy %I on %I for insert with check (organises() or reader() = ''system'')', t || '_add', t);
  end loop;
  foreach t in array array['appraisal', 'appraisal_entry'] loop
    execute format('create policy %I on %I for update using (organises())', t || '_change', t);
  end loop;
  foreach t in array array['appraisal_fact', 'appraisal_entry_fact', 'appraisal_review'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
  -- A rater has a code and no name: the program itself opens the round by it, counts, and never looks at lists or reviews.
  foreach t in array array['appraisal', 'appraisal_fact', 'appraisal_code', 'appraisal_tally'] loop
    execute format('create policy %I on %I for select using (reader() = ''system'')', t || '_rating', t);
  end loop;
end $$;
create policy appraisal_code_use on appraisal_code for update using (reader() = 'system');
create policy appraisal_tally_count on appraisal_tally for update using (reader() = 'system');
