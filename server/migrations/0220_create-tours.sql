-- Villages go and see how others do, and say what they took home.

create table tour (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  on_day date not null,
  route text not null,
  ideas integer not null default 0,
  stage text not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint tour_pk primary key (county, id),
  constraint tour_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint tour_stage_check check (stage in ('planned', 'made', 'closed', 'dropped'))
);
create index tour_day_idx on tour (county, village_code, on_day desc);
comment on table tour is 'A day on which a village goes to see others: route, notes, ideas taken home; folded from its facts. Owner: tour.';

create table tour_fact (
  county text collate "C" not null,
  tour_id uuid not null,
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
  constraint tour_fact_pk primary key (county, tour_id, seq),
  constraint tour_fact_id_unique unique (county, id),
  constraint tour_fact_by_check check (by_kind in ('staff', 'system')),
  constraint tour_fact_verb_check check (verb in ('planned', 'moved', 'noted', 'taken', 'closed', 'dropped'))
);
comment on table tour_fact is 'What was planned, seen and taken home, by whom, when: appended, never changed. Owner: tour.';

grant select, insert, update on tour to shanzhi_app;
grant select, insert on tour_fact to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['tour', 'tour_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create trigger tour_fact_append_only before update or delete on tour_fact for each row execute function refuse_fact_change();

create policy tour_read on tour for select using (true);
create policy tour_plan on tour for insert with check (works_for(village_code));
create policy tour_change on tour for update using (works_for(village_code));
create policy tour_fact_read on tour_fact for select using (true);
create policy tour_fact_add on tour_fact for insert with check (works_for(village_code));
