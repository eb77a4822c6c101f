-- Cameras are registered and changed in the portal: what kind each is, whether it serves, who said so.
alter table camera
  add column kind text not null default 'FIXED' check (kind in ('FIXED', 'MOBILE')),
  add column status text not null default 'IN_SERVICE' check (status in ('IN_SERVICE', 'OUT_OF_SERVICE')),
  add column silent_after_minutes integer check (silent_after_minutes between 5 and 10080),
  add column registered_at timestamptz not null default now(),
  add column registered_by text not null default 'migration',
  add column changed_at timestamptz not null default now(),
  add column changed_by text not null default 'migration',
  add column version integer not null default 0;

-- Numbers go on after those that were given by hand.
create sequence camera_id_seq as integer start 1001;
select setval('camera_id_seq', greatest(1000, (select max(id) from camera)));

-- A camera's number, code and first registration stay; it is taken out of service and never removed.
grant insert, update (name, owner, kind, status, latitude, longitude, place_of_capture, time_zone, feed_format,
  silent_after_minutes, changed_at, changed_by, version) on camera to ${app_role};
grant usage on sequence camera_id_seq to ${app_role};
