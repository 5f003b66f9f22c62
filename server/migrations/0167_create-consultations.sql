-- Owner of every table here: consultation.
create table consultation (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  matter_id uuid,
  question text not null,
  convener text collate "C" not null,
  units text[] not null,
  meets_at timestamptz not null,
  called_at timestamptz not null,
  stage text not null,
  decision text,
  lead text collate "C",
  due_on date,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea not null,
  constraint consultation_pk primary key (county, id),
  constraint consultation_stage_check check (stage in ('called', 'minuted', 'done', 'dropped')),
  constraint consultation_minutes_check check ((stage in ('minuted', 'done')) = (decision is not null and lead is not null and due_on is not null)),
  constraint consultation_units_check check (cardinality(units) between 1 and 30)
);
create index consultation_open_idx on consultation (county, place_code, due_on) where stage in ('called', 'minuted');
create index consultation_units_idx on consultation using gin (units);
comment on table consultation is 'Units that are called together over a question, and what they decided: folded from its facts for lists. Owner: consultation.';
comment on column consultation.units is 'Who is called, the convener not among them.';
comment on column consultation.lead is 'Whose it is to carry out.';

create table consultation_fact (
  county text collate "C" not null,
  consultation_id uuid not null,
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
  constraint consultation_fact_pk primary key (county, consultation_id, seq),
  constraint consultation_fact_id_unique unique (county, id),
  constraint consultation_fact_consultation_fk foreign key (county, consultation_id) references consultation (county, id),
  constraint consultation_fact_by_check check (by_kind in ('staff', 'system')),
  constraint consultation_fact_verb_check check (verb in ('called', 'minuted', 'done', 'dropped'))
);
comment on table consultation_fact is 'The call, the minutes and the end of a consultation: appended, never changed. Owner: consultation.';

grant select, insert on consultation_fact to shanzhi_app;
grant select, insert on consultation to shanzhi_app;
grant update (stage, decision, lead, due_on, since_at, version) on consultation to shanzhi_app;
alter table consultation enable row level security;
alter table consultation force row level security;
alter table consultation_fact enable row level security;
alter table consultation_fact force row level security;
create policy consultation_reach on consultation using (
  reader() = 'system' or (reader() = 'staff' and (current_setting('app.unit', true) = any (units)
    or (in_reach(place_code) and current_setting('app.role', true) in ('town-officer', 'town-leader', 'centre-officer')))))
  with check (reader() = 'system' or (reader() = 'staff' and current_setting('app.unit', true) <> '-'));
create policy consultation_fact_reach on consultation_fact
  using (exists (select from consultation c where c.county = consultation_fact.county and c.id = consultation_fact.consultation_id));
create trigger consultation_fact_append_only before update or delete on consultation_fact for each row execute function refuse_fact_change();
create trigger consultation_fact_no_truncate before truncate on consultation_fact for each statement execute function refuse_fact_change();
