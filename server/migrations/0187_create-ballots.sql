-- Ballots by phone. Who has voted is one table, what was voted another: they share no key, no order and no time.
-- Owner of every table here: decision.
alter table decision
  add column ballot text,
  add constraint decision_ballot_check check (ballot in ('open-secret', 'open-named', 'closed'));
comment on column decision.ballot is 'Whether the newest meeting votes by phone just now, secretly or by name.';

alter table decision_action drop constraint decision_action_verb_check;
alter table decision_action add constraint decision_action_verb_check check (verb in ('opened', 'proposed', 'consulted', 'party-reviewed', 'convened', 'rolled', 'ballot-opened', 'paper-given', 'ballot-closed', 'counted', 'witnessed', 'recorded', 'published', 'progressed', 'completed', 'outcome-published', 'appraised', 'declared', 'dropped'));

create table ballot_slip (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  code_hash bytea not null,
  way text,
  constraint ballot_slip_pk primary key (county, decision_id, round, number),
  constraint ballot_slip_code_unique unique (county, code_hash),
  constraint ballot_slip_code_check check (length(code_hash) = 32),
  constraint ballot_slip_way_check check (way in ('phone', 'paper'))
);
comment on table ballot_slip is 'One slip for each person on the roll of a meeting, and whether it was used by phone or given up for paper. How anybody voted is not in it. Owner: decision.';
comment on column ballot_slip.code_hash is 'Keyed fingerprint of the code on the slip.';

create table ballot_box (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  choice text not null,
  votes integer not null default 0,
  constraint ballot_box_pk primary key (county, decision_id, round, choice),
  constraint ballot_box_choice_check check (choice in ('for', 'against', 'abstain')),
  constraint ballot_box_votes_check check (votes >= 0)
);
comment on table ballot_box is 'How many votes by phone each answer has: sums alone, so that no vote can be told from another. Owner: decision.';

create table ballot_named (
  county text collate "C" not null,
  decision_id uuid not null,
  village_code text collate "C" not null,
  round integer not null,
  number integer not null,
  choice text not null,
  constraint ballot_named_pk primary key (county, decision_id, round, number),
  constraint ballot_named_choice_check check (choice in ('for', 'against', 'abstain'))
);
comment on table ballot_named is 'Of an open ballot by phone: who voted how, for the minutes. A secret ballot writes nothing here. Owner: decision.';

-- The newest meeting's vote is over: until then nobody sees how it stands.
create function ballot_closed(p_county text, p_decision uuid, p_round integer) returns boolean
  language sql stable parallel safe
  as $$ select exists (select from decision d where d.county = p_county and d.id = p_decision and d.round = p_round and d.ballot = 'closed') $$;
comment on function ballot_closed is 'The vote by phone of this meeting is over.';

create function find_ballot(p_county text, p_code bytea) returns table (decision_id uuid, village_code text, way text)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select s.decision_id, s.village_code, s.way from public.ballot_slip s where s.county = p_county and s.code_hash = p_code $$;
comment on function find_ballot is 'The vote that a slip''s code opens, and how the slip was used; nothing for any other code.';

create function cast_ballot(p_county text, p_code bytea, p_choice text) returns text
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
  declare slip public.ballot_slip%rowtype; stands text;
  begin
    select * into slip from public.ballot_slip s where s.county = p_county and s.code_hash = p_code;
    if not found then return 'unknown'; end if;
    -- Whoever ends the vote waits for this one, and this one for them.
    select d.ballot into stands from public.decision d
      where d.county = p_county and d.id = slip.decision_id and d.round = slip.round for share;
    update public.ballot_slip s set way = 'phone'
      where s.county = p_county and s.code_hash = p_code and s.way is null and stands in ('open-secret', 'open-named');
    if not found then
      select s.way into slip.way from public.ballot_slip s where s.county = p_county and s.code_hash = p_code;
      return coalesce(slip.way, 'closed');
    end if;
    if stands = 'open-named' then
      insert into public.ballot_named values (p_county, slip.decision_id, slip.village_code, slip.round, slip.number, p_choice);
    end if;
    perform from public.ballot_box b
      where b.county = p_county and b.decision_id = slip.decision_id and b.round = slip.round order by b.choice for update;
    -- Every sum is written anew, also those that stay: the newest row says nothing about the newest vote.
    update public.ballot_box b set votes = b.votes + (b.choice = p_choice)::integer
      where b.county = p_county and b.decision_id = slip.decision_id and b.round = slip.round;
    return 'counted';
  end $$;
comment on function cast_ballot is 'Uses up a slip and counts its vote, both or neither; says why not: unknown, closed, phone, paper.';
revoke all on function find_ballot, cast_ballot from public;
grant execute on function find_ballot, cast_ballot to shanzhi_app;

grant select, insert on ballot_slip, ballot_box to shanzhi_app;
grant update (way) on ballot_slip to shanzhi_app;
grant select on ballot_named to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['ballot_slip', 'ballot_box', 'ballot_named'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy ballot_slip_read on ballot_slip for select using (works_for(village_code));
create policy ballot_slip_add on ballot_slip for insert with check (works_for(village_code) and way is null);
create policy ballot_slip_use on ballot_slip for update using (works_for(village_code));
create policy ballot_box_read on ballot_box for select using (reader() = 'system' or (works_for(village_code) and ballot_closed(county, decision_id, round)));
create policy ballot_box_add on ballot_box for insert with check (works_for(village_code) and votes = 0);
create policy ballot_box_count on ballot_box for update using (reader() = 'system');
create policy ballot_named_read on ballot_named for select using (reader() = 'system' or (works_for(village_code) and ballot_closed(county, decision_id, round)));
create policy ballot_named_add on ballot_named for insert with check (reader() = 'system');
