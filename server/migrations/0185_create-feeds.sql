create table feed_key (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  public_key bytea not null,
  added_at timestamptz not null,
  added_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  body_hash bytea not null,
  constraint feed_key_pk primary key (county, id),
  constraint feed_key_length_check check (length(public_key) = 32)
);
create unique index feed_key_once_idx on feed_key (county, partner, public_key) where revoked_at is null;
comment on table feed_key is 'The public keys (Ed25519) by which a partner signs; several hold while it changes them. Owner: feed.';

create table feed_address (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  seq integer not null,
  url text,
  set_at timestamptz not null,
  set_by uuid,
  body_hash bytea not null,
  constraint feed_address_pk primary key (county, partner, seq),
  constraint feed_address_id_unique unique (county, id)
);
comment on table feed_address is 'Where a partner is told of our events; the last row counts, without an address nothing is sent. Owner: feed.';

create table feed_event (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  source text not null,
  event_id text not null,
  event_type text not null,
  digest bytea not null,
  way text not null,
  received_at timestamptz not null,
  state text not null,
  reason text,
  field text,
  value text,
  target_kind text,
  target_id uuid,
  body jsonb,
  version integer not null,
  constraint feed_event_pk primary key (county, id),
  constraint feed_event_once_unique unique (county, partner, source, event_id, digest),
  constraint feed_event_way_check check (way in ('message', 'sheet')),
  constraint feed_event_state_check check (state in ('taken', 'dead', 'dropped')),
  -- What was taken or given up is not kept twice: only its digest says what it was.
  constraint feed_event_body_check check ((state = 'dead') = (body is not null)),
  constraint feed_event_reason_check check (state <> 'dead' or reason is not null)
);
create index feed_event_newest_idx on feed_event (county, partner, received_at desc);
create index feed_event_dead_idx on feed_event (county, partner, received_at) where state = 'dead';
create index feed_event_matter_idx on feed_event (county, partner, target_id) where target_kind = 'matter';
comment on table feed_event is 'An event that a partner told us of, once: what became of it, folded from its facts. Owner: feed.';
comment on column feed_event.body is 'The event itself, only as long as it could not be taken.';

create table feed_event_fact (
  county text collate "C" not null,
  feed_event_id uuid not null,
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
  constraint feed_event_fact_pk primary key (county, feed_event_id, seq),
  constraint feed_event_fact_id_unique unique (county, id),
  constraint feed_event_fact_event_fk foreign key (county, feed_event_id) references feed_event (county, id),
  constraint feed_event_fact_by_check check (by_kind in ('staff', 'system')),
  constraint feed_event_fact_verb_check check (verb in ('taken', 'dead', 'dropped'))
);
comment on table feed_event_fact is 'Every try to take an event, and giving it up: appended, never changed. Owner: feed.';

create table feed_message (
  county text collate "C" not null,
  id uuid not null,
  partner text collate "C" not null,
  matter_id uuid not null,
  matter_version integer not null,
  body jsonb not null,
  made_at timestamptz not null,
  delivered_at timestamptz,
  way text,
  tries integer not null default 0,
  next_try_at timestamptz,
  last_error text,
  constraint feed_message_pk primary key (county, id),
  constraint feed_message_once_unique unique (county, partner, matter_id, matter_version),
  constraint feed_message_way_check check (way is null or way in ('pushed', 'pulled', 'sheet'))
);
create index feed_message_waiting_idx on feed_message (county, partner, made_at, id) where delivered_at is null;
create index feed_message_newest_idx on feed_message (county, partner, made_at desc);
comment on table feed_message is 'What a partner is told of a matter, once for each of its versions, kept until it was received. Owner: feed.';

grant select, insert, update on feed_key, feed_event, feed_message to shanzhi_app;
grant select, insert on feed_address, feed_event_fact to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['feed_event', 'feed_event_fact', 'feed_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'centre-officer'))$p$, t || '_reach', t);
  end loop;
  foreach t in array array['feed_key', 'feed_address'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I using (
      reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) in ('centre-officer', 'system-administrator')))$p$, t || '_reach', t);
  end loop;
end $$;
create trigger feed_event_fact_append_only before update or delete on feed_event_fact for each row execute function refuse_fact_change();
create trigger feed_address_append_only before update or delete on feed_address for each row execute function refuse_fact_change();
