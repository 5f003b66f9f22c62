-- Owner of every table here: camera.
create table camera_device (
  county text collate "C" not null,
  id uuid not null,
  code text collate "C" not null,
  year smallint not null,
  name text not null,
  place_code text collate "C" not null,
  added_at timestamptz not null,
  added_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  registered_until timestamptz,
  seen_at timestamptz,
  address text,
  port integer,
  body_hash bytea not null,
  constraint camera_device_pk primary key (county, id),
  constraint camera_device_code_check check (code ~ '^[0-9]{20}$'),
  constraint camera_device_year_check check (year in (2016, 2022)),
  constraint camera_device_place_check check (left(place_code, 6) = county and length(place_code) in (12, 15))
);
create unique index camera_device_code_idx on camera_device (county, code) where withdrawn_at is null;
comment on table camera_device is 'A device of the video network that may register with the gateway (GB/T 28181), and how it stands. Owner: camera.';
comment on column camera_device.year is 'Of the standard that it speaks: 2016 proves itself by MD5, 2022 by SHA-256.';

create table camera_device_secret (
  county text collate "C" not null,
  device_id uuid not null,
  password_sealed bytea not null,
  constraint camera_device_secret_pk primary key (county, device_id),
  constraint camera_device_secret_device_fk foreign key (county, device_id) references camera_device (county, id)
);
comment on table camera_device_secret is 'The password of a device, sealed; for the gateway alone. Owner: camera.';

create table camera (
  county text collate "C" not null,
  id uuid not null,
  device_id uuid not null,
  code text collate "C" not null,
  name text not null,
  place_code text collate "C" not null,
  works boolean not null,
  listed_at timestamptz not null,
  constraint camera_pk primary key (county, id),
  constraint camera_code_unique unique (county, device_id, code),
  constraint camera_device_fk foreign key (county, device_id) references camera_device (county, id),
  constraint camera_code_check check (code ~ '^[0-9]{20}$')
);
create index camera_place_idx on camera (county, place_code);
comment on table camera is 'What a device listed in its catalogue: one camera each, at the place of the device. Owner: camera.';

create table camera_view (
  county text collate "C" not null,
  id uuid not null,
  camera_id uuid not null,
  place_code text collate "C" not null,
  purpose text not null,
  why text not null,
  matter_id uuid not null,
  matter_number integer not null,
  begun_at timestamptz not null,
  until_at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  by_unit text collate "C" not null,
  picture_at timestamptz,
  ended_at timestamptz,
  ended_how text,
  body_hash bytea not null,
  constraint camera_view_pk primary key (county, id),
  constraint camera_view_camera_fk foreign key (county, camera_id) references camera (county, id),
  constraint camera_view_time_check check (until_at > begun_at and (ended_at is null or ended_at >= begun_at)),
  constraint camera_view_end_check check ((ended_at is null) = (ended_how is null)),
  constraint camera_view_how_check check (ended_how in ('closed', 'left', 'limit', 'no-answer', 'silent', 'device', 'lost'))
);
create index camera_view_newest_idx on camera_view (county, begun_at desc, id);
create index camera_view_camera_idx on camera_view (county, camera_id, begun_at desc);
create index camera_view_open_idx on camera_view (county, until_at) where ended_at is null;
comment on table camera_view is 'One look through a camera: who, for which matter, why, how long. Nothing of the picture is kept. Owner: camera.';

grant select, insert on camera_device, camera_device_secret, camera, camera_view to shanzhi_app;
grant update (withdrawn_at, withdrawn_by, registered_until, seen_at, address, port) on camera_device to shanzhi_app;
grant update (name, works, listed_at) on camera to shanzhi_app;
grant update (picture_at, ended_at, ended_how) on camera_view to shanzhi_app;

create function reads_cameras(place text) returns boolean language sql stable parallel safe
  as $$ select reader() = 'system' or (reader() = 'staff' and (
    current_setting('app.role', true) in ('system-administrator', 'auditor')
    or (current_setting('app.role', true) in ('centre-officer', 'discipline-officer') and in_reach(place)))) $$;
comment on function reads_cameras is 'The gateway, who keeps the devices, who may look, and who looks at those who look.';
do $$
declare t text;
begin
  foreach t in array array['camera_device', 'camera_device_secret', 'camera', 'camera_view'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['camera_device', 'camera', 'camera_view'] loop
    execute format('create policy %I on %I for select using (reads_cameras(place_code))', t || '_read', t);
  end loop;
end $$;
create policy camera_device_keep on camera_device for insert with check (reader() = 'system');
create policy camera_device_change on camera_device for update using (reader() = 'system');
create policy camera_device_secret_keep on camera_device_secret using (reader() = 'system');
create policy camera_list on camera for insert with check (reader() = 'system');
create policy camera_change on camera for update using (reader() = 'system');
create policy camera_view_begin on camera_view for insert with check (
  reader() = 'staff' and in_reach(place_code) and current_setting('app.role', true) = 'centre-officer'
  and by_account::text = current_setting('app.account', true));
create policy camera_view_end on camera_view for update using (reader() = 'system');
