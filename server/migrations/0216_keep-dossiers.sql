-- Owner: appraisal. The county's file of village secretaries: read by the organisation department alone, as its reviews are.
create table dossier_entry (
  county text collate "C" not null,
  id uuid not null,
  seq bigint generated always as identity,
  village_code text collate "C" not null,
  person text not null,
  joint text not null,
  held_on date not null,
  participants text not null,
  text text not null,
  result text not null,
  paper text not null,
  noted_on date not null,
  body_hash bytea,
  constraint dossier_entry_pk primary key (county, id),
  constraint dossier_entry_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint dossier_entry_held_check check (held_on <= noted_on)
);
create index dossier_entry_person_idx on dossier_entry (county, village_code, person, held_on);
comment on table dossier_entry is 'One of the joint actions about a village''s secretary, with who took part, result and paper: appended; a later row of the same person, action and day corrects. Owner: appraisal.';
comment on column dossier_entry.joint is 'Which of the joint actions, by the playbook''s dossier-rules.';

grant select, insert on dossier_entry to shanzhi_app;
alter table dossier_entry enable row level security;
alter table dossier_entry force row level security;
create policy dossier_entry_read on dossier_entry for select using (organises());
create policy dossier_entry_add on dossier_entry for insert with check (organises() or reader() = 'system');
create trigger dossier_entry_append_only before update or delete on dossier_entry for each row execute function refuse_fact_change();
