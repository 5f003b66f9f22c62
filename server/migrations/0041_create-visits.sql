create table grid_record (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  grid_code text collate "C" not null,
  household_id uuid,
  happened_on date not null,
  device_at timestamptz,
  device_offset_minutes integer,
  app_version text,
  app_old boolean not null default false,
  received_at timestamptz not null,
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
  matter_ids uuid[] not null default '{}',
  photos integer not null default 0,
  look_again_at timestamptz,
  verdict text,
  body_hash bytea not null,
  constraint grid_record_pk primary key (county, id),
  constraint grid_record_kind_check check (kind in ('visit', 'information', 'voice', 'hazard', 'quarrel', 'publicity')),
  constraint grid_record_grid_check check (length(grid_code) = 15 and left(grid_code, 6) = county),
  constraint grid_record_outcome_check check ((kind = 'visit') = (outcome is not null) and (outcome is null or outcome in ('reached', 'away', 'refused', 'vacant', 'phoned'))),
  constraint grid_record_source_check check (source in ('phone', 'paper', 'quarantine')),
  constraint grid_record_paper_check check ((source = 'phone') = (entered_by is null)),
  constraint grid_record_says_check check (resident_says in ('yes', 'partly', 'no', 'not-asked')),
  constraint grid_record_verdict_check check (verdict in ('valid', 'invalid'))
);
create index grid_record_grid_idx on grid_record (county, grid_code, happened_on desc, id desc);
create index grid_record_household_idx on grid_record (county, household_id, happened_on desc) where household_id is not null;
create index grid_record_again_idx on grid_record (county, grid_code, look_again_at) where look_again_at is not null;
comment on table grid_record is 'What a grid worker recorded: one of the duties, or a visit. A place only where the record itself states one; never a track. Owner: visit.';
comment on column grid_record.happened_on is 'The county''s day of the record: the phone''s time corrected by its measured offset, never later than the receipt; on paper, the paper''s date.';

create table record_photo (
  county text collate "C" not null,
  record_id uuid not null,
  n integer not null,
  grid_code text collate "C" not null,
  sent_sha256 text not null,
  sha256 text,
  constraint record_photo_pk primary key (county, record_id, n)
);
create index record_photo_sent_idx on record_photo (county, sent_sha256) where sha256 is null;
create index record_photo_sha_idx on record_photo (county, sha256);
comment on table record_photo is 'The photos that a record names: by the hash of what the phone sent, and of what was kept of it. Owner: visit.';

create table sent_photo (
  county text collate "C" not null,
  sent_sha256 text not null,
  sha256 text not null,
  by_account uuid not null,
  kept_at timestamptz not null,
  constraint sent_photo_pk primary key (county, sent_sha256)
);
comment on table sent_photo is 'Which kept picture stands for the bytes that a phone sent. Owner: visit.';

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
  done_at timestamptz,
  done_by uuid,
  constraint visit_promise_pk primary key (county, record_id, n)
);
create index visit_promise_open_idx on visit_promise (county, grid_code, due_on) where done_at is null;
comment on table visit_promise is 'What a visitor promised at the door, with an owner and a day. Owner: visit.';

create table grid_device (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  scope text collate "C" not null,
  public_key bytea not null,
  registered_at timestamptz not null,
  constraint grid_device_pk primary key (county, id)
);
comment on table grid_device is 'A worker''s phone: its key opens the quarantine and nothing else, also after the worker was revoked. Owner: visit.';

create table sync_quarantine (
  county text collate "C" not null,
  record_id uuid not null,
  content_hash bytea not null,
  place_code text collate "C" not null,
  author uuid not null,
  why text not null,
  content_sealed bytea not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settlement text,
  constraint sync_quarantine_pk primary key (county, record_id, content_hash),
  constraint sync_quarantine_why_check check (why in ('same-id-other-content', 'refused', 'revoked')),
  constraint sync_quarantine_settlement_check check ((settled_at is null) = (settlement is null) and settlement in ('taken', 'set-aside'))
);
create index sync_quarantine_open_idx on sync_quarantine (county, place_code) where settled_at is null;
comment on table sync_quarantine is 'What came in and could not be taken: kept whole until a desk takes it in or sets it aside. Owner: visit.';

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
  created_at timestamptz not null,
  created_by uuid not null,
  listed integer not null,
  body_hash bytea not null,
  constraint visit_round_pk primary key (county, id),
  constraint visit_round_days_check check (due_on >= begins_on and (weekday is null or weekday between 1 and 7))
);
create index visit_round_place_idx on visit_round (county, place_code, due_on);
comment on table visit_round is 'A round of visits: every household of a place, or those of one kind, until a day. Owner: visit.';

create table round_household (
  county text collate "C" not null,
  round_id uuid not null,
  household_id uuid not null,
  grid_code text collate "C" not null,
  outcome text,
  record_id uuid,
  at timestamptz,
  constraint round_household_pk primary key (county, round_id, household_id)
);
create index round_household_grid_idx on round_household (county, grid_code, round_id);
create index round_household_household_idx on round_household (county, household_id);
comment on table round_household is 'The list of a round as it was drawn, and how each household was found. Reached stays reached. Owner: visit.';

create table owned_issue (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  title text not null,
  leader_name text not null,
  leader_post text not null,
  promised_on date not null,
  owned_at timestamptz not null,
  owned_by uuid not null,
  done_on date,
  constraint owned_issue_pk primary key (county, id)
);
create index owned_issue_place_idx on owned_issue (county, place_code, promised_on);
comment on table owned_issue is 'A matter that a leader owns in person, with a promise in public; the title is written for the public. Owner: visit.';

create table record_count_delta (
  county text collate "C" not null,
  id bigint generated always as identity,
  grid_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint record_count_delta_pk primary key (county, id)
);
create table record_total (
  county text collate "C" not null,
  place_code text collate "C" not null,
  month date not null,
  kind text not null,
  measure text not null,
  n bigint not null,
  constraint record_total_pk primary key (county, place_code, month, kind, measure)
);
comment on table record_total is 'Records by place (grid, village, town, county), month, duty and measure. Derived from grid_record; deltas are appended with each record and folded in by a job. Owner: visit.';

grant select, insert on grid_record, visit_promise, sent_photo, record_photo, grid_device, visit_round, round_household, owned_issue, record_count_delta, sync_quarantine to shanzhi_app;
grant update (matter_ids, verdict, look_again_at) on grid_record to shanzhi_app;
grant update on record_photo, visit_promise, round_household, sync_quarantine, owned_issue to shanzhi_app;
grant select on record_total to shanzhi_app;
