do $$
declare t text;
begin
  foreach t in array array['decision', 'decision_action', 'decision_elector', 'decision_roll', 'decision_publication', 'decision_interest'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- What a village decides is public from the proposal on; who was there and who declared what is read by its desks.
create policy decision_read on decision for select using (true);
create policy decision_open on decision for insert with check (works_for(village_code));
create policy decision_change on decision for update using (works_for(village_code));
create policy decision_action_read on decision_action for select using (verb <> 'declared' or works_for(village_code));
create policy decision_action_add on decision_action for insert with check (works_for(village_code));
create policy decision_publication_read on decision_publication for select using (true);
create policy decision_publication_add on decision_publication for insert with check (works_for(village_code));
create policy decision_roll_work on decision_roll using (works_for(village_code));
create policy decision_interest_work on decision_interest using (works_for(village_code));
-- Representatives hold a public post; the other registers are of private persons.
create policy decision_elector_read on decision_elector for select using (body in ('representatives', 'member-representatives') or works_for(village_code));
create policy decision_elector_add on decision_elector for insert with check (works_for(village_code));
create policy decision_elector_end on decision_elector for update using (works_for(village_code));
