-- Whoever ends a post also writes when that became known; 0236 gave the column and not the right to it.
grant update (end_recorded_at) on grid_post to shanzhi_app;
