-- That a person decided to go on with a log that is not the one that was published, after a backup was put back: nothing is
-- ever changed or taken away here by the application. The reason stands on the trail alone, in the decision's own entry.
create table audit_break (
  number          integer primary key check (number > 0),
  published_size  bigint not null check (published_size > 0),
  published_root  bytea not null check (octet_length(published_root) = 32),
  going_on_size   bigint not null check (going_on_size >= 0),
  going_on_root   bytea not null check (octet_length(going_on_root) = 32),
  decided_by      text not null,
  entry_id        uuid not null unique,
  decided_at      timestamptz not null
);

grant select, insert on audit_break to ${app_role};
do $$
begin
  if exists (select from pg_roles where rolname = '${reader_role}') then
    grant select on audit_break to "${reader_role}";
  end if;
end $$;
