-- What came from each camera by the hour of its receipt. Servers count in memory and add up here every few seconds,
-- so that no read taken in waits for a row.
create table camera_activity (
  camera_id   integer not null references camera (id),
  hour        timestamptz not null,
  reads       bigint not null,
  messages    bigint not null,
  backfilled  bigint not null,
  rejected    bigint not null,
  constraint camera_activity_pk primary key (camera_id, hour)
) with (fillfactor = 80);
create index camera_activity_hour_ix on camera_activity (hour);

create table camera_sign (
  camera_id      integer primary key references camera (id),
  first_seen     timestamptz not null,
  last_seen      timestamptz not null,
  last_captured  timestamptz,
  drift_millis   bigint,
  drift_at       timestamptz
) with (fillfactor = 80);

create table camera_alert (
  id               uuid primary key,
  camera_id        integer not null references camera (id),
  kind             text not null check (kind in ('SILENT')),
  raised_at        timestamptz not null,
  last_seen        timestamptz,
  ended_at         timestamptz,
  acknowledged_at  timestamptz,
  acknowledged_by  text
);
-- however many servers watch, a camera falls silent once
create unique index camera_alert_open_uq on camera_alert (camera_id, kind) where ended_at is null;
create index camera_alert_seen_ix on camera_alert (raised_at) where acknowledged_at is null;

grant select, insert, update on camera_activity, camera_sign to ${app_role};
grant select, insert, update (ended_at, acknowledged_at, acknowledged_by) on camera_alert to ${app_role};
