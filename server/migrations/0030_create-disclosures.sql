-- Owner of every table here: disclosure.
create table disclosure (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  item text not null,
  period text not null,
  period_from date not null,
  period_to date not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  origin text not null,
  stage text not null,
  since_at timestamptz not null,
  rev integer not null default 0,
  public_rev integer,
  first_published_at timestamptz,
  published_at timestamptz,
  reminded text[] not null default '{}',
  version integer not null,
  constraint disclosure_pk primary key (county, id),
  constraint disclosure_once unique (county, village_code, item, period),
  constraint disclosure_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint disclosure_origin_check check (origin in ('catalogue', 'event', 'request')),
  constraint disclosure_stage_check check (stage in ('due', 'drafted', 'submitted', 'objected', 'reviewed', 'approved', 'published', 'withdrawn', 'archived')),
  constraint disclosure_public_check check (public_rev is null or (public_rev <= rev and first_published_at is not null))
);
create index disclosure_newest_idx on disclosure (county, village_code, published_at desc, id desc) where rev > 0;
create index disclosure_open_idx on disclosure (county, village_code, due_at) where first_published_at is null;
create index disclosure_due_idx on disclosure (county, due_at);
create index disclosure_stage_idx on disclosure (county, stage, village_code) where stage not in ('published', 'archived');
comment on table disclosure is 'What a village must make public for one item and period: the obligation and, folded from its actions, where it stands. Owner: disclosure.';
comment on column disclosure.due_at is 'From the catalogue''s rule of the day; lateness is this and the server''s clock, never typed.';
comment on column disclosure.public_rev is 'The version that everybody reads; null before the first and after a withdrawal.';

create table disclosure_action (
  county text collate "C" not null,
  disclosure_id uuid not null,
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
  constraint disclosure_action_pk primary key (county, disclosure_id, seq),
  constraint disclosure_action_id_unique unique (county, id),
  constraint disclosure_action_by_check check (by_kind in ('staff', 'system')),
  constraint disclosure_action_verb_check check (verb in ('made', 'drafted', 'submitted', 'objected', 'agreed', 'approved', 'published', 'reopened', 'dropped', 'withdrawn', 'reminded', 'archived', 'erased'))
);
comment on table disclosure_action is 'What was done on the way to publication, by whom, when: appended, never changed. Owner: disclosure.';

create table disclosure_draft (
  county text collate "C" not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  body text not null,
  saved_at timestamptz not null,
  saved_by uuid,
  saves integer not null default 1,
  constraint disclosure_draft_pk primary key (county, disclosure_id)
);
comment on table disclosure_draft is 'The content being worked on, with full names; gone once it is published, masked, as a version. Owner: disclosure.';

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
  published_at timestamptz not null,
  erased_at timestamptz,
  constraint disclosure_version_pk primary key (county, disclosure_id, rev),
  constraint disclosure_version_leaf_unique unique (county, leaf_id),
  constraint disclosure_version_commitment_check check (length(commitment) = 32 and (salt is null or length(salt) = 16)),
  constraint disclosure_version_erased_check check ((erased_at is null) = (body is not null) and (erased_at is null) = (salt is not null))
);
comment on table disclosure_version is 'What was published, byte for byte (RFC 8785 JSON), with its salt. commitment = SHA-256(salt || body) stands in the log; erasing body and salt leaves a leaf that tells nothing. Owner: disclosure.';

create table disclosure_file (
  county text collate "C" not null,
  disclosure_id uuid not null,
  sha256 text not null,
  village_code text collate "C" not null,
  is_public boolean not null default false,
  constraint disclosure_file_pk primary key (county, disclosure_id, sha256)
);
create index disclosure_file_sha_idx on disclosure_file (county, sha256);
comment on table disclosure_file is 'Papers of an item; public once a version that names them is published. Owner: disclosure.';

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
  asked_at timestamptz not null,
  due_at timestamptz not null,
  holder text collate "C" not null,
  escalated integer not null default 0,
  answer text,
  answered_at timestamptz,
  answered_by_unit text collate "C",
  answered_by_name text,
  withheld boolean not null default false,
  understood text,
  version integer not null,
  body_hash bytea not null,
  constraint disclosure_remark_pk primary key (county, id),
  constraint disclosure_remark_receipt_unique unique (county, receipt_hash),
  constraint disclosure_remark_kind_check check (kind in ('question', 'objection')),
  constraint disclosure_remark_understood_check check (understood in ('yes', 'no')),
  constraint disclosure_remark_answered_check check ((answer is null) = (answered_at is null))
);
create index disclosure_remark_of_idx on disclosure_remark (county, disclosure_id);
create index disclosure_remark_holder_idx on disclosure_remark (county, holder, due_at) where answered_at is null;
create index disclosure_remark_village_idx on disclosure_remark (county, village_code, asked_at desc);
comment on table disclosure_remark is 'A villager''s question or objection about one entry. Nobody''s name or telephone is asked for; the receipt itself is not kept, only its HMAC. Owner: disclosure.';
comment on column disclosure_remark.public_text is 'The text with numbers of people hidden; shown beside the entry once it is answered, unless withheld.';

create table disclosure_remark_action (
  county text collate "C" not null,
  remark_id uuid not null,
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
  constraint disclosure_remark_action_pk primary key (county, remark_id, seq),
  constraint disclosure_remark_action_id_unique unique (county, id),
  constraint disclosure_remark_action_by_check check (by_kind in ('staff', 'resident', 'system')),
  constraint disclosure_remark_action_verb_check check (verb in ('asked', 'answered', 'escalated', 'said'))
);
comment on table disclosure_remark_action is 'What was done about a remark: appended, never changed. Owner: disclosure.';

create table disclosure_request (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  subject text not null,
  villagers integer not null,
  villagers_of integer not null,
  representatives integer not null,
  representatives_of integer not null,
  taken_at timestamptz not null,
  taken_by_unit text collate "C" not null,
  disclosure_id uuid,
  body_hash bytea not null,
  constraint disclosure_request_pk primary key (county, id),
  constraint disclosure_request_villagers_check check (villagers between 0 and villagers_of),
  constraint disclosure_request_representatives_check check (representatives between 0 and representatives_of),
  constraint disclosure_request_all_check check (villagers_of > 0 and representatives_of > 0)
);
create index disclosure_request_village_idx on disclosure_request (county, village_code, taken_at desc);
comment on table disclosure_request is 'A signed list that asks for more to be made public: counts only, no signer. Reaching a share of the playbook makes an obligation. Owner: disclosure.';

create table disclosure_import (
  county text collate "C" not null,
  id uuid not null,
  disclosure_id uuid not null,
  village_code text collate "C" not null,
  file_name text not null,
  sheets text not null,
  made_at timestamptz not null,
  constraint disclosure_import_pk primary key (county, id)
);
comment on table disclosure_import is 'A file that could not be taken over, with what is wrong in each row; kept for a day so that it can be fetched back. Owner: disclosure.';
create index disclosure_import_made_idx on disclosure_import (county, made_at);

grant select, insert, update on disclosure, disclosure_draft, disclosure_remark, disclosure_file to shanzhi_app;
grant delete on disclosure_draft, disclosure_file, disclosure_import to shanzhi_app;
grant select, insert on disclosure_action, disclosure_version, disclosure_remark_action, disclosure_request, disclosure_import to shanzhi_app;
grant update (body, salt, erased_at) on disclosure_version to shanzhi_app;
