-- The trail: rows are only ever added. The application may neither change nor remove them.
create table audit_entry (
  id          uuid primary key,
  attempt_id  uuid not null,
  step        text not null check (step in ('ATTEMPTED', 'DONE', 'REFUSED', 'FAILED')),
  action      text not null,
  at          timestamptz not null,
  actor       text not null,
  session     text not null,
  address     text not null,
  subject     text not null
);
create index audit_entry_attempt_ix on audit_entry (attempt_id);
create index audit_entry_at_ix on audit_entry (at);

grant select, insert on audit_entry to ${app_role};
