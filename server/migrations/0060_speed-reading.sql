-- The parts of a split matter stand on its page; without this every look at one matter read them all.
create index matter_split_from_idx on matter (county, split_from) where split_from is not null;

-- As before (0005), with the costly folding of the text only where the words need it, and the reach first.
create or replace function search_matters(p_county text, p_tokens text, p_likes text[], p_before timestamptz, p_limit integer)
  returns table (id uuid, reported_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    select m.id, m.reported_at from public.matter m
    join public.matter_token t on t.county = m.county and t.matter_id = m.id
    where m.county = p_county
      and (public.in_reach(m.place_code)
        or m.holder = current_setting('app.unit', true)
        or exists (select from public.matter_unit u where u.county = m.county and u.matter_id = m.id and u.unit = current_setting('app.unit', true)))
      and (p_tokens = '' or t.tokens @@ p_tokens::tsquery)
      and (p_before is null or m.reported_at < p_before)
      and (cardinality(p_likes) = 0 or lower(normalize(m.text || ' ' || coalesce(m.place_text, ''), NFKC)) like all (p_likes))
    order by m.reported_at desc, m.id desc limit p_limit $$;
