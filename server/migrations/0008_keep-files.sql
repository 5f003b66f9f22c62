-- The app keeps and forgets files only through these two; it may not write the table itself.
revoke insert on file from shanzhi_app;
drop policy file_add on file;
create policy file_keep on file using (reader() = 'system') with check (reader() = 'system');

create function keep_file(p_county text, p_sha256 text, p_media_type text, p_bytes integer, p_width integer, p_height integer, p_at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ insert into public.file (county, sha256, media_type, bytes, width, height, kept_at)
        values (p_county, p_sha256, p_media_type, p_bytes, p_width, p_height, p_at)
        on conflict on constraint file_pk do update set kept_at = excluded.kept_at $$;
comment on function keep_file is 'Writes the row, and holds it until the bytes are on the disk: forget_files waits for it.';

create function forget_files(p_county text, p_before timestamptz, p_limit integer) returns table (sha256 text)
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    with unnamed as (
      select f.sha256 from public.file f
      where f.county = p_county and f.kept_at < p_before
        and not exists (select from public.matter_file m where m.county = f.county and m.sha256 = f.sha256)
      order by f.kept_at limit p_limit for update skip locked)
    delete from public.file f using unnamed u where f.county = p_county and f.sha256 = u.sha256 returning f.sha256 $$;
comment on function forget_files is 'Pictures that were sent and never named by anything: a form left half-filled.';

create index file_kept_idx on file (county, kept_at);
create index matter_file_sha_idx on matter_file (county, sha256);

revoke all on function keep_file, forget_files from public;
grant execute on function keep_file, forget_files to shanzhi_app;
