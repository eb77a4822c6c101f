-- Reports count what was asked in a period: docs/decisions/0038-reports-for-compliance.md.
create index audit_queries_at_ix on audit_entry (at)
  where id = attempt_id and action in ('QUERY_READS', 'LOOK_UP_VENDORS');
