-- Cameras that recognise plates themselves: their messages' format, and what such a read may lack.
alter table camera add column feed_format text not null default '';
alter table read alter column image_sha256 drop not null;
alter table read alter column plate_box drop not null;

-- Makes, models and colours as cameras tell them; 0 is unknown and has no row.
create table vehicle_term (
  kind  text not null check (kind in ('MAKE', 'MODEL', 'COLOUR')),
  name  text not null check (length(name) between 1 and 40),
  id    smallint not null check (id > 0),
  constraint vehicle_term_pk primary key (kind, name),
  constraint vehicle_term_id_uq unique (kind, id)
);
grant select, insert on vehicle_term to ${app_role};

insert into camera (id, code, name, owner, latitude, longitude, place_of_capture, time_zone, feed_format) values
  (4, 'cam-elpaso-1', 'El Paso Bridge of the Americas, lane 1', 'Agency', 31.7653, -106.4510, 'US-TX', 'America/Denver', 'openalpr');
