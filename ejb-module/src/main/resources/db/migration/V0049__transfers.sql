-- Who went from one area to another; those who answered for the person, and those who do now, are told.
create table agency_transfer (
  id               uuid primary key,
  person           text collate "C" not null references agency_person,
  from_area        text collate "C" not null references agency_area,
  to_area          text collate "C" not null references agency_area,
  from_supervisor  text collate "C" references agency_person,
  to_supervisor    text collate "C" references agency_person,
  at               timestamptz not null,
  by               text collate "C" not null,
  constraint to_another_area check (from_area <> to_area)
);
create index agency_transfer_at_ix on agency_transfer (at);

grant select, insert on agency_transfer to ${app_role};
