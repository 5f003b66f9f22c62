-- A phone whose PIN is forgotten: what opens it again, and its export file, is held here, sealed. Owner: visit.
alter table grid_device add column recovery_sealed bytea;
comment on column grid_device.recovery_sealed is 'The phone''s recovery key: without the phone''s own rows, or a file of them, it opens nothing.';
alter table sync_quarantine drop constraint sync_quarantine_why_check;
alter table sync_quarantine add constraint sync_quarantine_why_check check (why in ('same-id-other-content', 'refused', 'revoked', 'exported'));
