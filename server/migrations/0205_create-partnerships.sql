-- Owner of every table here: partnership.
create table partnership (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  partner_code text collate "C",
  partner_name text,
  kind text not null,
  name text not null,
  aim text not null,
  until date not null,
  stage text not null,
  since_at timestamptz not null,
  started_on date,
  measures integer not null default 0,
  done integer not null default 0,
  in_cents bigint not null default 0,
  out_cents bigint not null default 0,
  earned_cents bigint not null default 0,
  version integer not null,
  body_hash bytea,
  constraint partnership_pk primary key (county, id),
  constraint partnership_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint partnership_partner_check check ((partner_code is null) <> (partner_name is null) and (partner_code is null or (length(partner_code) = 12 and partner_code <> village_code))),
  constraint partnership_stage_check check (stage in ('proposed', 'agreed', 'running', 'ended')),
  constraint partnership_count_check check (done >= 0 and done <= measures and in_cents >= 0 and out_cents >= 0 and earned_cents >= 0)
);
create index partnership_village_idx on partnership (county, village_code, id);
create index partnership_partner_idx on partnership (county, partner_code) where partner_code is not null;
comment on table partnership is 'A village with another village, a firm or a department, for an aim and a time: folded from its facts for lists. Owner: partnership.';
comment on column partnership.partner_code is 'The other village; a firm or a department stands in partner_name.';
comment on column partnership.earned_cents is 'What the village earned by it, as its results say, each with its paper.';

create table partnership_fact (
  county text collate "C" not null,
  partnership_id uuid not null,
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
  constraint partnership_fact_pk primary key (county, partnership_id, seq),
  constraint partnership_fact_id_unique unique (county, id),
  constraint partnership_fact_by_check check (by_kind in ('staff', 'system')),
  constraint partnership_fact_verb_check check (verb in ('proposed', 'agreed', 'declined', 'started', 'planned', 'completed', 'dropped', 'paid', 'resulted', 'ended'))
);
comment on table partnership_fact is 'What was done about a partnership, by either side: appended, never changed. Owner: partnership.';

create table partnership_publication (
  county text collate "C" not null,
  partnership_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint partnership_publication_pk primary key (county, partnership_id, rev),
  constraint partnership_publication_leaf_unique unique (county, leaf_id),
  constraint partnership_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table partnership_publication is 'The start, the money, the results and the end of a partnership, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: partnership.';

grant select, insert, update on partnership to shanzhi_app;
grant select, insert on partnership_fact, partnership_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['partnership', 'partnership_fact', 'partnership_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['partnership_fact', 'partnership_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
create policy partnership_read on partnership for select using (true);
create policy partnership_form on partnership for insert with check (works_for(village_code));
create policy partnership_change on partnership for update using (works_for(village_code) or works_for(partner_code));
create policy partnership_fact_read on partnership_fact for select using (true);
create policy partnership_fact_add on partnership_fact for insert with check (
  works_for(village_code)
  or (verb in ('agreed', 'declined') and exists (
    select from partnership of where of.county = partnership_fact.county and of.id = partnership_id and works_for(of.partner_code))));
create policy partnership_publication_read on partnership_publication for select using (true);
create policy partnership_publication_add on partnership_publication for insert with check (works_for(village_code));
