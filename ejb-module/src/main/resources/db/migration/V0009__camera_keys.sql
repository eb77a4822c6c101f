-- Keys by which cameras prove who they are when they send over the network. Only the hash of a secret is kept: it
-- has 256 random bits, which no one can try out, so that a slow hash would protect nothing and cost each call.
create table camera_credential (
  key_id         text primary key check (key_id ~ '^[0-9a-f]{12}$'),
  camera_id      integer not null references camera (id),
  secret_sha256  bytea not null check (octet_length(secret_sha256) = 32),
  issued_at      timestamptz not null,
  issued_by      text not null,
  ends_at        timestamptz,
  withdrawn_at   timestamptz,
  withdrawn_by   text
);
create index camera_credential_camera_ix on camera_credential (camera_id);

grant select, insert, update (withdrawn_at, withdrawn_by) on camera_credential to ${app_role};
