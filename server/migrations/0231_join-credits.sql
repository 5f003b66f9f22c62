-- Households that joined a village's points of their own will, and everything that was put down for them.

create table credit_member (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  villager_id uuid,
  household_id uuid,
  way text not null,
  form_number text,
  name_sealed bytea not null,
  name_mask text not null,
  door_text text not null,
  stage text not null,
  since_at timestamptz not null,
  balance integer not null default 0,
  waiting integer not null default 0,
  appeals integer not null default 0,
  appeal_due date,
  version integer not null,
  body_hash bytea,
  constraint credit_member_pk primary key (county, id),
  constraint credit_member_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint credit_member_stage_check check (stage in ('asked', 'joined', 'declined', 'left')),
  constraint credit_member_consent_check check ((way = 'page' and villager_id is not null) or (way = 'paper' and form_number is not null)),
  constraint credit_member_household_check check (stage <> 'joined' or household_id is not null),
  constraint credit_member_balance_check check (balance >= 0)
);
create unique index credit_member_household_idx on credit_member (county, household_id) where stage = 'joined';
create unique index credit_member_villager_idx on credit_member (county, village_code, villager_id) where stage <> 'declined';
create index credit_member_village_idx on credit_member (county, village_code, since_at);
comment on table credit_member is 'A household that consented to a village''s points, on its own page or on paper; folded from its facts. Nobody is enrolled. Owner: credit.';
comment on column credit_member.balance is 'Never below zero: nobody owes points.';

create table credit_member_fact (
  county text collate "C" not null,
  credit_member_id uuid not null,
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
  constraint credit_member_fact_pk primary key (county, credit_member_id, seq),
  constraint credit_member_fact_id_unique unique (county, id),
  constraint credit_member_fact_by_check check (by_kind in ('staff', 'resident')),
  constraint credit_member_fact_verb_check check (verb in ('consented', 'admitted', 'declined', 'left', 'rejoined', 'proposed', 'confirmed', 'refused', 'withdrawn', 'appealed', 'answered', 'exchanged'))
);
create index credit_member_fact_village_idx on credit_member_fact (county, village_code, verb);
comment on table credit_member_fact is 'Consent, entries, appeals, exchanges of one household: appended, never changed; what was wrong is set right by a contrary entry. Owner: credit.';

grant select, insert, update on credit_member to shanzhi_app;
grant select, insert on credit_member_fact to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['credit_member', 'credit_member_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The village's office and its supervision committee alone: nobody above, and no other desk.
    execute format($p$create policy %I on %I using (reader() = 'system' or (works_for(village_code)
      and current_setting('app.role', true) in ('village-cadre', 'supervision-member')))$p$, t || '_reach', t);
  end loop;
end $$;
create trigger credit_member_fact_append_only before update or delete on credit_member_fact for each row execute function refuse_fact_change();
