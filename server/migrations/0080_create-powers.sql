-- Owner of every table here: power.
create table power_list (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  version integer not null,
  day date not null,
  decision_id uuid not null,
  powers text[] not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  adopted_at timestamptz not null,
  by_name text,
  body_hash bytea not null,
  constraint power_list_pk primary key (county, id),
  constraint power_list_version_unique unique (county, village_code, version),
  constraint power_list_decision_unique unique (county, decision_id),
  constraint power_list_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table power_list is 'A village''s list of small powers, version by version, each adopted by a decision of its assembly. Owner: power.';
comment on column power_list.day is 'The flows are those of the playbook on this day, until the village adopts another version.';

create table power_item (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  list_id uuid not null,
  power text not null,
  sort text not null,
  title text not null,
  opened_at timestamptz not null,
  stage text not null,
  next text,
  actor text,
  due_on date,
  wait_until date,
  since_at timestamptz not null,
  amount_cents bigint,
  decision_id uuid,
  objections integer not null default 0,
  version integer not null,
  body_hash bytea,
  constraint power_item_pk primary key (county, id),
  constraint power_item_list_fk foreign key (county, list_id) references power_list (county, id),
  constraint power_item_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint power_item_sort_check check (sort in ('power', 'project', 'fund')),
  constraint power_item_stage_check check (stage in ('running', 'done', 'stopped')),
  constraint power_item_actor_check check (actor in ('village', 'committee', 'town', 'system')),
  constraint power_item_next_check check ((stage = 'running') = (next is not null) and (next is null) = (actor is null)),
  constraint power_item_amount_check check (amount_cents between 0 and 99999999999999)
);
create index power_item_newest_idx on power_item (county, village_code, opened_at desc, id desc);
create index power_item_open_idx on power_item (county, village_code, due_on) where stage = 'running';
comment on table power_item is 'One exercise of a small power: a power, a project or a fund, folded from its actions for lists. Owner: power.';

create table power_action (
  county text collate "C" not null,
  item_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  step text,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}',
  body_hash bytea,
  constraint power_action_pk primary key (county, item_id, seq),
  constraint power_action_id_unique unique (county, id),
  constraint power_action_item_fk foreign key (county, item_id) references power_item (county, id),
  constraint power_action_by_check check (by_kind in ('staff', 'system')),
  constraint power_action_verb_check check (verb in ('opened', 'stepped', 'progressed', 'stopped')),
  constraint power_action_step_check check ((verb = 'stepped') = (step is not null))
);
comment on table power_action is 'Each step of an item, by whom, when by the server''s clock: appended, never changed. Holds nothing personal. Owner: power.';

create table power_private (
  county text collate "C" not null,
  item_id uuid not null,
  seq integer not null,
  village_code text collate "C" not null,
  data jsonb not null,
  constraint power_private_pk primary key (county, item_id, seq),
  constraint power_private_action_fk foreign key (county, item_id, seq) references power_action (county, item_id, seq)
);
comment on table power_private is 'What stays with the desks: whose business an item is, and the words of masked steps. Owner: power.';

create table power_seal (
  county text collate "C" not null,
  village_code text collate "C" not null,
  number integer not null,
  item_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  copies integer not null,
  paper text,
  constraint power_seal_pk primary key (county, village_code, number),
  constraint power_seal_action_fk foreign key (county, item_id, seq) references power_action (county, item_id, seq),
  constraint power_seal_copies_check check (copies between 1 and 999)
);
comment on table power_seal is 'The register of the village''s seal: every use has a number and stands on a step of an item. Owner: power.';

create table power_publication (
  county text collate "C" not null,
  item_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint power_publication_pk primary key (county, item_id, rev),
  constraint power_publication_leaf_unique unique (county, leaf_id),
  constraint power_publication_item_fk foreign key (county, item_id) references power_item (county, id),
  constraint power_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table power_publication is 'How an item went, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: power.';

grant select, insert on power_list, power_action, power_private, power_seal, power_publication to shanzhi_app;
grant select, insert, update on power_item to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['power_list', 'power_item', 'power_action', 'power_private', 'power_seal', 'power_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['power_list', 'power_item', 'power_action', 'power_seal', 'power_publication'] loop
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
end $$;
create policy power_item_change on power_item for update using (works_for(village_code));
create policy power_private_work on power_private using (works_for(village_code));

-- Nothing rests on a decision that this village did not pass, whoever writes the row.
create function power_needs_decision() returns trigger language plpgsql as $$
begin
  if not exists (
    select from decision d
    where d.county = new.county and d.id = new.decision_id and d.village_code = new.village_code and d.passed) then
    raise foreign_key_violation using message = 'no such decision was passed in this village';
  end if;
  return new;
end $$;
comment on function power_needs_decision is 'Stands for a key to passed decisions of the same village.';
create trigger power_list_decision before insert on power_list
  for each row execute function power_needs_decision();
create trigger power_item_decision before insert or update of decision_id on power_item
  for each row when (new.decision_id is not null) execute function power_needs_decision();
create trigger power_list_append_only before update or delete on power_list for each row execute function refuse_fact_change();
create trigger power_action_append_only before update or delete on power_action for each row execute function refuse_fact_change();
create trigger power_seal_append_only before update or delete on power_seal for each row execute function refuse_fact_change();
create trigger power_publication_append_only before update or delete on power_publication for each row execute function refuse_fact_change();
