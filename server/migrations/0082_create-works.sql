-- Works: what an item of a project adds to its row, its pictures, who builds, what is paid.
alter table power_item
  add column supplier text,
  add column budget_cents bigint,
  add column contract_cents bigint,
  add column change_cents bigint not null default 0,
  add column settled_cents bigint,
  add column paid_cents bigint not null default 0,
  add column finish_by date,
  add column inspected_on date,
  add constraint power_item_paid_check check (paid_cents between 0 and coalesce(settled_cents, amount_cents, 0));
comment on column power_item.inspected_on is 'The day on which the supervision committee and the representatives accepted it.';

alter table power_action drop constraint power_action_verb_check;
alter table power_action add constraint power_action_verb_check check (verb in ('opened', 'stepped', 'progressed', 'changed', 'stopped'));

create table power_photo (
  county text collate "C" not null,
  item_id uuid not null,
  seq integer not null,
  sha256 text not null,
  village_code text collate "C" not null,
  constraint power_photo_pk primary key (county, item_id, seq, sha256),
  constraint power_photo_action_fk foreign key (county, item_id, seq) references power_action (county, item_id, seq)
);
create index power_photo_sha_idx on power_photo (county, sha256);
comment on table power_photo is 'Pictures of works, each on a step of its item; public. Owner: power.';

create table power_supplier (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  sort text not null,
  trade text not null,
  since date not null,
  body_hash bytea not null,
  constraint power_supplier_pk primary key (county, id),
  constraint power_supplier_name_unique unique (county, village_code, name),
  constraint power_supplier_sort_check check (sort in ('firm', 'craftsman'))
);
comment on table power_supplier is 'Firms and craftsmen that a village may ask to bid. How they did is computed from the works they built. Owner: power.';

create table power_payment (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  item_id uuid not null,
  seq integer not null,
  payee text not null,
  amount_cents bigint not null,
  reason text not null,
  decision_id uuid,
  rule_key text,
  rule_day date,
  ordered_at timestamptz not null,
  constraint power_payment_pk primary key (county, id),
  constraint power_payment_action_fk foreign key (county, item_id, seq) references power_action (county, item_id, seq),
  constraint power_payment_amount_check check (amount_cents > 0),
  constraint power_payment_reason_check check (reason in ('contract', 'retention', 'spending', 'share')),
  constraint power_payment_grounds_check check (num_nonnulls(decision_id, rule_key) >= 1 and (rule_key is null) = (rule_day is null))
);
create index power_payment_newest_idx on power_payment (county, village_code, ordered_at desc, id desc);
create index power_payment_item_idx on power_payment (county, item_id);
comment on table power_payment is 'Every payment, with the step that ordered it and the decision or rule it rests on: without them the row is refused. Owner: power.';

-- What the program promises, the database holds: no decision or acceptance, no payment.
create function power_payment_needs_grounds() returns trigger language plpgsql as $$
declare i power_item%rowtype; already bigint;
begin
  select * into i from power_item p where p.county = new.county and p.id = new.item_id and p.village_code = new.village_code;
  if not found then raise foreign_key_violation using message = 'a payment without an item'; end if;
  if i.sort = 'project' and (i.decision_id is null or i.inspected_on is null or i.settled_cents is null or new.decision_id is distinct from i.decision_id) then
    raise check_violation using message = 'works are paid after their decision, acceptance and settlement';
  end if;
  if new.decision_id is not null and new.decision_id is distinct from i.decision_id then
    raise check_violation using message = 'not the decision of this item';
  end if;
  select coalesce(sum(amount_cents), 0) into already from power_payment p where p.county = new.county and p.item_id = new.item_id;
  if already + new.amount_cents > coalesce(i.settled_cents, i.amount_cents, 0) then
    raise check_violation using message = 'more than was settled';
  end if;
  return new;
end $$;
comment on function power_payment_needs_grounds is 'Refuses a payment that rests on nothing, or on less than it pays.';
create trigger power_payment_grounds before insert on power_payment
  for each row execute function power_payment_needs_grounds();
create trigger power_payment_append_only before update or delete on power_payment for each row execute function refuse_fact_change();
create trigger power_photo_append_only before update or delete on power_photo for each row execute function refuse_fact_change();

grant select, insert on power_photo, power_payment, power_supplier to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['power_photo', 'power_supplier', 'power_payment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
end $$;

-- Pictures of works stay, like those of matters, of what was made public and of records.
create or replace function forget_files(p_county text, p_before timestamptz, p_limit integer) returns table (sha256 text)
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
        and not exists (select from public.disclosure_file d where d.county = f.county and d.sha256 = f.sha256)
        and not exists (select from public.record_photo r where r.county = f.county and r.sha256 = f.sha256)
        and not exists (select from public.power_photo w where w.county = f.county and w.sha256 = f.sha256)
        -- What a phone has sent waits for its record as long as the phone may be in the hills.
        and not exists (select from public.sent_photo s where s.county = f.county and s.sha256 = f.sha256 and s.kept_at > p_before - interval '60 days')
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $$;
create policy file_power on file for select using (
  exists (select from power_photo w where w.county = file.county and w.sha256 = file.sha256));
