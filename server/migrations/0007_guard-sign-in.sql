alter table session add column device text not null default '';
comment on column session.device is 'Kind of system and browser in two words, so that its owner knows it in the list of sessions; no address.';
create index session_villager_idx on session (county, villager_id) where villager_id is not null;
create index handed_code_phone_idx on handed_code (county, phone_index);
create index handed_code_giver_idx on handed_code (county, given_by, created_at);
create index sms_outbox_newest_idx on sms_outbox (county, created_at desc, id desc);
grant delete on handed_code, sms_outbox to shanzhi_app;

-- Nobody changes their own role, unit or territory, the administrator included.
drop policy account_change on account;
create policy account_change on account for update
  using (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'
    and id::text <> current_setting('app.account', true)));

create table second_factor_reset (
  county text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  constraint second_factor_reset_pk primary key (county, id),
  constraint second_factor_reset_account_fk foreign key (county, account_id) references account (county, id),
  constraint second_factor_reset_two_check check (confirmed_by <> asked_by),
  constraint second_factor_reset_self_check check (account_id <> asked_by and account_id <> confirmed_by),
  constraint second_factor_reset_confirmed_check check ((confirmed_by is null) = (confirmed_at is null))
);
create index second_factor_reset_account_idx on second_factor_reset (county, account_id, asked_at desc);
comment on table second_factor_reset is 'Taking the second factor off an account: asked by one administrator, confirmed by another. Owner: account.';
grant select, insert, update on second_factor_reset to shanzhi_app;
alter table second_factor_reset enable row level security;
alter table second_factor_reset force row level security;
create policy second_factor_reset_admin on second_factor_reset
  using (reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'));

-- Called on every request with a cookie, so one round trip and no transaction around it.
create function find_session(p_county text, p_hash bytea, p_now timestamptz, p_staff_idle interval, p_villager_idle interval, p_seen_every interval)
  returns table (account_id uuid, villager_id uuid, person_name text, role text, unit text, scope text)
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
  #variable_conflict use_column
  begin
    return query
      with found as (
        select s.token_hash, s.seen_at, s.account_id, s.villager_id, a.person_name, a.role, a.unit, a.scope
        from public.session s
        left join public.account a on a.county = s.county and a.id = s.account_id and a.disabled_at is null
        where s.county = p_county and s.token_hash = p_hash and s.stage = 'full' and s.expires_at > p_now
          and s.seen_at > p_now - case when s.villager_id is null then p_staff_idle else p_villager_idle end
          and (s.villager_id is not null or a.id is not null)),
      seen as (
        update public.session s set seen_at = p_now from found f
        where s.county = p_county and s.token_hash = f.token_hash and f.seen_at < p_now - p_seen_every)
      select f.account_id, f.villager_id, f.person_name, f.role, f.unit, f.scope from found f;
  end $$;
comment on function find_session is 'The actor behind a session token''s hash; nothing when it is partial, idle, expired, or its account is disabled.';
revoke all on function find_session from public;
grant execute on function find_session to shanzhi_app;
