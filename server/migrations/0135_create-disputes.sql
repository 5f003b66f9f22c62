-- Owner of every table here: dispute.
create sequence dispute_number;
grant usage on sequence dispute_number to shanzhi_app;

create table mediator (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  name text not null,
  committee text not null,
  qualified_by text not null,
  subjects text[] not null,
  since date not null,
  until date not null,
  account uuid,
  ended_on date,
  body_hash bytea,
  constraint mediator_pk primary key (county, id),
  constraint mediator_term_check check (since <= until)
);
create index mediator_place_idx on mediator (county, place_code);
comment on table mediator is 'Register of mediators: by which committee, for which kinds, for which term. Public, as parties choose from it. Owner: dispute.';

create table mediator_fact (
  county text collate "C" not null,
  mediator_id uuid not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint mediator_fact_pk primary key (county, mediator_id, seq),
  constraint mediator_fact_id_unique unique (county, id),
  constraint mediator_fact_mediator_fk foreign key (county, mediator_id) references mediator (county, id),
  constraint mediator_fact_by_check check (by_kind in ('staff', 'system')),
  constraint mediator_fact_verb_check check (verb in ('appointed', 'dismissed'))
);
comment on table mediator_fact is 'Appointed and dismissed, by whom: appended, never changed. Owner: dispute.';

create table court_hour (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  held_on date not null,
  from_time text not null,
  to_time text not null,
  judge text not null,
  court text not null,
  remote boolean not null,
  place_text text not null,
  dropped_on date,
  drop_reason text,
  body_hash bytea,
  constraint court_hour_pk primary key (county, id),
  constraint court_hour_times_check check (from_time < to_time),
  constraint court_hour_dropped_check check ((dropped_on is null) = (drop_reason is null))
);
create index court_hour_place_idx on court_hour (county, place_code, held_on);
comment on table court_hour is 'When a judge sits among neighbours, on the spot or remotely: the public timetable, without cases. Owner: dispute.';

create table dispute (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid,
  reporter_id uuid,
  number bigint not null default nextval('dispute_number'),
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  title text not null,
  text text not null,
  kind text not null,
  origin text not null,
  body text collate "C" not null,
  accounts uuid[] not null,
  stage text not null,
  received_on date not null,
  due_on date,
  agreement text,
  mediated_on date,
  confirm_by date,
  confirmation text,
  broken boolean not null default false,
  violence boolean not null default false,
  ended_as text,
  ended_on date,
  archived_on date,
  registered_at timestamptz not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint dispute_pk primary key (county, id),
  constraint dispute_matter_unique unique (county, matter_id),
  constraint dispute_origin_check check (origin in ('applied', 'found', 'entered') and (origin = 'entered') = (matter_id is null)),
  constraint dispute_stage_check check (stage in ('registered', 'mediating', 'agreed', 'ended')),
  constraint dispute_ended_check check ((stage = 'ended') = (ended_as is not null) and (ended_as is null) = (ended_on is null)),
  constraint dispute_ended_as_check check (ended_as in ('performed', 'failed', 'refused', 'withdrawn', 'referred', 'to-court')),
  constraint dispute_agreement_check check (agreement in ('written', 'oral') and (agreement is null) = (mediated_on is null)),
  constraint dispute_confirmation_check check (confirmation in ('applied', 'confirmed', 'rejected')),
  constraint dispute_violence_check check (not violence or ended_as = 'referred')
);
create index dispute_place_idx on dispute (county, place_code, received_on desc);
create index dispute_mediated_idx on dispute (county, mediated_on, place_code) where mediated_on is not null;
create index dispute_due_idx on dispute (county, due_on) where stage <> 'ended';
create index dispute_body_idx on dispute (county, body, stage);
comment on table dispute is 'A quarrel on the course of people''s mediation, folded from its actions for lists. Confidential. Owner: dispute.';
comment on column dispute.accounts is 'The accounts of its mediators, for whom it is within reach.';
comment on column dispute.matter_id is 'The matter whose receipt opens it; a line of an earlier year''s paper register has none.';
comment on column dispute.reporter_id is 'Whose receipt opens it: the first reporter''s alone; a neighbour who joined the matter has a receipt too.';
comment on constraint dispute_violence_check on dispute is 'Violence at home is never mediated.';

create table dispute_action (
  county text collate "C" not null,
  dispute_id uuid not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint dispute_action_pk primary key (county, dispute_id, seq),
  constraint dispute_action_id_unique unique (county, id),
  constraint dispute_action_dispute_fk foreign key (county, dispute_id) references dispute (county, id),
  constraint dispute_action_by_check check (by_kind in ('staff', 'resident', 'system')),
  constraint dispute_action_verb_check check (verb in (
    'registered', 'entered', 'rights-told', 'consented', 'refused', 'mediator-named', 'recused', 'accepted', 'extended',
    'session-set', 'session-held', 'session-dropped', 'agreed', 'failed', 'withdrawn', 'violence-noted', 'police-told',
    'performed', 'breached', 'sued', 'confirmation-applied', 'confirmation-decided', 'followed-up', 'archived'))
);
comment on table dispute_action is 'Each act of a mediation, by whom, when by the server''s clock: appended, never changed. Owner: dispute.';

create table dispute_party (
  county text collate "C" not null,
  dispute_id uuid not null,
  position integer not null,
  side text not null,
  name_sealed bytea not null,
  name_mask text not null,
  constraint dispute_party_pk primary key (county, dispute_id, position),
  constraint dispute_party_dispute_fk foreign key (county, dispute_id) references dispute (county, id),
  constraint dispute_party_side_check check (side in ('applicant', 'respondent'))
);
comment on table dispute_party is 'Who is at odds, sealed; masked for everybody but the committee and the mediators. Owner: dispute.';

grant select, insert on dispute_action, dispute_party, mediator_fact to shanzhi_app;
grant select, insert, update on dispute, mediator, court_hour to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['dispute', 'dispute_action', 'dispute_party', 'mediator', 'mediator_fact', 'court_hour'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Confidential: the committee that has it, its mediators and the county's centre; with its receipt, whoever applied.
create policy dispute_reach on dispute using (
  case reader()
    when 'system' then true
    when 'staff' then body = current_setting('app.unit', true)
      or accounts @> array[nullif(current_setting('app.account', true), '')::uuid]
      or (current_setting('app.role', true) = 'centre-officer' and in_reach(place_code))
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
      and reporter_id::text = current_setting('app.reporter', true)
    else false
  end);
create policy dispute_action_reach on dispute_action
  using (exists (select from dispute d where d.county = dispute_action.county and d.id = dispute_action.dispute_id));
create policy dispute_party_reach on dispute_party
  using (exists (select from dispute d where d.county = dispute_party.county and d.id = dispute_party.dispute_id));

-- Registers that everybody may read; written by the offices of the place.
create policy mediator_read on mediator for select using (reader() in ('system', 'staff', 'receipt', 'public'));
create policy mediator_write on mediator using (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)));
create policy mediator_fact_reach on mediator_fact
  using (reader() in ('system', 'staff')
    and exists (select from mediator m where m.county = mediator_fact.county and m.id = mediator_fact.mediator_id));
create policy court_hour_read on court_hour for select using (reader() in ('system', 'staff', 'receipt', 'public'));
create policy court_hour_write on court_hour using (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)));

create trigger dispute_action_append_only before update or delete on dispute_action
  for each row execute function refuse_fact_change();
create trigger mediator_fact_append_only before update or delete on mediator_fact
  for each row execute function refuse_fact_change();
