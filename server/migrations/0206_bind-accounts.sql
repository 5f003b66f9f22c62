create table account_binding (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  platform text not null,
  external_id text collate "C" not null,
  notices boolean not null default false,
  bound_at timestamptz not null,
  bound_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint account_binding_pk primary key (county, id),
  constraint account_binding_platform_check check (platform in ('public', 'exclusive')),
  constraint account_binding_external_check check (length(external_id) >= 1 and length(external_id) <= 128),
  constraint account_binding_revoked_check check ((revoked_at is null) = (revoked_by is null))
);
create unique index account_binding_person_idx on account_binding (county, platform, external_id) where revoked_at is null;
create unique index account_binding_account_idx on account_binding (county, account_id) where revoked_at is null;
comment on table account_binding is 'Which account of DingTalk is whose here, by account id alone; a revoked one stays. Owner: account.';
comment on column account_binding.notices is 'Whether this person chose to be told there of what waits for the unit.';

create table spent_sign_in (
  county text collate "C" not null,
  state_hash bytea not null,
  spent_at timestamptz not null,
  constraint spent_sign_in_pk primary key (county, state_hash)
);
comment on table spent_sign_in is 'States of sign-ins through another platform that have come back: none comes back twice. Owner: account.';

grant select, insert, update on account_binding to shanzhi_app;
grant select, insert, delete on spent_sign_in to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['account_binding', 'spent_sign_in'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (reader() = ''system'') with check (reader() = ''system'')', t || '_system', t);
  end loop;
end $$;
