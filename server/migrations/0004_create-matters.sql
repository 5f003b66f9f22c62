create sequence matter_number;
grant usage on sequence matter_number to shanzhi_app;

create table matter (
  county text collate "C" not null,
  id uuid not null,
  number bigint not null default nextval('matter_number'),
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
  co_units text[] not null default '{}',
  supervisor text collate "C",
  handled_by text collate "C",
  reported_at timestamptz not null,
  accepted_at timestamptz,
  handled_at timestamptz,
  closed_at timestamptz,
  due_at timestamptz,
  step_due_at timestamptz,
  wake_at timestamptz,
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
  constraint matter_pk primary key (county, id),
  constraint matter_place_check check (length(village_code) = 12 and left(place_code, 12) = village_code and left(village_code, 6) = county),
  constraint matter_state_check check (state in ('reported', 'accepted', 'waiting', 'suspended', 'handled', 'closed')),
  constraint matter_outcome_check check (outcome in ('solved', 'partly', 'no-answer', 'withdrawn', 'merged')),
  constraint matter_satisfaction_check check (satisfaction in ('satisfied', 'fair', 'dissatisfied')),
  constraint matter_say_check check (say_by in ('resident', 'callback')),
  constraint matter_closed_check check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (outcome is not null)),
  constraint matter_merged_check check ((outcome = 'merged') = (merged_into is not null) or outcome is null)
);
create index matter_holder_idx on matter (county, holder, due_at) where state <> 'closed';
create index matter_supervisor_idx on matter (county, supervisor) where supervisor is not null and state <> 'closed';
create index matter_place_idx on matter (county, place_code, reported_at desc, id desc);
create index matter_open_idx on matter (county, place_code) where state <> 'closed';
create index matter_newest_idx on matter (county, reported_at desc, id desc);
create index matter_wake_idx on matter (wake_at) where wake_at is not null;
create index matter_number_idx on matter (county, number);
comment on table matter is 'A matter as folded from its actions: every column after text can be computed again from matter_action. Owner: matter.';
comment on column matter.id is 'Chosen on the reporter''s side when the form opens; makes reporting safe to repeat.';
comment on column matter.public_title is 'The title with numbers masked, for kinds that the playbook shows to neighbours; null for all others.';
comment on column matter.wake_at is 'When the clock must look again: step due, final due, end of suspension, or no-answer day.';

create table matter_action (
  county text collate "C" not null,
  matter_id uuid not null,
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
  constraint matter_action_pk primary key (county, matter_id, seq),
  constraint matter_action_id_unique unique (county, id),
  constraint matter_action_by_check check (by_kind in ('staff', 'resident', 'system'))
);
comment on table matter_action is 'What was done, by whom, when: appended, never changed. Owner: matter.';
comment on column matter_action.body_hash is 'SHA-256 of the request: the same id with other content is refused.';

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
  reported_at timestamptz not null,
  constraint matter_reporter_pk primary key (county, id),
  constraint matter_reporter_receipt_unique unique (county, receipt_hash)
);
create index matter_reporter_matter_idx on matter_reporter (county, matter_id);
create index matter_reporter_phone_idx on matter_reporter (county, phone_index) where phone_index is not null;
create index matter_reporter_tail_idx on matter_reporter (county, phone_tail) where phone_tail is not null;
create index matter_reporter_villager_idx on matter_reporter (county, villager_id) where villager_id is not null;
comment on table matter_reporter is 'Who waits for the answer; several after duplicates are merged. The receipt itself is not kept, only its HMAC. Owner: matter.';
comment on column matter_reporter.for_other is 'How the person who reported stands to the one concerned, when it is not the same (child, neighbour, grid-worker, …).';

create table matter_unit (
  county text collate "C" not null,
  matter_id uuid not null,
  unit text collate "C" not null,
  place_code text collate "C" not null,
  part text not null,
  since timestamptz not null,
  constraint matter_unit_pk primary key (county, matter_id, unit),
  constraint matter_unit_part_check check (part in ('holder', 'co-unit', 'past'))
);
create index matter_unit_unit_idx on matter_unit (county, unit, since desc);
comment on table matter_unit is 'Units that have or had a part in the matter; a department reaches only these. Owner: matter.';

create table file (
  county text collate "C" not null,
  sha256 text not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  kept_at timestamptz not null default now(),
  constraint file_pk primary key (county, sha256),
  constraint file_sha_check check (sha256 ~ '^[0-9a-f]{64}$')
);
create table matter_file (
  county text collate "C" not null,
  matter_id uuid not null,
  sha256 text not null,
  action_id uuid not null,
  part text not null,
  constraint matter_file_pk primary key (county, matter_id, sha256),
  constraint matter_file_part_check check (part in ('report', 'addition', 'evidence'))
);

create table matter_token (
  county text collate "C" not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  tokens tsvector not null,
  constraint matter_token_pk primary key (county, matter_id)
);
create index matter_token_idx on matter_token using gin (tokens) with (gin_pending_list_limit = 256);
comment on table matter_token is 'Character bigrams of the matter''s words, beside the matter so that its rows stay small. Owner: matter.';

create table matter_count (
  county text collate "C" not null,
  village_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint matter_count_pk primary key (county, village_code, month, kind, measure)
);
create table matter_count_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  village_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint matter_count_delta_pk primary key (county, id)
);
comment on table matter_count is 'Counts by village, month of report and kind; deltas are appended with each action and folded in by a job, so that rows are not fought over. Owner: matter.';

grant select, insert, update on matter, matter_reporter, matter_unit to shanzhi_app;
grant select, insert on matter_action, file, matter_file, matter_token, matter_count_delta to shanzhi_app;
grant update on matter_token to shanzhi_app;
grant select on matter_count to shanzhi_app;
