-- A team of the village is called out as a grid worker is; the village's office answers for it, for its people have no accounts.
alter table callout add column team_id uuid;
comment on column callout.team_id is 'The team that is called; the unit is then its village''s office, which writes down what the team says.';
alter table callout drop constraint callout_state_check;
alter table callout add constraint callout_state_check check (state in ('called', 'accepted', 'declined', 'done', 'withdrawn', 'expired', 'thanked'));
alter table callout_fact drop constraint callout_fact_verb_check;
alter table callout_fact add constraint callout_fact_verb_check check (verb in ('called', 'accepted', 'declined', 'done', 'withdrawn', 'expired', 'thanked'));
