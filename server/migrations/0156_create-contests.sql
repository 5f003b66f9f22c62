-- Contests of towns or villages, month by month. Owner of every table here: contest.
create table contest_round (
  county text collate "C" not null,
  id uuid not null,
  scheme text not null,
  scheme_from date not null,
  month text not null,
  stage text not null,
  computed_at timestamptz not null,
  preview_until date not null,
  waiting integer not null default 0,
  data text not null,
  list text not null,
  blacks jsonb not null default '[]',
  version integer not null,
  constraint contest_round_pk primary key (county, id),
  constraint contest_round_once unique (county, scheme, month),
  constraint contest_round_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  constraint contest_round_stage_check check (stage in ('preview', 'published')),
  constraint contest_round_waiting_check check (waiting >= 0)
);
comment on table contest_round is 'A month of a contest: the data, byte for byte, and the list that follows from them; folded from its facts. No person is in it. Owner: contest.';

create table contest_fact (
  county text collate "C" not null,
  round_id uuid not null,
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
  constraint contest_fact_pk primary key (county, round_id, seq),
  constraint contest_fact_id_unique unique (county, id),
  constraint contest_fact_round_fk foreign key (county, round_id) references contest_round (county, id),
  constraint contest_fact_by_check check (by_kind in ('staff', 'system')),
  constraint contest_fact_verb_check check (verb in ('computed', 'objected', 'answered', 'published', 'rectified', 'verified'))
);
comment on table contest_fact is 'What was computed, objected, corrected, published and put right: appended, never changed. Owner: contest.';

create table contest_publication (
  county text collate "C" not null,
  round_id uuid not null,
  rev integer not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint contest_publication_pk primary key (county, round_id, rev),
  constraint contest_publication_leaf_unique unique (county, leaf_id),
  constraint contest_publication_round_fk foreign key (county, round_id) references contest_round (county, id),
  constraint contest_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
comment on table contest_publication is 'Data and list as they were published, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: contest.';

grant select, insert on contest_fact, contest_publication to shanzhi_app;
grant select, insert, update on contest_round to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['contest_round', 'contest_fact', 'contest_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy %I on %I for insert with check (reader() = 'system' or (reader() = 'staff'
      and current_setting('app.role', true) in ('town-officer', 'centre-officer')))$p$, t || '_add', t);
  end loop;
  foreach t in array array['contest_fact', 'contest_publication'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
-- A preview is for the desks that may object to it; what is published is for everybody.
create policy contest_round_read on contest_round for select using (stage = 'published' or reader() in ('system', 'staff'));
create policy contest_fact_read on contest_fact for select using (reader() in ('system', 'staff'));
create policy contest_publication_read on contest_publication for select using (true);
create policy contest_round_change on contest_round for update using (reader() = 'system' or (reader() = 'staff'
  and current_setting('app.role', true) in ('town-officer', 'centre-officer')));
