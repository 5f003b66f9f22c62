alter table grid_record add column invalid_why text;
alter table grid_record add constraint grid_record_why_check check (invalid_why is null or verdict = 'invalid');
comment on column grid_record.invalid_why is 'A key of the playbook: why the second party found the record invalid.';
grant update (invalid_why) on grid_record to shanzhi_app;

-- What one record counts for. Told in one place, so that totals, questions on today's map and recounts cannot differ.
create function record_measures(r grid_record) returns table (measure text, n bigint)
  language sql immutable set search_path = pg_catalog, public
  as $$
    select m.measure, m.n::bigint from (values
      ('records', 1),
      ('person-visits', case when r.kind = 'visit' and r.outcome = 'reached' then 1 else 0 end),
      ('matters', cardinality(r.matter_ids)),
      ('on-the-spot', case when r.solved is null then 0 else 1 end),
      ('valid', case when r.verdict = 'valid' then 1 else 0 end),
      ('invalid', case when r.verdict = 'invalid' then 1 else 0 end),
      ('invalid:' || r.invalid_why, case when r.invalid_why is null then 0 else 1 end)) as m(measure, n)
    where m.n <> 0 $$;

create or replace function sum_record_counts() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    declare made bigint;
    begin
      lock table public.record_total in share row exclusive mode;
      delete from public.record_count_delta;
      delete from public.record_total;
      insert into public.record_total (county, place_code, month, kind, measure, n)
      with counted as materialized (
        select r.county, r.grid_code, date_trunc('month', r.happened_on)::date as month, r.kind, m.measure, sum(m.n)::bigint as n
        from public.grid_record r, lateral public.record_measures(r) m
        group by 1, 2, 3, 4, 5)
      select county, left(grid_code, digits), month, kind, measure, sum(n)::bigint
      from counted, unnest(array[6, 9, 12, 15]) as digits group by 1, 2, 3, 4, 5;
      get diagnostics made = row_count;
      return made;
    end $$;
