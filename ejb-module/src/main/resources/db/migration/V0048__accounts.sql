-- Whose account is open: docs/decisions/0045-accounts-end-by-themselves.md. An account ends by itself a year after it was last certified and 90
-- days after it was last used; the row tells what that is reckoned from, and the trail tells when somebody last did something.
create table account (
  person        text collate "C" primary key references agency_person,
  opened_at     timestamptz not null,
  certified_at  timestamptz not null,
  certified_by  text collate "C" not null,
  signed_in_at  timestamptz,
  closed_at     timestamptz,
  closed_by     text collate "C",
  closed_why    text check (closed_why in ('UNUSED', 'NOT_CERTIFIED', 'BY_MANAGER')),
  closed_note   text check (length(closed_note) <= 1000),
  version       integer not null default 0,
  constraint closed_whole check (num_nulls(closed_at, closed_by, closed_why, closed_note) in (0, 4)),
  constraint nobody_certifies_themselves check (certified_by <> person),
  constraint nobody_closes_themselves check (closed_by <> person)
);
create index account_open_ix on account (certified_at) where closed_at is null;

-- Those who are there already begin anew with this day, so that nobody is closed by the change itself.
insert into account (person, opened_at, certified_at, certified_by)
  select name, now(), now(), '(joined)' from agency_person;

create function account_of_who_joins() returns trigger language plpgsql as $$
begin
  insert into account (person, opened_at, certified_at, certified_by) values (new.name, new.joined_at, new.joined_at, '(joined)');
  return new;
end $$;
create trigger who_joins_has_an_account after insert on agency_person
  for each row execute function account_of_who_joins();

grant select, insert on account to ${app_role};
grant update (opened_at, certified_at, certified_by, signed_in_at, closed_at, closed_by, closed_why, closed_note, version) on account
  to ${app_role};
