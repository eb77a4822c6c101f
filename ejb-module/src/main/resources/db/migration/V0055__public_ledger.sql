-- Weeks of queries as anybody may know them: docs/decisions/0039-public-ledger.md. Rows are only ever added.
create table public_ledger (
  week          text primary key check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  size          bigint not null check (size > 0),
  root          text not null check (root ~ '^[0-9a-f]{64}$'),
  queries       bigint not null check (queries >= 0),
  published_at  timestamptz not null,
  body          text not null
);

grant select, insert on public_ledger to ${app_role};

-- Whoever checks the trail counts it again: docs/operations/audit-log.md. Where the role is missing, nothing is granted.
do $$
begin
  if exists (select from pg_roles where rolname = '${reader_role}') then
    grant select on public_ledger to "${reader_role}";
  end if;
end $$;
