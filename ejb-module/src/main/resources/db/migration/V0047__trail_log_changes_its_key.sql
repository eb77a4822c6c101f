-- Which entry of the trail tells that the log is signed by another key from then on; the keys are in the key store.
create table audit_key_change (
  number      integer primary key check (number > 0),
  entry_id    uuid not null unique,
  changed_at  timestamptz not null
);

grant select, insert on audit_key_change to ${app_role};
