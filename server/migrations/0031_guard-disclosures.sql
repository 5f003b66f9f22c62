do $$
declare t text;
begin
  foreach t in array array['disclosure', 'disclosure_action', 'disclosure_draft', 'disclosure_version', 'disclosure_file', 'disclosure_remark', 'disclosure_remark_action', 'disclosure_request', 'disclosure_import'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create function works_for(village text) returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (reader() = 'staff' and in_reach(village)) $$;
comment on function works_for is 'Staff whose territory holds the village, and the jobs.';
create function may_erase() returns boolean language sql stable parallel safe
  as $$ select reader() = 'staff' and current_setting('app.role', true) = 'system-administrator' $$;

-- What is due and what is published is public by purpose and holds no person.
create policy disclosure_read on disclosure for select using (true);
create policy disclosure_make on disclosure for insert with check (works_for(village_code));
create policy disclosure_change on disclosure for update using (works_for(village_code) or may_erase());
create policy disclosure_version_read on disclosure_version for select using (true);
create policy disclosure_version_add on disclosure_version for insert with check (works_for(village_code));
create policy disclosure_version_erase on disclosure_version for update using (reader() = 'system' or may_erase());

create policy disclosure_action_read on disclosure_action for select
  using (verb in ('agreed', 'approved', 'published', 'withdrawn', 'archived', 'erased') or works_for(village_code) or may_erase());
create policy disclosure_action_add on disclosure_action for insert
  with check (works_for(village_code) or (may_erase() and verb = 'erased'));

create policy disclosure_draft_work on disclosure_draft using (works_for(village_code));
create policy disclosure_import_work on disclosure_import using (works_for(village_code));
create policy disclosure_file_read on disclosure_file for select using (is_public or works_for(village_code) or may_erase());
create policy disclosure_file_add on disclosure_file for insert with check (works_for(village_code));
create policy disclosure_file_change on disclosure_file for update using (works_for(village_code) or may_erase());
create policy disclosure_file_drop on disclosure_file for delete using (works_for(village_code) or may_erase());
create policy file_disclosed on file for select using (
  exists (select from disclosure_file f where f.county = file.county and f.sha256 = file.sha256));

create policy disclosure_request_read on disclosure_request for select using (true);
create policy disclosure_request_take on disclosure_request for insert with check (works_for(village_code));

-- An objection is not read by the village's own officers before it is answered.
create policy disclosure_remark_reach on disclosure_remark using (
  case reader()
    when 'system' then true
    when 'staff' then in_reach(village_code)
      and (kind = 'question' or answered_at is not null or current_setting('app.role', true) <> 'village-cadre')
    when 'receipt' then id::text = current_setting('app.matter', true)
    else false
  end);
create policy disclosure_remark_action_read on disclosure_remark_action for select
  using (exists (select from disclosure_remark r where r.county = disclosure_remark_action.county and r.id = disclosure_remark_action.remark_id));
create policy disclosure_remark_action_add on disclosure_remark_action for insert
  with check (exists (select from disclosure_remark r where r.county = disclosure_remark_action.county and r.id = disclosure_remark_action.remark_id));

create function find_remark(p_county text, p_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id from public.disclosure_remark where county = p_county and receipt_hash = p_hash $$;

create function public_remarks(p_county text, p_disclosure uuid)
  returns table (id uuid, kind text, text text, asked_at timestamptz, due_at timestamptz, answer text, answered_at timestamptz,
    answered_by_unit text, answered_by_name text, understood text)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select id, kind, case when answered_at is not null and not withheld then public_text end, asked_at, due_at, answer, answered_at,
          answered_by_unit, answered_by_name, understood
        from public.disclosure_remark where county = p_county and disclosure_id = p_disclosure order by asked_at limit 200 $$;
comment on function public_remarks is 'What everybody may read of the remarks on an entry: the text only with its answer.';

-- Papers of an item are named as well, not only photos of matters.
create or replace function forget_files(p_county text, p_before timestamptz, p_limit integer) returns table (sha256 text)
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
        and not exists (select from public.disclosure_file d where d.county = f.county and d.sha256 = f.sha256)
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $$;

revoke all on function find_remark, public_remarks from public;
grant execute on function find_remark, public_remarks to shanzhi_app;

-- What was done is never changed; what was published is never changed either, only erased, once.
create trigger disclosure_action_append_only before update or delete on disclosure_action for each row execute function refuse_fact_change();
create trigger disclosure_action_no_truncate before truncate on disclosure_action for each statement execute function refuse_fact_change();
create trigger disclosure_remark_action_append_only before update or delete on disclosure_remark_action for each row execute function refuse_fact_change();
create trigger disclosure_remark_action_no_truncate before truncate on disclosure_remark_action for each statement execute function refuse_fact_change();
create function only_erase_version() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null then
    raise exception 'what was published is only erased' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger disclosure_version_only_erased before update on disclosure_version for each row execute function only_erase_version();
create trigger disclosure_version_never_gone before delete on disclosure_version for each row execute function refuse_fact_change();
create trigger disclosure_version_no_truncate before truncate on disclosure_version for each statement execute function refuse_fact_change();
