-- Owner of every table here: warning.
create table warning (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  rule text not null,
  rule_from date not null,
  anchor text collate "C" not null,
  colour text not null,
  supervisor text not null,
  numbers jsonb not null,
  evidence jsonb not null,
  happened_on date not null,
  found_at timestamptz not null,
  owner text collate "C" not null,
  stage text not null,
  turn text,
  due_on date,
  verdict text,
  since_at timestamptz not null,
  version integer not null,
  constraint warning_pk primary key (county, id),
  constraint warning_once unique (county, village_code, rule, anchor),
  constraint warning_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint warning_colour_check check (colour in ('red', 'amber', 'blue')),
  constraint warning_supervisor_check check (supervisor in ('committee', 'town', 'discipline')),
  constraint warning_stage_check check (stage in ('open', 'explained', 'rectifying', 'rectified', 'verified')),
  constraint warning_turn_check check (turn in ('village', 'supervisor') and (turn is null) = (stage = 'verified')),
  constraint warning_verdict_check check (verdict in ('accounted', 'rectified', 'unfounded') and (verdict is not null) = (stage = 'verified'))
);
create index warning_open_idx on warning (county, village_code, due_on) where stage <> 'verified';
create index warning_newest_idx on warning (county, village_code, found_at desc, id desc);
comment on table warning is 'What a rule found in a village''s records, once: folded from its actions for lists. Owner: warning.';
comment on column warning.anchor is 'The record by which the finding is known again, so that it never warns twice.';
comment on column warning.evidence is 'The records as they were when it was found; what becomes of them changes nothing here.';
comment on column warning.rule_from is 'The version of the rule that held on the day on which it happened.';

create table warning_action (
  county text collate "C" not null,
  warning_id uuid not null,
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
  constraint warning_action_pk primary key (county, warning_id, seq),
  constraint warning_action_id_unique unique (county, id),
  constraint warning_action_warning_fk foreign key (county, warning_id) references warning (county, id),
  constraint warning_action_by_check check (by_kind in ('staff', 'system')),
  constraint warning_action_verb_check check (verb in ('found', 'explained', 'rectifying', 'rectified', 'returned', 'verified'))
);
comment on table warning_action is 'What was said and done about a warning, by whom, when: appended, never changed. Owner: warning.';

grant select, insert on warning, warning_action to shanzhi_app;
grant update (stage, turn, due_on, verdict, since_at, version) on warning to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['warning', 'warning_action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (works_for(village_code))', t || '_read', t);
  end loop;
end $$;
create policy warning_change on warning for update using (works_for(village_code));
create policy warning_action_add on warning_action for insert with check (works_for(village_code));

-- A village does not write warnings about itself, and none makes its own end.
create function may_warn() returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true)
    in ('supervision-member', 'town-officer', 'centre-officer', 'discipline-officer')) $$;
comment on function may_warn is 'The jobs, and the desks that supervise villages.';
create policy warning_find on warning for insert with check (works_for(village_code) and may_warn());
create function warning_cleared_by_supervisor() returns trigger language plpgsql as $$
begin
  if new.verb in ('verified', 'returned') and reader() = 'staff' and current_setting('app.role', true) is distinct from (
    select case w.supervisor when 'committee' then 'supervision-member' when 'town' then 'town-officer' else 'discipline-officer' end
    from warning w where w.county = new.county and w.id = new.warning_id) then
    raise insufficient_privilege using message = 'only the supervisor of a warning clears it';
  end if;
  return new;
end $$;
comment on function warning_cleared_by_supervisor is 'Holds the end of a warning to the office that its rule names.';
create trigger warning_action_supervisor before insert on warning_action
  for each row execute function warning_cleared_by_supervisor();
create trigger warning_action_append_only before update or delete on warning_action for each row execute function refuse_fact_change();
create trigger warning_action_no_truncate before truncate on warning_action for each statement execute function refuse_fact_change();
