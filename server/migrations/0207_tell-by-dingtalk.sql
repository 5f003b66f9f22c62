alter table account_binding add column notices_since timestamptz;
alter table account_binding drop column notices;
comment on column account_binding.notices_since is 'Since when this person wants to be told there of what waits for the unit; empty when not.';

create table dingtalk_message (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  binding_id uuid,
  about text collate "C",
  text text not null,
  path text not null,
  made_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  last_error text,
  dead_at timestamptz,
  delivered_at timestamptz,
  remote text,
  over_at timestamptz,
  ended_at timestamptz,
  constraint dingtalk_message_pk primary key (county, id),
  constraint dingtalk_message_kind_check check (kind in ('notice', 'todo', 'group')),
  constraint dingtalk_message_to_check check ((kind = 'group') = (binding_id is null)),
  constraint dingtalk_message_about_check check (kind = 'notice' or about is not null),
  constraint dingtalk_message_remote_check check (kind <> 'todo' or delivered_at is null or remote is not null)
);
create unique index dingtalk_message_todo_idx on dingtalk_message (county, binding_id, about) where kind = 'todo' and over_at is null;
create unique index dingtalk_message_group_idx on dingtalk_message (county, about) where kind = 'group';
create index dingtalk_message_waiting_idx on dingtalk_message (county, made_at, id) where ended_at is null;
create index dingtalk_message_newest_idx on dingtalk_message (county, made_at desc);
comment on table dingtalk_message is 'What people and the group are told by DingTalk: that something waits and where, never whose or what about. Owner: dingtalk.';
comment on column dingtalk_message.over_at is 'A to-do: nothing waits there any more, so that it is to be ended on the platform too.';
comment on column dingtalk_message.ended_at is 'Nothing is left to be done with it: delivered, and ended where it was a to-do, or given up.';
comment on column dingtalk_message.remote is 'The platform''s own number of a to-do.';

grant select, insert, update, delete on dingtalk_message to shanzhi_app;
alter table dingtalk_message enable row level security;
alter table dingtalk_message force row level security;
create policy dingtalk_message_reach on dingtalk_message using (
  reader() = 'system' or (reader() = 'staff' and current_setting('app.role', true) = 'system-administrator'));
