-- Owner of every table here: team.
create table team (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  name text not null,
  leader text not null,
  formed_on date not null,
  stage text not null,
  since_at timestamptz not null,
  notice_until date,
  recognised_on date,
  members integer not null default 0,
  volunteers integer not null default 0,
  party integer not null default 0,
  saved_cents bigint not null default 0,
  version integer not null,
  body_hash bytea,
  constraint team_pk primary key (county, id),
  constraint team_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint team_stage_check check (stage in ('formed', 'nominated', 'supported', 'shown', 'model', 'ended')),
  constraint team_model_check check ((stage = 'model') = (recognised_on is not null)),
  constraint team_members_check check (members >= 0 and volunteers between 0 and members and party between 0 and members and saved_cents >= 0)
);
create index team_village_idx on team (county, village_code, kind);
create index team_model_idx on team (county, village_code) where stage = 'model';
comment on table team is 'A team of a village: folded from its facts for lists. Its people are counted here and named in team_member. Owner: team.';
comment on column team.volunteers is 'Women volunteers among the members.';
comment on column team.saved_cents is 'Missed-work subsidy that the village did not have to pay, as its accountant entered it.';

create table team_fact (
  county text collate "C" not null,
  team_id uuid not null,
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
  constraint team_fact_pk primary key (county, team_id, seq),
  constraint team_fact_id_unique unique (county, id),
  constraint team_fact_by_check check (by_kind in ('staff', 'system')),
  constraint team_fact_verb_check check (verb in ('formed', 'joined', 'left', 'served', 'nominated', 'supported', 'shown', 'objected', 'settled', 'recognised', 'declined', 'withdrawn', 'ended'))
);
comment on table team_fact is 'What was done about a team: appended, never changed. Holds numbers of members, no member. Owner: team.';

create table team_member (
  county text collate "C" not null,
  id uuid not null,
  team_id uuid not null,
  village_code text collate "C" not null,
  number integer not null,
  name text not null,
  woman_volunteer boolean not null,
  field text,
  skills text,
  party_post text,
  since date not null,
  until date,
  constraint team_member_pk primary key (county, id),
  constraint team_member_number_unique unique (county, team_id, number),
  constraint team_member_until_check check (until is null or until >= since)
);
create index team_member_volunteer_idx on team_member (county, village_code, field) where woman_volunteer and until is null;
comment on table team_member is 'Who is in a team, with field and skills; party members with their post of duty. Read by the village''s desks alone. Owner: team.';

create table team_publication (
  county text collate "C" not null,
  team_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint team_publication_pk primary key (county, team_id, rev),
  constraint team_publication_leaf_unique unique (county, leaf_id),
  constraint team_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table team_publication is 'The notice before a recognition, the recognition and what ended it, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: team.';

grant select, insert, update on team to shanzhi_app;
grant select, insert on team_fact, team_member, team_publication to shanzhi_app;
grant update (until) on team_member to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['team', 'team_fact', 'team_member', 'team_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['team_fact', 'team_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
create policy team_read on team for select using (true);
create policy team_form on team for insert with check (works_for(village_code));
create policy team_change on team for update using (works_for(village_code));
create policy team_fact_read on team_fact for select using (true);
create policy team_fact_add on team_fact for insert with check (works_for(village_code));
create policy team_member_work on team_member using (works_for(village_code));
create policy team_publication_read on team_publication for select using (true);
create policy team_publication_add on team_publication for insert with check (works_for(village_code));
