-- What a person says that a read should say. It stands beside the read and never over it; it is not taken back, another may follow.
create table read_correction (
  id            uuid not null,
  plate         text collate "C" not null,
  captured_at   timestamptz not null,
  read_id       bigint not null,
  corrected     text collate "C" not null check (corrected ~ '^[A-Z0-9]{1,10}$'),
  reason        text not null check (length(reason) between 10 and 500),
  corrected_by  text not null,
  corrected_at  timestamptz not null,
  constraint read_correction_pk primary key (plate, captured_at, read_id, id)
);

grant select, insert on read_correction to ${app_role};
