-- What the identity provider must be told about a person's role: noted with the change itself, carried afterwards, tried until done.
create table role_outbox (
  id          uuid primary key,
  person      text collate "C" not null,
  noted_at    timestamptz not null,
  carried_at  timestamptz
);
create index role_outbox_open_ix on role_outbox (noted_at) where carried_at is null;

grant select, insert on role_outbox to ${app_role};
grant update (carried_at) on role_outbox to ${app_role};
