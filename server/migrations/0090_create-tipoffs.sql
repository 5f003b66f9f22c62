-- Owner of every table here: tipoff. Days only, no times: when exactly somebody wrote could tell who it was.
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
  constraint tipoff_keyset_pk primary key (county, channel, n),
  constraint tipoff_keyset_id_unique unique (county, id),
  constraint tipoff_keyset_leaf_unique unique (county, leaf_id),
  constraint tipoff_keyset_channel_check check (channel in ('county', 'city')),
  constraint tipoff_keyset_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table tipoff_keyset is 'To whom reports are sealed: signed by the commission, public, commitment = SHA-256(salt || body) stands in the log. Owner: tipoff.';

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
  constraint tipoff_key_pk primary key (county, id),
  constraint tipoff_key_recipient_unique unique (county, recipient),
  constraint tipoff_key_channel_check check (channel in ('county', 'city')),
  constraint tipoff_key_locked_check check (length(locked) <= 4000)
);
create index tipoff_key_account_idx on tipoff_key (county, account_id);
comment on table tipoff_key is 'Keys of the commission''s officers, locked by passphrases that the server never sees; seated while the newest keyset names it. Owner: tipoff.';

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
  constraint tipoff_pk primary key (county, mailbox),
  constraint tipoff_mailbox_check check (mailbox ~ '^[0-9a-f]{32}$' and length(token_hash) = 32),
  constraint tipoff_channel_check check (channel in ('county', 'city')),
  constraint tipoff_state_check check (state in ('received', 'accepted', 'declined', 'passed-up', 'concluded', 'closed', 'handed-over'))
);
create index tipoff_desk_idx on tipoff (county, channel, received_on);
comment on table tipoff is 'A sealed report: which commission, the day, how it stands. Content, village and reporter are inside the seal. Owner: tipoff.';

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
  constraint tipoff_letter_pk primary key (county, id),
  constraint tipoff_letter_seq_unique unique (county, mailbox, seq),
  constraint tipoff_letter_mailbox_fk foreign key (county, mailbox) references tipoff (county, mailbox) on delete cascade,
  constraint tipoff_letter_id_check check (id ~ '^[0-9a-f]{32}$' and file ~ '^[0-9a-f]{64}$'),
  constraint tipoff_letter_author_check check (author in ('reporter', 'commission')),
  constraint tipoff_letter_kind_check check (kind in ('letter', 'file'))
);
create index tipoff_letter_mailbox_idx on tipoff_letter (county, mailbox);
comment on table tipoff_letter is 'The sealed letters and files of a report; the bytes lie in files outside of the database, so that deleting them is real. Owner: tipoff.';

create table tipoff_step (
  county text collate "C" not null,
  id text collate "C" not null,
  mailbox text collate "C" not null,
  channel text not null,
  verb text not null,
  day date not null,
  account_id uuid,
  body_hash bytea not null,
  constraint tipoff_step_pk primary key (county, id),
  constraint tipoff_step_mailbox_fk foreign key (county, mailbox) references tipoff (county, mailbox) on delete cascade
);
create index tipoff_step_mailbox_idx on tipoff_step (county, mailbox);
comment on table tipoff_step is 'What the commission did with a report, and who of it: its own trace, since a line in the audit would tell others how many there are. Owner: tipoff.';

grant select, insert on tipoff_keyset, tipoff_key, tipoff, tipoff_letter, tipoff_step to shanzhi_app;
grant update (seated) on tipoff_key to shanzhi_app;
grant update (channel, state, state_on, version) on tipoff to shanzhi_app;
grant update (file, bytes) on tipoff_letter to shanzhi_app;
grant delete on tipoff, tipoff_letter, tipoff_step to shanzhi_app;

do $$
declare t text;
begin
  foreach t in array array['tipoff_keyset', 'tipoff_key', 'tipoff', 'tipoff_letter', 'tipoff_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Which commission the reader works for: null for everybody else, and null equals nothing.
create function tipoff_channel() returns text language sql stable parallel safe
  as $$ select case when reader() = 'staff' and current_setting('app.role', true) = 'discipline-officer' then
    case split_part(current_setting('app.unit', true), '/', 2) when 'discipline' then 'county' when 'city-discipline' then 'city' end end $$;
comment on function tipoff_channel is 'The commission of the reader, by role and unit.';

create policy tipoff_keyset_read on tipoff_keyset for select using (true);
create policy tipoff_keyset_add on tipoff_keyset for insert with check (channel = tipoff_channel());
create policy tipoff_key_work on tipoff_key using (channel = tipoff_channel()) with check (channel = tipoff_channel());

-- An account of the right post is not enough: an administrator could make one. It takes a key that the keyset names.
create function tipoff_seat() returns text language sql stable parallel safe
  as $$ select k.channel from tipoff_key k
    where k.seated and k.channel = tipoff_channel() and k.account_id::text = current_setting('app.account', true) limit 1 $$;
comment on function tipoff_seat is 'The commission whose reports the reader may see: theirs, while their key is in its newest keyset.';

create policy tipoff_office on tipoff using (channel = (select tipoff_seat())) with check (tipoff_seat() is not null);
create policy tipoff_reporter on tipoff using (reader() = 'receipt' and mailbox = current_setting('app.matter', true));
create policy tipoff_clock on tipoff using (reader() = 'system');
create policy tipoff_letter_work on tipoff_letter
  using (exists (select from tipoff t where t.county = tipoff_letter.county and t.mailbox = tipoff_letter.mailbox));
-- What was passed up stays in the trace of those who passed it.
create policy tipoff_step_work on tipoff_step using (channel = (select tipoff_seat()));
