-- What is to be published waits here, written in the transaction of the publication itself.
create table log_pending (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  body jsonb not null,
  added_at timestamptz not null default now(),
  constraint log_pending_pk primary key (county, id)
);
create index log_pending_order_idx on log_pending (county, added_at, id);
comment on table log_pending is 'Leaves not yet numbered, without personal data: commitments only. Owner: log.';

create table log_leaf (
  county text collate "C" not null,
  leaf_index bigint not null,
  pending_id uuid not null,
  village_code text collate "C" not null,
  village_seq bigint not null,
  entry bytea not null,
  leaf_hash bytea not null,
  constraint log_leaf_pk primary key (county, leaf_index),
  constraint log_leaf_pending_unique unique (county, pending_id),
  constraint log_leaf_village_unique unique (county, village_code, village_seq)
);
comment on table log_leaf is 'The numbered leaves: a copy for queries. The entry bundles on disk are the truth. Owner: log.';

create table log_head (
  county text collate "C" not null,
  size bigint not null,
  note text not null,
  signed_at timestamptz not null default now(),
  constraint log_head_pk primary key (county, size)
);
comment on table log_head is 'Every head that was ever signed: one per size, so that two can never contradict each other. Owner: log.';

create table log_seen (
  county text collate "C" not null,
  size bigint not null,
  witness text not null,
  line text not null,
  seen_at timestamptz not null,
  constraint log_seen_pk primary key (county, size, witness)
);
comment on table log_seen is 'Cosignatures of witnesses: the independent source of time. Owner: log.';

grant select, insert on log_pending, log_leaf, log_head, log_seen to shanzhi_app;

do $$
declare t text;
begin
  foreach t in array array['log_pending', 'log_leaf', 'log_head', 'log_seen'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- Everything in the log is public by purpose; what is in it holds no person.
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
  end loop;
end $$;
create policy log_pending_add on log_pending for insert with check (reader() in ('system', 'staff'));
create policy log_leaf_add on log_leaf for insert with check (reader() = 'system');
create policy log_head_add on log_head for insert with check (reader() = 'system');
create policy log_seen_add on log_seen for insert with check (reader() = 'system');
