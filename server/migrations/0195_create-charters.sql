-- Village rules: drafted, put to everybody, reviewed by the town, voted, filed with the town.

create table charter (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  edition integer not null,
  title text not null,
  stage text not null,
  since_at timestamptz not null,
  clauses integer not null,
  flags integer not null default 0,
  comments_until date,
  decision_id uuid,
  adopted_on date,
  file_by date,
  filed_on date,
  correct_by date,
  version integer not null,
  body_hash bytea,
  constraint charter_pk primary key (county, id),
  constraint charter_edition_unique unique (county, village_code, edition),
  constraint charter_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint charter_stage_check check (stage in ('drafting', 'open', 'submitted', 'reviewed', 'adopted', 'filed', 'superseded', 'dropped')),
  constraint charter_vote_check check (stage not in ('adopted', 'filed', 'superseded') or (decision_id is not null and file_by is not null))
);
create unique index charter_in_force_idx on charter (county, village_code) where stage in ('adopted', 'filed');
comment on table charter is 'One edition of a village''s own rules: folded from its facts for lists. One edition holds at a time. Owner: charter.';
comment on column charter.file_by is 'By when the rules are filed with the town; filed later or not at all, everybody sees it.';

create table charter_fact (
  county text collate "C" not null,
  charter_id uuid not null,
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
  constraint charter_fact_pk primary key (county, charter_id, seq),
  constraint charter_fact_id_unique unique (county, id),
  constraint charter_fact_by_check check (by_kind in ('staff', 'system')),
  constraint charter_fact_verb_check check (verb in ('drafted', 'revised', 'opened', 'submitted', 'reviewed', 'returned', 'adopted', 'filed', 'ordered', 'superseded', 'dropped'))
);
comment on table charter_fact is 'What was done about an edition, with every clause as it then stood: appended, never changed. Owner: charter.';

create table charter_comment (
  county text collate "C" not null,
  id uuid not null,
  charter_id uuid not null,
  village_code text collate "C" not null,
  clause text,
  text text not null,
  at timestamptz not null,
  body_hash bytea,
  constraint charter_comment_pk primary key (county, id),
  constraint charter_comment_text_check check (length(text) <= 2000)
);
create index charter_comment_charter_idx on charter_comment (county, charter_id, at);
comment on table charter_comment is 'What somebody said to a draft, without a name, numbers of people hidden: read by the village''s desks; everybody reads how many and how they were taken. Owner: charter.';

create table charter_publication (
  county text collate "C" not null,
  charter_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint charter_publication_pk primary key (county, charter_id, rev),
  constraint charter_publication_leaf_unique unique (county, leaf_id),
  constraint charter_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table charter_publication is 'The draft put to everybody, the rules that were voted, their filing, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: charter.';

grant select, insert, update on charter to shanzhi_app;
grant select, insert on charter_fact, charter_comment, charter_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['charter', 'charter_fact', 'charter_comment', 'charter_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['charter_fact', 'charter_comment', 'charter_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

create policy charter_read on charter for select using (comments_until is not null or works_for(village_code));
create policy charter_draft on charter for insert with check (works_for(village_code));
create policy charter_change on charter for update using (works_for(village_code));
create policy charter_fact_read on charter_fact for select using (
  exists (select from charter c where c.county = charter_fact.county and c.id = charter_fact.charter_id));
create policy charter_fact_add on charter_fact for insert with check (works_for(village_code));
create policy charter_comment_read on charter_comment for select using (
  works_for(village_code) or (reader() = 'receipt' and id::text = current_setting('app.matter', true)));
create policy charter_comment_add on charter_comment for insert with check (
  exists (select from charter c where c.county = charter_comment.county and c.id = charter_comment.charter_id
    and c.village_code = charter_comment.village_code and c.stage = 'open'));
create policy charter_publication_read on charter_publication for select using (true);
create policy charter_publication_add on charter_publication for insert with check (works_for(village_code));
