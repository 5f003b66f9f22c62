alter table grid_record add column verdict_at timestamptz;
comment on column grid_record.verdict_at is 'When the second party said it; unknown for what was judged before this was kept.';
grant update (verdict_at) on grid_record to shanzhi_app;
