-- Who has a part in a matter is written by whoever passes it on, also onto rows that they may not read: a department that
-- gives a matter back does not see the grid's row, and an upsert under row security wants to read what it changes.
revoke insert, update on matter_unit from shanzhi_app;
drop policy matter_unit_add on matter_unit;
drop policy matter_unit_change on matter_unit;
create policy matter_unit_keep on matter_unit using (reader() = 'system') with check (reader() = 'system');

create function keep_matter_units(p_county text, p_matter uuid, p_place text, p_units text[], p_parts text[], p_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ insert into public.matter_unit (county, matter_id, unit, place_code, part, since)
        select p_county, p_matter, u.unit, p_place, u.part, p_at from unnest(p_units, p_parts) as u(unit, part)
        on conflict on constraint matter_unit_pk do update set part = excluded.part, since = excluded.since, place_code = excluded.place_code $$;
revoke all on function keep_matter_units from public;
grant execute on function keep_matter_units to shanzhi_app;
