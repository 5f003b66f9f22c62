create table account (
  county text collate "C" not null,
  id uuid not null,
  name text not null,
  person_name text not null,
  role text not null,
  unit text collate "C" not null,
  scope text collate "C" not null,
  phone text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint account_pk primary key (county, id),
  constraint account_name_unique unique (county, name),
  constraint account_role_check check (role in ('grid-worker', 'village-cadre', 'supervision-member', 'town-officer', 'town-leader', 'centre-officer',
    'department-officer', 'discipline-officer', 'playbook-editor', 'system-administrator', 'auditor')),
  constraint account_scope_check check (scope ~ '^[0-9]+$' and left(scope, 6) = county)
);
create index account_unit_idx on account (county, unit);
comment on table account is 'A member of staff: one person, one role, one unit, one territory. Owner: account.';

create table account_secret (
  county text collate "C" not null,
  account_id uuid not null,
  password_hash text not null,
  must_change boolean not null default true,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  constraint account_secret_pk primary key (county, account_id),
  constraint account_secret_account_fk foreign key (county, account_id) references account (county, id)
);
comment on table account_secret is 'Argon2id hash and sealed TOTP secret, apart from the account so that no list can carry them. Owner: identity.';

create table recovery_code (
  county text collate "C" not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (county, account_id, code_hash)
);

create table sign_in_failure (
  county text collate "C" not null,
  subject text not null,
  failures integer not null default 0,
  rounds integer not null default 0,
  last_at timestamptz not null default now(),
  locked_until timestamptz,
  constraint sign_in_failure_pk primary key (county, subject)
);
comment on table sign_in_failure is 'Lock-out per account and network: the subject is an HMAC of both, so that no address is kept. Owner: identity.';

create table villager (
  county text collate "C" not null,
  id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text not null,
  verified_by text not null,
  verified_at timestamptz not null default now(),
  constraint villager_pk primary key (county, id),
  constraint villager_phone_unique unique (county, phone_index),
  constraint villager_verified_check check (verified_by in ('sms', 'in-person'))
);
comment on column villager.phone_index is 'HMAC of the number: finds the same number again without opening it.';

create table session (
  county text collate "C" not null,
  token_hash bytea not null,
  account_id uuid,
  villager_id uuid,
  stage text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pk primary key (county, token_hash),
  constraint session_owner_check check ((account_id is null) <> (villager_id is null)),
  constraint session_stage_check check (stage in ('password', 'change-password', 'second-factor', 'enrol', 'full'))
);
create index session_account_idx on session (county, account_id);

create table phone_code (
  county text collate "C" not null,
  phone_index bytea not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  constraint phone_code_pk primary key (county, phone_index, created_at)
);

create table handed_code (
  county text collate "C" not null,
  code_hash bytea not null,
  village_code text collate "C" not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text not null,
  given_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  constraint handed_code_pk primary key (county, code_hash)
);
comment on table handed_code is 'A one-time code handed over in person by a grid worker, for villagers whose phone gets no text message. Owner: identity.';

create table sms_outbox (
  county text collate "C" not null,
  id uuid not null,
  phone_sealed bytea not null,
  phone_tail text not null,
  template text not null,
  text text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint sms_outbox_pk primary key (county, id)
);
comment on table sms_outbox is 'Messages waiting for the gateway; in the demonstration they stay here and the administrator reads them. Owner: identity.';

grant select, insert, update on account, account_secret, recovery_code, sign_in_failure, villager, session, phone_code, handed_code, sms_outbox to shanzhi_app;
grant delete on session, sign_in_failure, phone_code, recovery_code to shanzhi_app;

do $$
declare t text;
begin
  foreach t in array array['account_secret', 'recovery_code', 'sign_in_failure', 'villager', 'session', 'phone_code', 'handed_code', 'sms_outbox'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (reader() = ''system'') with check (reader() = ''system'')', t || '_system', t);
  end loop;
end $$;
-- The administrator reads the demonstration's outbox; nobody else has a list of messages.
create policy sms_outbox_admin on sms_outbox for select
  using (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator');

alter table account enable row level security;
alter table account force row level security;
create policy account_read on account for select using (
  case reader()
    when 'system' then true
    when 'staff' then id::text = current_setting('app.account', true)
      or current_setting('app.role', true) = 'system-administrator'
      or in_reach(scope)
    else false
  end);
create policy account_add on account for insert
  with check (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'));
create policy account_change on account for update
  using (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'));
