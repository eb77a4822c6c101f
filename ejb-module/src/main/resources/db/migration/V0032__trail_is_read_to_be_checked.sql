-- Whoever holds the trail against its log reads, and can do nothing else. Of corrections only which transaction added one,
-- and when: no plate. Where the role is missing, as on a PostgreSQL that is not ours, nothing is granted.
do $$
begin
  if exists (select from pg_roles where rolname = '${reader_role}') then
    grant usage on schema platewarden to "${reader_role}";
    grant select on audit_entry, audit_leaf, audit_tile, audit_checkpoint, audit_salt, audit_publication to "${reader_role}";
    grant select (xmin, corrected_at) on read_correction to "${reader_role}";
  end if;
end $$;
