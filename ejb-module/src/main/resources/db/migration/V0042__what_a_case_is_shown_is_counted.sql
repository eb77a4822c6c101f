-- The mosaic ledger: places and days of vehicles that a case has been shown, by everybody together, once each.
-- It ends with its case.

create table mosaic_cell (
  case_number  text not null references agency_case (number) on delete cascade,
  plate        text collate "C" not null,
  cell         text collate "C" not null check (cell ~ '^-?[0-9]{1,5}/-?[0-9]{1,5}$'),
  day          date not null,
  primary key (case_number, plate, cell, day)
);

grant select, insert on mosaic_cell to ${app_role};
