-- The trail's entries are sealed in a Merkle log: docs/decisions/0026-sealed-trail.md. Nothing here is ever changed or
-- taken away by the application.

-- In which transaction an entry was written: what is not sealed yet is found by it, also when a transaction that began
-- earlier ends later. Rows from before this migration get the migration's own.
alter table audit_entry add column written_in xid8 not null default pg_current_xact_id();
create index audit_entry_written_in_ix on audit_entry (written_in);

-- Entries as they were sealed, numbered without gaps.
create table audit_leaf (
  index     bigint primary key check (index >= 0),
  entry_id  uuid not null unique,
  leaf      bytea not null check (octet_length(leaf) <= 65535)
);

-- Hashes that will not change any more, 256 a row; those at the right edge are made of what is here.
create table audit_tile (
  level   smallint not null check (level between 0 and 7),
  index   bigint not null check (index >= 0),
  hashes  bytea not null check (octet_length(hashes) = 8192),
  root    bytea not null check (octet_length(root) = 32),
  primary key (level, index)
);

-- Each size that the log had after a batch. Entries written in transactions before the horizon are all sealed; the
-- numbers of transactions are those of one server, which its system identifier tells from others.
create table audit_checkpoint (
  size     bigint primary key check (size > 0),
  root     bytea not null check (octet_length(root) = 32),
  horizon  xid8 not null,
  server   bigint not null,
  at       timestamptz not null
);

-- By which what was asked is hidden in the sealed entries of a month. Never published; whoever destroys one makes the
-- texts of its month unprovable and leaves every proof of the log good.
create table audit_salt (
  month  date primary key check (extract(day from month) = 1),
  salt   bytea not null check (octet_length(salt) = 32)
);

-- When which size was signed and made public, and whether the witness had cosigned it.
create table audit_publication (
  id         bigint generated always as identity primary key,
  size       bigint not null,
  witnessed  boolean not null,
  at         timestamptz not null
);

grant select, insert on audit_leaf, audit_tile, audit_checkpoint, audit_salt, audit_publication to ${app_role};
