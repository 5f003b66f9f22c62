-- An entry that was begun from another record of the village: one entry for each thing that happened.
create table disclosure_record (
  county text collate "C" not null,
  source text not null,
  record_id uuid not null,
  stage text not null,
  village_code text collate "C" not null,
  disclosure_id uuid not null,
  constraint disclosure_record_pk primary key (county, source, record_id, stage),
  constraint disclosure_record_entry_unique unique (county, disclosure_id),
  constraint disclosure_record_source_check check (source ~ '^[a-z-]{1,20}$')
);
comment on table disclosure_record is 'From which record (a decision, works) an entry was drafted by itself, so that it is drafted once and leads back. Owner: disclosure.';

alter table disclosure_record enable row level security;
alter table disclosure_record force row level security;
create policy disclosure_record_read on disclosure_record for select using (true);
create policy disclosure_record_add on disclosure_record for insert with check (works_for(village_code));
create trigger disclosure_record_append_only before update or delete on disclosure_record for each row execute function refuse_fact_change();
create trigger disclosure_record_no_truncate before truncate on disclosure_record for each statement execute function refuse_fact_change();
grant select, insert on disclosure_record to shanzhi_app;
