-- Owner of every table here: decision.
create table decision (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  title text not null,
  opened_at timestamptz not null,
  stage text not null,
  next text,
  since_at timestamptz not null,
  organ text,
  meets_on date,
  round integer not null default 0,
  passed boolean,
  due_on date,
  version integer not null,
  body_hash bytea,
  constraint decision_pk primary key (county, id),
  constraint decision_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint decision_stage_check check (stage in ('preparing', 'called', 'no-quorum', 'meeting', 'counted', 'carrying-out', 'done', 'rejected', 'dropped'))
);
create index decision_newest_idx on decision (county, village_code, opened_at desc, id desc);
create index decision_open_idx on decision (county, village_code, since_at) where next is not null;
comment on table decision is 'A question that a village decides by its procedure: folded from its actions for lists. Owner: decision.';

create table decision_action (
  county text collate "C" not null,
  decision_id uuid not null,
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
  constraint decision_action_pk primary key (county, decision_id, seq),
  constraint decision_action_id_unique unique (county, id),
  constraint decision_action_by_check check (by_kind in ('staff', 'system')),
  constraint decision_action_verb_check check (verb in ('opened', 'proposed', 'consulted', 'party-reviewed', 'convened', 'rolled', 'counted', 'witnessed', 'recorded', 'published', 'progressed', 'completed', 'outcome-published', 'appraised', 'declared', 'dropped'))
);
comment on table decision_action is 'Each step of a decision, by whom, when by the server''s clock: appended, never changed. Holds counts, no voter. Owner: decision.';

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
  constraint decision_elector_pk primary key (county, id),
  constraint decision_elector_number_unique unique (county, village_code, body, number),
  constraint decision_elector_body_check check (body in ('villagers', 'representatives', 'members', 'member-representatives')),
  constraint decision_elector_number_check check (number between 1 and 99999),
  constraint decision_elector_sex_check check (sex in ('woman', 'man')),
  constraint decision_elector_until_check check (until is null or until >= since)
);
create unique index decision_elector_household_idx on decision_elector (county, village_code, household) where body = 'representatives' and until is null;
comment on table decision_elector is 'The registers of those who may vote, by body; numbers are never given twice. Of representatives no two come from one household. Owner: decision.';

create table decision_roll (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  how text not null,
  holder integer,
  constraint decision_roll_pk primary key (county, decision_id, round, number),
  constraint decision_roll_how_check check (how in ('in-person', 'online', 'proxy')),
  constraint decision_roll_proxy_check check ((how = 'proxy') = (holder is not null) and holder is distinct from number)
);
comment on table decision_roll is 'Who was there: one line a person and meeting, so that nobody is counted twice. How anybody voted is kept nowhere. Owner: decision.';

create table decision_publication (
  county text collate "C" not null,
  decision_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint decision_publication_pk primary key (county, decision_id, rev),
  constraint decision_publication_leaf_unique unique (county, leaf_id),
  constraint decision_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table decision_publication is 'The result (1) and what came of it (2), byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: decision.';

create table decision_interest (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body text not null,
  number integer not null,
  tie text not null,
  counterparty text not null,
  declared_at timestamptz not null,
  declared_by uuid,
  body_hash bytea not null,
  constraint decision_interest_pk primary key (county, id),
  constraint decision_interest_tie_check check (tie in ('self', 'kin', 'interest'))
);
create index decision_interest_of_idx on decision_interest (county, village_code, counterparty);
comment on table decision_interest is 'Kin and interest that somebody on a register declared towards a supplier or another party. Owner: decision.';

grant select, insert, update on decision to shanzhi_app;
grant select, insert on decision_action, decision_roll, decision_publication, decision_interest, decision_elector to shanzhi_app;
grant update (until, ended_why) on decision_elector to shanzhi_app;
