-- Papers of what was made public stay as well: the pictures of records had pushed them out of the list of what is named.
create or replace function forget_files(p_county text, p_before timestamptz, p_limit integer) returns table (sha256 text)
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
        and not exists (select from public.disclosure_file d where d.county = f.county and d.sha256 = f.sha256)
        and not exists (select from public.record_photo r where r.county = f.county and r.sha256 = f.sha256)
        -- What a phone has sent waits for its record as long as the phone may be in the hills.
        and not exists (select from public.sent_photo s where s.county = f.county and s.sha256 = f.sha256 and s.kept_at > p_before - interval '60 days')
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $$;
