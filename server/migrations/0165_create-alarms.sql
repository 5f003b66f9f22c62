-- Owner of every table here: alarm.
create table alarm (
  county text collate "C" not null,
  id uuid not null,
  place_code text collate "C" not null,
  reach_code text collate "C" not null,
  rule text not null,
  rule_from date not null,
  anchor text collate "C" not null,
  records text[] not null,
  urgency text not null,
  numbers jsonb not null,
  evidence jsonb not null,
  happened_at timestamptz not null,
  raised_at timestamptz not null,
  owner text collate "C" not null,
  answer_by timestamptz not null,
  stage text not null,
  reason text,
  since_at timestamptz not null,
  version integer not null,
  constraint alarm_pk primary key (county, id),
  constraint alarm_once unique (county, rule, anchor),
  constraint alarm_place_check check (left(place_code, 6) = county and place_code like reach_code || '%'),
  constraint alarm_urgency_check check (urgency in ('now', 'today', 'watch')),
  constraint alarm_stage_check check (stage in ('open', 'acknowledged', 'closed')),
  constraint alarm_reason_check check (reason in ('handled', 'watched', 'mistaken') and (reason is not null) = (stage = 'closed'))
);
create index alarm_open_idx on alarm (county, place_code, raised_at) where stage <> 'closed';
create index alarm_newest_idx on alarm (county, raised_at desc, id desc);
create index alarm_records_idx on alarm using gin (records);
comment on table alarm is 'What a rule of the command centre found in live records, once: folded from its actions for lists. Owner: alarm.';
comment on column alarm.reach_code is 'The territory that must lie in one''s reach: the county where only the county may know of it.';
comment on column alarm.records is 'The records that it was found in: one that shares any of them with an earlier alarm of its rule does not ring again.';
comment on column alarm.evidence is 'The records as they were when it rang; what becomes of them changes nothing here.';

create table alarm_action (
  county text collate "C" not null,
  alarm_id uuid not null,
  reach_code text collate "C" not null,
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
  constraint alarm_action_pk primary key (county, alarm_id, seq),
  constraint alarm_action_id_unique unique (county, id),
  constraint alarm_action_alarm_fk foreign key (county, alarm_id) references alarm (county, id),
  constraint alarm_action_by_check check (by_kind in ('staff', 'system')),
  constraint alarm_action_verb_check check (verb in ('raised', 'acknowledged', 'closed'))
);
comment on table alarm_action is 'Who saw an alarm, who ended it and why: appended, never changed. Owner: alarm.';

grant select, insert on alarm, alarm_action to shanzhi_app;
grant update (stage, reason, since_at, version) on alarm to shanzhi_app;
create function hears_alarms(reach text) returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (reader() = 'staff' and in_reach(reach)
    and current_setting('app.role', true) in ('town-officer', 'town-leader', 'centre-officer')) $$;
comment on function hears_alarms is 'The jobs, and the desks of the command centre over their own territory.';
create function answers_alarms(reach text) returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (hears_alarms(reach) and current_setting('app.role', true) <> 'town-leader') $$;
comment on function answers_alarms is 'The jobs, and the officers of the command centre: leaders look.';
do $$
declare t text;
begin
  foreach t in array array['alarm', 'alarm_action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (hears_alarms(reach_code))', t || '_read', t);
  end loop;
end $$;
create policy alarm_raise on alarm for insert with check (reader() = 'system');
create policy alarm_change on alarm for update using (answers_alarms(reach_code));
create policy alarm_action_add on alarm_action for insert with check (answers_alarms(reach_code));
create trigger alarm_action_append_only before update or delete on alarm_action for each row execute function refuse_fact_change();
create trigger alarm_action_no_truncate before truncate on alarm_action for each statement execute function refuse_fact_change();
