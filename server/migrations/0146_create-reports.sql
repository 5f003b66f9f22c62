-- Owner of every table here: report.
create table report (
  county text collate "C" not null,
  id uuid not null,
  template text not null,
  place_code text collate "C" not null,
  from_month date not null,
  to_month date not null,
  made_by_kind text not null,
  made_by uuid,
  made_name text,
  made_at timestamptz not null,
  body_hash bytea,
  constraint report_pk primary key (county, id),
  constraint report_made_check check (made_by_kind in ('staff', 'system')),
  constraint report_months_check check (from_month <= to_month and extract(day from from_month) = 1 and extract(day from to_month) = 1)
);
create unique index report_scheduled_unique on report (county, template, place_code, from_month, to_month) where made_by_kind = 'system';
create index report_place_idx on report (county, place_code, made_at desc);
comment on table report is 'A report of a place and a period: a draft until somebody releases it; a draft is counted anew whenever it is read. Owner: report.';

create table report_release (
  county text collate "C" not null,
  report_id uuid not null,
  id uuid not null,
  released_at timestamptz not null,
  released_by uuid not null,
  released_name text not null,
  model jsonb not null,
  body_hash bytea,
  constraint report_release_pk primary key (county, report_id),
  constraint report_release_id_unique unique (county, id),
  constraint report_release_report_fk foreign key (county, report_id) references report (county, id)
);
comment on table report_release is 'What a report said on the day of its release, figure by figure: whatever comes in later changes nothing of it. Owner: report.';

create table report_file (
  county text collate "C" not null,
  report_id uuid not null,
  lang text not null,
  form text not null,
  sha256 text not null,
  bytes bytea not null,
  constraint report_file_pk primary key (county, report_id, lang, form),
  constraint report_file_release_fk foreign key (county, report_id) references report_release (county, report_id),
  constraint report_file_form_check check (form in ('pdf', 'docx') and lang in ('zh-CN', 'en')),
  constraint report_file_hash_check check (sha256 = encode(sha256(bytes), 'hex'))
);
comment on table report_file is 'A released report as it was printed, byte for byte, in each form and language. Owner: report.';

grant select, insert on report, report_release, report_file to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['report', 'report_release', 'report_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy report_reach on report using (reader() = 'system' or (reader() = 'staff' and in_reach(place_code)));
create policy report_release_reach on report_release
  using (exists (select from report r where r.county = report_release.county and r.id = report_release.report_id));
create policy report_file_reach on report_file
  using (exists (select from report r where r.county = report_file.county and r.id = report_file.report_id));
create trigger report_append_only before update or delete on report for each row execute function refuse_fact_change();
create trigger report_release_append_only before update or delete on report_release for each row execute function refuse_fact_change();
create trigger report_file_append_only before update or delete on report_file for each row execute function refuse_fact_change();
