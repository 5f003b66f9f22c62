-- Whether a promise was kept is computed from what became of the matter; nobody types it.
alter table owned_issue drop column done_on;
alter table owned_issue add column body_hash bytea not null;
create unique index owned_issue_matter_idx on owned_issue (county, matter_id);
create index visit_promise_done_idx on visit_promise (county, grid_code, done_at) where done_at is not null;

create function owned_issues(p_county text, p_from text, p_to text)
  returns table (id uuid, title text, leader_name text, leader_post text, place_code text, promised_on date, owned_at timestamptz,
    holder text, outcome text, closed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public set app.reader = 'system'
  as $$
    select i.id, i.title, i.leader_name, i.leader_post, i.place_code, i.promised_on, i.owned_at, m.holder, m.outcome, m.closed_at
    from public.owned_issue i
    join public.matter o on o.county = i.county and o.id = i.matter_id
    -- What was joined to another matter is done when that one is.
    join public.matter m on m.county = o.county and m.id = coalesce(o.merged_into, o.id)
    where i.county = p_county and i.place_code >= p_from and i.place_code < p_to
    order by i.promised_on limit 500 $$;
comment on function owned_issues is 'What leaders promised in public, and how the matter behind it stands; never its text or who reported.';
revoke all on function owned_issues from public;
grant execute on function owned_issues to shanzhi_app;
