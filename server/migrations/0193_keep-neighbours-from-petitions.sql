-- A neighbour who joined a matter waits for its outcome; the petition and the mandate are the first reporter's alone.
alter policy petition_reach on petition using (
  case reader()
    when 'system' then true
    when 'staff' then accused is distinct from current_setting('app.unit', true)
      and (current_setting('app.unit', true) = any (units)
        or (length(current_setting('app.scope', true)) <= 9 and in_reach(place_code)))
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
      and exists (select from matter m where m.county = petition.county and m.id = petition.matter_id
        and coalesce(m.split_from, m.id)::text = current_setting('app.reporter', true))
    else false
  end);
alter policy mandate_reach on mandate using (
  case reader()
    when 'system' then true
    when 'staff' then accused is distinct from current_setting('app.unit', true)
      and (agent_unit = current_setting('app.unit', true) or in_reach(place_code))
    when 'receipt' then matter_id::text = current_setting('app.matter', true)
      and exists (select from matter m where m.county = mandate.county and m.id = mandate.matter_id
        and coalesce(m.split_from, m.id)::text = current_setting('app.reporter', true))
    else false
  end);
