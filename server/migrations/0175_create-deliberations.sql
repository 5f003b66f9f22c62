-- Owner of every table here: deliberation.
create table deliberation (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  title text not null,
  text text not null,
  channel text not null,
  proposed_at timestamptz not null,
  screen_by date not null,
  receipt_hash bytea not null,
  stage text not null,
  hidden boolean not null default false,
  since_at timestamptz not null,
  meets_on date,
  consensus boolean,
  way text,
  decision_id uuid,
  matter_id uuid,
  due_on date,
  seats integer not null default 0,
  rated integer not null default 0,
  solved integer not null default 0,
  version integer not null,
  body_hash bytea,
  constraint deliberation_pk primary key (county, id),
  constraint deliberation_receipt_unique unique (county, receipt_hash),
  constraint deliberation_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint deliberation_channel_check check (channel in ('web', 'paper', 'voice', 'spoken')),
  constraint deliberation_stage_check check (stage in ('proposed', 'refused', 'admitted', 'called', 'met', 'carrying-out', 'done', 'ended')),
  constraint deliberation_way_check check (way in ('do', 'decision', 'refer', 'again', 'ended')),
  constraint deliberation_rated_check check (rated <= seats + 1 and solved <= rated)
);
create index deliberation_newest_idx on deliberation (county, village_code, proposed_at desc, id desc);
create index deliberation_open_idx on deliberation (county, village_code, since_at) where stage not in ('refused', 'done', 'ended');
comment on table deliberation is 'A topic that somebody puts to the village''s deliberation: folded from its facts for lists. Numbers of people are hidden in its words. Owner: deliberation.';
comment on column deliberation.receipt_hash is 'HMAC of the proposer''s receipt; the receipt itself is not kept, and nobody''s name is asked for.';

create table deliberation_fact (
  county text collate "C" not null,
  deliberation_id uuid not null,
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
  constraint deliberation_fact_pk primary key (county, deliberation_id, seq),
  constraint deliberation_fact_id_unique unique (county, id),
  constraint deliberation_fact_by_check check (by_kind in ('staff', 'system', 'resident')),
  constraint deliberation_fact_verb_check check (verb in ('proposed', 'admitted', 'refused', 'overruled', 'seated', 'noticed', 'met', 'routed', 'progressed', 'completed', 'rated'))
);
comment on table deliberation_fact is 'What was done about a topic, by whom, when by the server''s clock: appended, never changed. Holds counts, no participant. Owner: deliberation.';

create table deliberation_seat (
  county text collate "C" not null,
  id uuid not null,
  deliberation_id uuid not null,
  village_code text collate "C" not null,
  number integer not null,
  seat text not null,
  name text not null,
  interest text not null,
  receipt_hash bytea not null,
  seated_at timestamptz not null,
  constraint deliberation_seat_pk primary key (county, id),
  constraint deliberation_seat_number_unique unique (county, deliberation_id, number),
  constraint deliberation_seat_receipt_unique unique (county, receipt_hash)
);
comment on table deliberation_seat is 'Who takes part, in which part, and why: read by the village''s desks alone. Each has a receipt of their own to rate with. Owner: deliberation.';

create table deliberation_publication (
  county text collate "C" not null,
  deliberation_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint deliberation_publication_pk primary key (county, deliberation_id, rev),
  constraint deliberation_publication_leaf_unique unique (county, leaf_id),
  constraint deliberation_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table deliberation_publication is 'The minutes of each meeting and what came of it, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: deliberation.';

grant select, insert, update on deliberation to shanzhi_app;
grant select, insert on deliberation_fact, deliberation_seat, deliberation_publication to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['deliberation', 'deliberation_fact', 'deliberation_seat', 'deliberation_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['deliberation_fact', 'deliberation_seat', 'deliberation_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;

-- Until somebody has looked at it a topic is read by the village's desks and by whoever holds its receipt.
create function holds_topic(topic uuid) returns boolean language sql stable parallel safe
  as $$ select reader() = 'receipt' and topic::text = current_setting('app.matter', true) $$;
comment on function holds_topic is 'Whoever came with a receipt of this topic: its proposer or one who took part.';
create policy deliberation_read on deliberation for select using (stage <> 'proposed' or works_for(village_code) or holds_topic(id));
create policy deliberation_open on deliberation for insert with check (works_for(village_code) or (stage = 'proposed' and holds_topic(id)));
create policy deliberation_change on deliberation for update using (works_for(village_code) or holds_topic(id));
create policy deliberation_fact_read on deliberation_fact for select using (
  exists (select from deliberation d where d.county = deliberation_fact.county and d.id = deliberation_fact.deliberation_id));
create policy deliberation_fact_add on deliberation_fact for insert with check (
  works_for(village_code) or (verb in ('proposed', 'rated') and holds_topic(deliberation_id)));
create policy deliberation_seat_work on deliberation_seat using (works_for(village_code));
create policy deliberation_publication_read on deliberation_publication for select using (true);
create policy deliberation_publication_add on deliberation_publication for insert with check (works_for(village_code));

create function find_rater(p_county text, p_hash bytea) returns table (topic uuid, rater text)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id, 'proposer' from public.deliberation where county = p_county and receipt_hash = p_hash
        union all select deliberation_id, id::text from public.deliberation_seat where county = p_county and receipt_hash = p_hash $$;
comment on function find_rater is 'Whose receipt it is: the proposer''s, or that of a seat.';
revoke all on function find_rater from public;
grant execute on function find_rater to shanzhi_app;
