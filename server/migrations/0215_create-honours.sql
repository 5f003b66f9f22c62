-- Honours of a village: proposed by anybody, agreed to by whoever is honoured, put up for objections, confirmed, revoked with a reason.

create table honour (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  kind text not null,
  subject text not null,
  harmony text,
  masked text not null,
  title text,
  stage text not null,
  since_at timestamptz not null,
  named boolean not null default false,
  screen_by date not null,
  notice_until date,
  confirmed_on date,
  receipt_hash bytea,
  version integer not null,
  body_hash bytea,
  constraint honour_pk primary key (county, id),
  constraint honour_receipt_unique unique (county, receipt_hash),
  constraint honour_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint honour_subject_check check (subject in ('person', 'household', 'team')),
  constraint honour_stage_check check (stage in ('proposed', 'refused', 'admitted', 'agreed', 'noticed', 'confirmed', 'revoked', 'dropped')),
  constraint honour_confirmed_check check (stage <> 'confirmed' or (confirmed_on is not null and notice_until is not null and confirmed_on > notice_until))
);
create index honour_newest_idx on honour (county, village_code, since_at desc, id desc);
comment on table honour is 'Praise of a person, a household or a team by a village: folded from its facts for lists. Holds the masked name alone. Owner: honour.';
comment on column honour.named is 'Whoever is honoured has agreed that the name is public; without it everybody reads the masked one.';
comment on column honour.receipt_hash is 'HMAC of the proposer''s receipt; the receipt itself is not kept, and the proposer''s name is not asked for.';

create table honour_proposal (
  county text collate "C" not null,
  honour_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  text text not null,
  evidence text,
  constraint honour_proposal_pk primary key (county, honour_id),
  constraint honour_proposal_text_check check (length(name) <= 40 and length(text) <= 2000 and length(evidence) <= 1000)
);
comment on table honour_proposal is 'Who is proposed and why, in the proposer''s words: read by the village''s desks and by whoever holds the receipt. The name leaves it only with consent, through honour_name(). Owner: honour.';

create table honour_fact (
  county text collate "C" not null,
  honour_id uuid not null,
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
  constraint honour_fact_pk primary key (county, honour_id, seq),
  constraint honour_fact_id_unique unique (county, id),
  constraint honour_fact_by_check check (by_kind in ('staff', 'system', 'resident')),
  constraint honour_fact_verb_check check (verb in ('proposed', 'refused', 'admitted', 'evidenced', 'revised', 'consented', 'unnamed', 'noticed', 'answered', 'confirmed', 'revoked', 'dropped'))
);
comment on table honour_fact is 'What was done about an honour, by whom, when: appended, never changed. Holds no full name. Owner: honour.';

create table honour_objection (
  county text collate "C" not null,
  id uuid not null,
  honour_id uuid not null,
  village_code text collate "C" not null,
  text text not null,
  at timestamptz not null,
  body_hash bytea,
  constraint honour_objection_pk primary key (county, id),
  constraint honour_objection_text_check check (length(text) <= 2000)
);
create index honour_objection_honour_idx on honour_objection (county, honour_id, at);
comment on table honour_objection is 'What somebody objected while an honour was up, without a name: read by the village''s desks; everybody reads each answer. Owner: honour.';

create table honour_publication (
  county text collate "C" not null,
  honour_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint honour_publication_pk primary key (county, honour_id, rev),
  constraint honour_publication_leaf_unique unique (county, leaf_id),
  constraint honour_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table honour_publication is 'The notice, the honour, its end, byte for byte, with the masked name: a consent can be taken back, a log cannot forget. Owner: honour.';

grant select, insert, update on honour to shanzhi_app;
grant select, insert on honour_proposal, honour_fact, honour_objection, honour_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['honour', 'honour_proposal', 'honour_fact', 'honour_objection', 'honour_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['honour_proposal', 'honour_fact', 'honour_objection', 'honour_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

create function holds_honour(honour uuid) returns boolean language sql stable parallel safe
  as $$ select reader() = 'receipt' and honour::text = current_setting('app.matter', true) $$;
comment on function holds_honour is 'Whoever came with the receipt of this proposal.';

create policy honour_read on honour for select using (
  notice_until is not null or stage = 'refused' or works_for(village_code) or holds_honour(id));
create policy honour_propose on honour for insert with check (works_for(village_code) or (stage = 'proposed' and holds_honour(id)));
create policy honour_change on honour for update using (works_for(village_code));
create policy honour_proposal_read on honour_proposal for select using (works_for(village_code) or holds_honour(honour_id));
create policy honour_proposal_add on honour_proposal for insert with check (works_for(village_code) or holds_honour(honour_id));
create policy honour_fact_read on honour_fact for select using (
  exists (select from honour h where h.county = honour_fact.county and h.id = honour_fact.honour_id));
create policy honour_fact_add on honour_fact for insert with check (
  works_for(village_code) or (verb = 'proposed' and holds_honour(honour_id)));
create policy honour_objection_read on honour_objection for select using (
  works_for(village_code) or (reader() = 'receipt' and id::text = current_setting('app.matter', true)));
create policy honour_objection_add on honour_objection for insert with check (
  exists (select from honour h where h.county = honour_objection.county and h.id = honour_objection.honour_id
    and h.village_code = honour_objection.village_code and h.stage = 'noticed'));
create policy honour_publication_read on honour_publication for select using (true);
create policy honour_publication_add on honour_publication for insert with check (works_for(village_code));

create function honour_name(p_county text, p_id uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select p.name from public.honour_proposal p join public.honour h on h.county = p.county and h.id = p.honour_id
        where p.county = p_county and p.honour_id = p_id and h.named $$;
comment on function honour_name is 'The full name, only while whoever is honoured agrees that it is public.';
create function find_honour(p_county text, p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id from public.honour where county = p_county and receipt_hash = p_hash $$;
comment on function find_honour is 'The proposal whose receipt it is.';
revoke all on function honour_name, find_honour from public;
grant execute on function honour_name, find_honour to shanzhi_app;
