-- Somebody may be away with nobody standing in: said so on the desk, instead of a name made up for the form. Owner: grid.
alter table grid_leave alter column deputy_name drop not null;
alter table grid_leave alter column deputy_phone drop not null;
alter table grid_leave add column body_hash bytea;
alter table grid_training add column body_hash bytea;
alter table grid_leave add constraint grid_leave_deputy_check check ((deputy_name is null) = (deputy_phone is null));
