-- Small funds and the one table of payments. Owner of every table here: fund; payments are shared with power.
create table fund (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  rule_day date not null,
  title text not null,
  source text not null,
  source_paper text not null,
  opened_at timestamptz not null,
  stage text not null,
  actor text,
  wait_until date,
  total_cents bigint not null,
  decision_id uuid,
  item_id uuid,
  rule_key text,
  list integer not null default 0,
  people integer not null default 0,
  listed_cents bigint not null default 0,
  flagged integer not null default 0,
  objections integer not null default 0,
  approved_on date,
  sent_cents bigint not null default 0,
  paid_cents bigint not null default 0,
  paid_people integer not null default 0,
  unpaid_people integer not null default 0,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint fund_pk primary key (county, id),
  constraint fund_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint fund_stage_check check (stage in ('listing', 'hanging', 'approving', 'paying', 'done', 'stopped')),
  constraint fund_actor_check check (actor in ('village', 'committee', 'town')),
  constraint fund_total_check check (total_cents between 1 and 99999999999999),
  constraint fund_sums_check check (listed_cents >= 0 and listed_cents <= total_cents and sent_cents >= 0 and sent_cents <= listed_cents and paid_cents >= 0 and paid_cents <= sent_cents),
  constraint fund_people_check check (paid_people >= 0 and unpaid_people >= 0 and paid_people + unpaid_people <= people),
  constraint fund_grounds_check check (num_nonnulls(decision_id, item_id, rule_key) >= 1),
  constraint fund_approved_check check (approved_on is null or (list > 0 and flagged = 0 and objections = 0)),
  constraint fund_item_fk foreign key (county, item_id) references power_item (county, id)
);
create index fund_newest_idx on fund (county, village_code, opened_at desc, id desc);
create index fund_open_idx on fund (county, actor, village_code) where stage not in ('done', 'stopped');
comment on table fund is 'A sum with its source, its rule and its recipients, folded from its actions for lists. Owner: fund.';
comment on column fund.flagged is 'Recipients with a declared tie to somebody on the registers, which the supervision committee has not cleared.';
comment on column fund.objections is 'Objections of the publicity that wait for their answer.';

create table fund_action (
  county text collate "C" not null,
  fund_id uuid not null,
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
  constraint fund_action_pk primary key (county, fund_id, seq),
  constraint fund_action_id_unique unique (county, id),
  constraint fund_action_fund_fk foreign key (county, fund_id) references fund (county, id),
  constraint fund_action_by_check check (by_kind in ('staff', 'system')),
  constraint fund_action_verb_check check (verb in ('opened', 'listed', 'announced', 'objected', 'answered', 'cleared', 'approved', 'refused', 'ordered', 'returned', 'corrected', 'closed', 'stopped', 'published'))
);
comment on table fund_action is 'What was done with a fund, by whom, when by the server''s clock: appended, never changed. Holds nobody''s name or account. Owner: fund.';

create table fund_recipient (
  county text collate "C" not null,
  fund_id uuid not null,
  list integer not null,
  n integer not null,
  village_code text collate "C" not null,
  shown text not null,
  quantity_hundredths bigint,
  amount_cents bigint not null,
  ties integer not null default 0,
  cleared boolean not null default false,
  state text not null default 'listed',
  reason text,
  paid_on date,
  constraint fund_recipient_pk primary key (county, fund_id, list, n),
  constraint fund_recipient_fund_fk foreign key (county, fund_id) references fund (county, id),
  constraint fund_recipient_amount_check check (amount_cents between 1 and 99999999999999),
  constraint fund_recipient_state_check check (state in ('listed', 'sent', 'paid', 'unpaid')),
  constraint fund_recipient_reason_check check ((state = 'unpaid') = (reason is not null) and (state = 'paid') = (paid_on is not null))
);
comment on table fund_recipient is 'Who is on a list of a fund: the masked name, the sum, whether it was paid. A list that is made anew is another list. Owner: fund.';

create table fund_payee (
  county text collate "C" not null,
  fund_id uuid not null,
  list integer not null,
  n integer not null,
  rev integer not null,
  village_code text collate "C" not null,
  name text not null,
  account text collate "C" not null,
  constraint fund_payee_pk primary key (county, fund_id, list, n, rev),
  constraint fund_payee_recipient_fk foreign key (county, fund_id, list, n) references fund_recipient (county, fund_id, list, n),
  constraint fund_payee_account_check check (account ~ '^[0-9]{10,30}$')
);
create index fund_payee_account_idx on fund_payee (county, account);
comment on table fund_payee is 'Names and accounts in full, for those who pay and those who watch; the newest rev counts. Owner: fund.';

create table fund_publication (
  county text collate "C" not null,
  fund_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint fund_publication_pk primary key (county, fund_id, rev),
  constraint fund_publication_leaf_unique unique (county, leaf_id),
  constraint fund_publication_fund_fk foreign key (county, fund_id) references fund (county, id),
  constraint fund_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table fund_publication is 'The list as it hung and each payment''s result, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: fund.';

-- One noun: what pays a builder and what pays a list of recipients lies in one table.
alter table power_payment rename to payment;
alter table payment rename constraint power_payment_pk to payment_pk;
alter table payment rename constraint power_payment_action_fk to payment_action_fk;
alter table payment rename constraint power_payment_amount_check to payment_amount_check;
alter index power_payment_newest_idx rename to payment_newest_idx;
alter index power_payment_item_idx rename to payment_item_idx;
alter policy power_payment_read on payment rename to payment_read;
alter policy power_payment_add on payment rename to payment_add;
alter trigger power_payment_append_only on payment rename to payment_append_only;
drop trigger power_payment_grounds on payment;
drop function power_payment_needs_grounds;
alter table payment
  drop constraint power_payment_grounds_check,
  drop constraint power_payment_reason_check,
  alter column item_id drop not null,
  alter column seq drop not null,
  alter column payee drop not null,
  add column fund_id uuid,
  add column fund_seq integer,
  add column people integer,
  add column file_sha256 text,
  add constraint payment_reason_check check (reason in ('contract', 'retention', 'fund')),
  add constraint payment_grounds_check check (num_nonnulls(decision_id, rule_key, case when fund_id is not null then item_id end) >= 1 and (rule_key is null) = (rule_day is null)),
  add constraint payment_subject_check check (
    case when fund_id is null then num_nonnulls(item_id, seq, payee) = 3 and num_nonnulls(fund_seq, people, file_sha256) = 0
    else num_nonnulls(fund_seq, people, file_sha256) = 3 and num_nonnulls(seq, payee) = 0 and people > 0 end),
  add constraint payment_fund_fk foreign key (county, fund_id, fund_seq) references fund_action (county, fund_id, seq);
create index payment_fund_idx on payment (county, fund_id) where fund_id is not null;
comment on table payment is 'Every payment: to a builder with the step that ordered it, or to the recipients of a fund as one file for the bank. It rests on a decision, an item or a rule, or it is refused. Owner: fund, power.';
comment on column payment.file_sha256 is 'Of the file for the bank, which comes out the same whenever it is made again.';

create table payment_line (
  county text collate "C" not null,
  payment_id uuid not null,
  n integer not null,
  fund_id uuid not null,
  list integer not null,
  rev integer not null,
  village_code text collate "C" not null,
  amount_cents bigint not null,
  constraint payment_line_pk primary key (county, payment_id, n),
  constraint payment_line_payment_fk foreign key (county, payment_id) references payment (county, id),
  constraint payment_line_payee_fk foreign key (county, fund_id, list, n, rev) references fund_payee (county, fund_id, list, n, rev),
  constraint payment_line_amount_check check (amount_cents > 0)
);
create index payment_line_recipient_idx on payment_line (county, fund_id, list, n);
comment on table payment_line is 'Which recipients a payment of a fund pays, with the account of that moment. Owner: fund.';

-- What the program promises, the database holds: no decision, item or rule, no payment.
create function payment_needs_grounds() returns trigger language plpgsql as $$
declare i power_item%rowtype; f fund%rowtype; already bigint;
begin
  if new.fund_id is not null then
    select * into f from fund p where p.county = new.county and p.id = new.fund_id and p.village_code = new.village_code;
    if not found then raise foreign_key_violation using message = 'a payment without a fund'; end if;
    if f.approved_on is null or f.stage <> 'paying' then
      raise check_violation using message = 'a fund is paid after its publicity and its approval';
    end if;
    if (new.decision_id, new.item_id, new.rule_key) is distinct from (f.decision_id, f.item_id, f.rule_key) then
      raise check_violation using message = 'not the grounds of this fund';
    end if;
    return new;
  end if;
  select * into i from power_item p where p.county = new.county and p.id = new.item_id and p.village_code = new.village_code;
  if not found then raise foreign_key_violation using message = 'a payment without an item'; end if;
  if i.sort = 'project' and (i.decision_id is null or i.inspected_on is null or i.settled_cents is null or new.decision_id is distinct from i.decision_id) then
    raise check_violation using message = 'works are paid after their decision, acceptance and settlement';
  end if;
  if new.decision_id is not null and new.decision_id is distinct from i.decision_id then
    raise check_violation using message = 'not the decision of this item';
  end if;
  select coalesce(sum(amount_cents), 0) into already from payment p where p.county = new.county and p.fund_id is null and p.item_id = new.item_id;
  if already + new.amount_cents > coalesce(i.settled_cents, i.amount_cents, 0) then
    raise check_violation using message = 'more than was settled';
  end if;
  return new;
end $$;
comment on function payment_needs_grounds is 'Refuses a payment that rests on nothing, or on less than it pays.';
create trigger payment_grounds before insert on payment for each row execute function payment_needs_grounds();

-- Nobody is paid twice, nobody who is not on the list that was approved, and no other sum.
create function payment_line_fits() returns trigger language plpgsql as $$
begin
  if not exists (
    select from fund_recipient r
    join fund f on f.county = r.county and f.id = r.fund_id and f.list = r.list
    join payment p on p.county = r.county and p.id = new.payment_id and p.fund_id = r.fund_id
    where r.county = new.county and r.fund_id = new.fund_id and r.list = new.list and r.n = new.n
      and r.village_code = new.village_code and r.amount_cents = new.amount_cents
      and r.state in ('listed', 'unpaid') and (r.ties = 0 or r.cleared)) then
    raise check_violation using message = 'not a recipient who waits for this sum';
  end if;
  return new;
end $$;
comment on function payment_line_fits is 'Holds each line of a payment to the approved list.';
create trigger payment_line_recipient before insert on payment_line for each row execute function payment_line_fits();

create function payment_adds_up() returns trigger language plpgsql as $$
declare people bigint; cents bigint;
begin
  select count(*), coalesce(sum(l.amount_cents), 0) into people, cents from payment_line l where l.county = new.county and l.payment_id = new.id;
  if people <> new.people or cents <> new.amount_cents then
    raise check_violation using message = 'a payment that is not the sum of its lines';
  end if;
  return null;
end $$;
comment on function payment_adds_up is 'Asked at the end of the transaction, when the lines are there.';
create constraint trigger payment_sum after insert on payment deferrable initially deferred
  for each row when (new.fund_id is not null) execute function payment_adds_up();

create trigger fund_decision before insert or update of decision_id on fund
  for each row when (new.decision_id is not null) execute function power_needs_decision();

grant select, insert on fund_action, fund_payee, fund_publication, payment_line to shanzhi_app;
grant select, insert, update on fund to shanzhi_app;
grant select, insert on fund_recipient to shanzhi_app;
grant update (cleared, state, reason, paid_on) on fund_recipient to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['fund', 'fund_action', 'fund_recipient', 'fund_payee', 'fund_publication', 'payment_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
  foreach t in array array['fund', 'fund_action', 'fund_recipient', 'fund_publication', 'payment_line'] loop
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
  end loop;
  foreach t in array array['fund_action', 'fund_payee', 'fund_publication', 'payment_line'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
create policy fund_change on fund for update using (works_for(village_code));
create policy fund_recipient_change on fund_recipient for update using (works_for(village_code));
create policy fund_payee_read on fund_payee for select using (works_for(village_code));
