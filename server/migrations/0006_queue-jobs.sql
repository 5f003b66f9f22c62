-- The app adds jobs in the transaction of the change; only the worker's own connection touches the queue's tables.
create function add_job(p_task text, p_payload json, p_key text, p_run_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$ begin
    perform graphile_worker.add_job(p_task, p_payload, run_at => p_run_at, job_key => p_key, max_attempts => 12);
  end $$;
revoke all on function add_job from public;
grant execute on function add_job to shanzhi_app;
