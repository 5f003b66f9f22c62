-- A village's own rules of points for residents: drafted, put to everybody, voted by the assembly, ended.

create table credit (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  edition integer not null,
  title text not null,
  stage text not null,
  since_at timestamptz not null,
  items integer not null default 0,
  rewards integer not null default 0,
  comments_until date,
  decision_id uuid,
  adopted_on date,
  from_on date,
  version integer not null,
  body_hash bytea,
  constraint credit_pk primary key (county, id),
  constraint credit_edition_unique unique (county, village_code, edition),
  constraint credit_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint credit_stage_check check (stage in ('drafting', 'open', 'adopted', 'ended', 'dropped')),
  constraint credit_vote_check check (stage not in ('adopted', 'ended') or (decision_id is not null and from_on >= adopted_on))
);
comment on table credit is 'One edition of a village''s own rules of points: folded from its facts for lists. The last to begin holds. Owner: credit.';
comment on column credit.decision_id is 'The vote of the assembly that adopted it: without one no points are given.';

create table credit_fact (
  county text collate "C" not null,
  credit_id uuid not null,
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
  constraint credit_fact_pk primary key (county, credit_id, seq),
  constraint credit_fact_id_unique unique (county, id),
  constraint credit_fact_by_check check (by_kind in ('staff', 'system')),
  constraint credit_fact_verb_check check (verb in ('drafted', 'itemed', 'rewarded', 'struck', 'revised', 'opened', 'redrafted', 'adopted', 'ended', 'dropped'))
);
comment on table credit_fact is 'What was done about an edition, line by line: appended, never changed. Owner: credit.';

create table credit_comment (
  county text collate "C" not null,
  id uuid not null,
  credit_id uuid not null,
  village_code text collate "C" not null,
  text text not null,
  at timestamptz not null,
  body_hash bytea,
  constraint credit_comment_pk primary key (county, id),
  constraint credit_comment_text_check check (length(text) <= 2000)
);
create index credit_comment_credit_idx on credit_comment (county, credit_id, at);
comment on table credit_comment is 'What somebody said to a draft, without a name, numbers of people hidden: read by the village''s desks; everybody reads how many and how they were taken. Owner: credit.';

create table credit_publication (
  county text collate "C" not null,
  credit_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint credit_publication_pk primary key (county, credit_id, rev),
  constraint credit_publication_leaf_unique unique (county, leaf_id),
  constraint credit_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table credit_publication is 'The draft put to everybody, the rules that were voted, their end, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: credit.';

grant select, insert, update on credit to shanzhi_app;
grant select, insert on credit_fact, credit_comment, credit_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['credit', 'credit_fact', 'credit_comment', 'credit_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['credit_fact', 'credit_comment', 'credit_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

create policy credit_read on credit for select using (comments_until is not null or works_for(village_code));
create policy credit_draft on credit for insert with check (works_for(village_code));
create policy credit_change on credit for update using (works_for(village_code));
create policy credit_fact_read on credit_fact for select using (
  exists (select from credit c where c.county = credit_fact.county and c.id = credit_fact.credit_id));
create policy credit_fact_add on credit_fact for insert with check (works_for(village_code));
create policy credit_comment_read on credit_comment for select using (
  works_for(village_code) or (reader() = 'receipt' and id::text = current_setting('app.matter', true)));
create policy credit_comment_add on credit_comment for insert with check (
  exists (select from credit c where c.county = credit_comment.county and c.id = credit_comment.credit_id
    and c.village_code = credit_comment.village_code and c.stage = 'open'));
create policy credit_publication_read on credit_publication for select using (true);
create policy credit_publication_add on credit_publication for insert with check (works_for(village_code));
