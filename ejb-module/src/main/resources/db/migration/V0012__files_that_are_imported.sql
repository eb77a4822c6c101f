-- Files that are imported, and how far each of their parts is. A part's row moves in the transaction of its reads, so
-- that an import which was cut off goes on after the last read that is kept.
create table bulk_import (
  id           uuid primary key,
  file_sha256  bytea not null check (octet_length(file_sha256) = 32),
  file_name    text not null,
  format       text not null check (format in ('CSV', 'JSON_LINES')),
  parts        smallint not null check (parts between 1 and 16),
  started_at   timestamptz not null,
  finished_at  timestamptz
);
create unique index bulk_import_open_ux on bulk_import (file_sha256) where finished_at is null;

create table bulk_import_part (
  import_id       uuid not null references bulk_import (id),
  part            smallint not null,
  lines           bigint not null,
  stored          bigint not null,
  known           bigint not null,
  put_aside       bigint not null,
  rejected_bytes  bigint not null,
  reasons_bytes   bigint not null,
  constraint bulk_import_part_pk primary key (import_id, part)
) with (fillfactor = 50);

grant select, insert, update (finished_at) on bulk_import to ${app_role};
grant select, insert, update (lines, stored, known, put_aside, rejected_bytes, reasons_bytes)
  on bulk_import_part to ${app_role};
