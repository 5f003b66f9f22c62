-- What a village's board shows without any sign-in: since when a unit has an open matter, and who looks after a grid.
drop function public_matters(text, text, text, integer);
create function public_matters(p_county text, p_from text, p_to text, p_limit integer)
  returns table (id uuid, kind text, public_title text, place_code text, lon double precision, lat double precision,
    state text, holder text, reported_at timestamptz, due_at timestamptz, reporters integer, held_since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select m.id, m.kind, m.public_title, m.place_code, m.lon, m.lat, m.state, m.holder, m.reported_at, m.due_at, m.reporters,
          coalesce((select u.since from public.matter_unit u
            where u.county = m.county and u.matter_id = m.id and u.unit = m.holder), m.reported_at)
        from public.matter m
        where m.county = p_county and m.public_title is not null and m.state <> 'closed'
          and m.place_code >= p_from collate "C" and m.place_code < p_to collate "C"
        order by m.reported_at desc, m.id desc limit p_limit $$;
comment on function public_matters is 'What neighbours may see of open matters: the masked title, the place, the state, which unit has it since when; never the text or who reported.';

create function grid_workers_on_duty(p_county text, p_from text, p_to text) returns table (unit text, person_name text)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select a.unit, a.person_name from public.account a
        where a.county = p_county and a.role = 'grid-worker' and a.disabled_at is null
          and a.unit >= p_from collate "C" and a.unit < p_to collate "C"
        order by a.unit, a.name limit 400 $$;
comment on function grid_workers_on_duty is 'Names of grid workers by grid, public by regulation; nothing else of an account.';

-- A villager's own receipts. Whoever joined a matter of somebody else sees its masked title only.
drop function villager_reporters(text, uuid);
create function villager_matters(p_county text, p_villager uuid)
  returns table (reporter_id uuid, title text, place_code text, state text, outcome text, holder text, reported_at timestamptz, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$ select r.id, case when f.id = r.id then f.title else f.public_title end, m.place_code, m.state, m.outcome, m.holder, r.reported_at, m.due_at
        from public.matter_reporter r
        join public.matter m on m.county = r.county and m.id = r.matter_id
        join public.matter f on f.county = r.county and f.id = r.first_matter_id
        where r.county = p_county and r.villager_id = p_villager
        order by r.reported_at desc limit 100 $$;

revoke all on function public_matters, grid_workers_on_duty, villager_matters from public;
grant execute on function public_matters, grid_workers_on_duty, villager_matters to shanzhi_app;
