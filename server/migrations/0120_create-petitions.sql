-- Owner of every table here: petition.
create sequence petition_number;
grant usage on sequence petition_number to shanzhi_app;

create table petition (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  number bigint not null default nextval('petition_number'),
  village_code text collate "C" not null,
  place_code text collate "C" not null,
  title text not null,
  text text not null,
  office text collate "C" not null,
  unit text collate "C",
  accused text collate "C",
  holder text collate "C",
  units text[] not null,
  stage text not null,
  instance text not null,
  sort text not null,
  people integer not null,
  received_on date not null,
  due_on date,
  basis text,
  ended_as text,
  lapses integer not null default 0,
  registered_at timestamptz not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint petition_pk primary key (county, id),
  constraint petition_matter_unique unique (county, matter_id),
  constraint petition_stage_check check (stage in ('registered', 'transferred', 'working', 'decided', 'told', 'ended')),
  constraint petition_instance_check check (instance in ('handling', 'review', 're-review')),
  constraint petition_sort_check check (sort in ('single', 'joint') and (sort = 'joint') = (people > 1)),
  constraint petition_basis_check check (basis in ('supported', 'explained', 'not-supported')),
  constraint petition_ended_check check ((stage = 'ended') = (ended_as is not null)),
  constraint petition_ended_as_check check (ended_as in ('directed', 'not-accepted', 'settled', 'final', 'withdrawn')),
  constraint petition_holder_check check ((stage in ('told', 'ended')) = (holder is null)),
  constraint petition_accused_check check (accused is distinct from unit or accused is null)
);
create index petition_place_idx on petition (county, place_code, registered_at desc);
create index petition_due_idx on petition (county, due_on) where stage <> 'ended';
create index petition_units_idx on petition using gin (units);
comment on table petition is 'A matter on the statutory course of petitions, folded from its actions for lists. Owner: petition.';
comment on column petition.text is 'As the matter had it at registration: a unit whose duty the petition is need not reach the matter.';
comment on column petition.accused is 'The unit complained of: it neither handles the petition nor sees it.';

create table petition_action (
  county text collate "C" not null,
  petition_id uuid not null,
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
  constraint petition_action_pk primary key (county, petition_id, seq),
  constraint petition_action_id_unique unique (county, id),
  constraint petition_action_petition_fk foreign key (county, petition_id) references petition (county, id),
  constraint petition_action_by_check check (by_kind in ('staff', 'resident', 'system')),
  constraint petition_action_verb_check check (verb in (
    'registered', 'transferred', 'directed', 'objected', 'accepted', 'refused', 'recused', 'extension-asked', 'extended',
    'decided', 'delivered', 'review-asked', 'withdrawn', 'settled', 'lapse-noted'))
);
comment on table petition_action is 'Each act on a petition, by which unit, when by the server''s clock: appended, never changed. Owner: petition.';

create table petition_person (
  county text collate "C" not null,
  petition_id uuid not null,
  position integer not null,
  name_sealed bytea not null,
  name_mask text not null,
  constraint petition_person_pk primary key (county, petition_id, position),
  constraint petition_person_petition_fk foreign key (county, petition_id) references petition (county, id)
);
comment on table petition_person is 'Who represents a joint petition, sealed. Whoever reported alone stands with the matter. Owner: petition.';

grant select, insert on petition_action, petition_person to shanzhi_app;
grant select, insert, update on petition to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['petition', 'petition_action', 'petition_person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Offices of towns and of the county by territory, every unit by its part; never a village, and never whoever is complained of.
create policy petition_reach on petition using (
  case reader()
    when 'system' then true
    when 'staff' then accused is distinct from current_setting('app.unit', true)
      and (current_setting('app.unit', true) = any (units)
        or (length(current_setting('app.scope', true)) <= 9 and in_reach(place_code)))
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
    else false
  end);
create policy petition_action_reach on petition_action
  using (exists (select from petition p where p.county = petition_action.county and p.id = petition_action.petition_id));
create policy petition_person_reach on petition_person
  using (reader() in ('system', 'staff')
    and exists (select from petition p where p.county = petition_person.county and p.id = petition_person.petition_id));

create trigger petition_action_append_only before update or delete on petition_action
  for each row execute function refuse_fact_change();
