-- Owner of every table here: counter.
create table counter_window (
  county text collate "C" not null,
  id uuid not null,
  unit text collate "C" not null,
  label text not null,
  kind text not null,
  staffed_by text collate "C" not null,
  lines text[] not null,
  weekdays integer[] not null,
  from_time text not null,
  to_time text not null,
  closed_on date,
  body_hash bytea,
  constraint counter_window_pk primary key (county, id),
  constraint counter_window_kind_check check (kind in ('permanent', 'rotating', 'on-call')),
  constraint counter_window_times_check check (from_time < to_time)
);
comment on table counter_window is 'A window of a one-stop counter: whose unit sits there, always, in turn or when called. Public, without persons. Owner: counter.';

create table counter_ticket (
  county text collate "C" not null,
  id uuid not null,
  unit text collate "C" not null,
  day date not null,
  line text not null,
  number integer not null,
  channel text not null,
  stage text not null,
  window_id uuid,
  track text,
  matter_id uuid,
  calls integer not null default 0,
  taken_at timestamptz not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint counter_ticket_pk primary key (county, id),
  constraint counter_ticket_number_unique unique (county, unit, day, line, number),
  constraint counter_ticket_channel_check check (channel in ('walk-in', 'phone', 'letter', 'app', 'feed')),
  constraint counter_ticket_stage_check check (stage in ('waiting', 'called', 'served', 'missed')),
  constraint counter_ticket_window_check check (stage <> 'called' or window_id is not null)
);
create index counter_ticket_queue_idx on counter_ticket (county, unit, day, stage, taken_at);
comment on table counter_ticket is 'A number in a counter''s queue; nothing about the person who drew it. The fold of its counter_fact. Owner: counter.';

create table counter_handover (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  from_unit text collate "C" not null,
  to_unit text collate "C" not null,
  title text not null,
  stage text not null,
  due_on date not null,
  pushes integer not null default 0,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint counter_handover_pk primary key (county, id),
  constraint counter_handover_units_check check (from_unit <> to_unit),
  constraint counter_handover_stage_check check (stage in ('handed', 'taken', 'answered', 'closed'))
);
create index counter_handover_stage_idx on counter_handover (county, stage, due_on);
comment on table counter_handover is 'The centre hands a matter''s question to the unit that can solve it, and pushes until it is answered. Owner: counter.';

create table counter_consultation (
  county text collate "C" not null,
  id uuid not null,
  matter_id uuid not null,
  place_code text collate "C" not null,
  unit text collate "C" not null,
  units text[] not null,
  title text not null,
  stage text not null,
  held_on date not null,
  since_at timestamptz not null,
  version integer not null,
  body_hash bytea,
  constraint counter_consultation_pk primary key (county, id),
  constraint counter_consultation_stage_check check (stage in ('set', 'minuted', 'dropped'))
);
create index counter_consultation_day_idx on counter_consultation (county, held_on);
comment on table counter_consultation is 'A joint session of several units on one matter, with its minutes. Owner: counter.';

create table counter_fact (
  county text collate "C" not null,
  thing_id uuid not null,
  seq integer not null,
  unit text collate "C" not null,
  units text[] not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null,
  body_hash bytea,
  constraint counter_fact_pk primary key (county, thing_id, seq),
  constraint counter_fact_id_unique unique (county, id),
  constraint counter_fact_by_check check (by_kind in ('staff', 'system')),
  constraint counter_fact_verb_check check (verb in (
    'drawn', 'called', 'diagnosed', 'served', 'missed', 'queued-again',
    'handed', 'taken', 'pushed', 'answered', 'sent-back', 'closed', 'set', 'minuted', 'dropped'))
);
comment on table counter_fact is 'What was done with a ticket, a hand-over or a joint session: appended, never changed. Owner: counter.';

grant select, insert on counter_fact to shanzhi_app;
grant select, insert, update on counter_window, counter_ticket, counter_handover, counter_consultation to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['counter_window', 'counter_ticket', 'counter_handover', 'counter_consultation', 'counter_fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Windows and numbers are on the public screen; what was said about a matter is for the units that have a part in it.
create policy counter_window_read on counter_window for select
  using (reader() in ('system', 'staff', 'receipt', 'public'));
create policy counter_window_write on counter_window
  using (reader() = 'system' or (reader() = 'staff' and unit = current_setting('app.unit', true)));
create policy counter_ticket_read on counter_ticket for select
  using (reader() in ('system', 'staff', 'receipt', 'public'));
create policy counter_ticket_write on counter_ticket
  using (reader() = 'system' or (reader() = 'staff' and unit = current_setting('app.unit', true)));
create policy counter_handover_reach on counter_handover
  using (reader() = 'system' or (reader() = 'staff' and current_setting('app.unit', true) in (from_unit, to_unit)));
create policy counter_consultation_reach on counter_consultation
  using (reader() = 'system'
    or (reader() = 'staff' and (unit = current_setting('app.unit', true) or current_setting('app.unit', true) = any (units))));
create policy counter_fact_reach on counter_fact
  using (reader() = 'system'
    or (reader() = 'staff' and (unit = current_setting('app.unit', true) or current_setting('app.unit', true) = any (units))));

create trigger counter_fact_append_only before update or delete on counter_fact
  for each row execute function refuse_fact_change();
