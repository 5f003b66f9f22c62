-- Whoever has to act on a warning is told once when its day has come. Owner: warning.
alter table warning add column reminded_on date;
comment on column warning.reminded_on is 'The day of the answer of which its holder was reminded.';
create index warning_due_idx on warning (county, due_on) where stage <> 'verified';
grant update (reminded_on) on warning to shanzhi_app;
