-- What was done to a matter is appended and never changed, by nobody who works through this database, its owner included.
create function refuse_fact_change() returns trigger language plpgsql as $$
begin raise exception 'what was done is append-only' using errcode = '42501'; end $$;
create trigger matter_action_append_only before update or delete on matter_action for each row execute function refuse_fact_change();
create trigger matter_action_no_truncate before truncate on matter_action for each statement execute function refuse_fact_change();
