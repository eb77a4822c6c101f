create table camera (
  id                integer primary key,
  code              text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name              text not null,
  owner             text not null,
  latitude          double precision not null check (latitude between -90 and 90),
  longitude         double precision not null check (longitude between -180 and 180),
  place_of_capture  text not null,
  time_zone         text not null
);

grant select on camera to ${app_role};
