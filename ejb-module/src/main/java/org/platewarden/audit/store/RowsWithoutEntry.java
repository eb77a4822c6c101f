package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.tlog.Finding;

/**
 * Corrections, which are only ever added, by a transaction that left no entry on the trail.
 * PostgreSQL keeps the number of a row's transaction in {@code xmin}, as its lower 32 bits; an
 * entry's is in {@code written_in}. Numbers from before the first entry are passed over, since the
 * trail had none then. What comes of a frame cannot be told so: recognition takes long, and its
 * entries are in transactions of their own.
 */
record RowsWithoutEntry(Connection connection) {
  private static final String WITHOUT =
      """
      select added, rows, since from (
        select xmin::text::bigint as added, count(*) as rows, min(corrected_at) as since
        from read_correction group by 1) as deed
      where added >= (select coalesce(min(written_in::text::bigint), 0) % 4294967296 from audit_entry)
        and not exists (
          select 1 from audit_entry where written_in::text::bigint % 4294967296 = added)
      order by added""";

  private static final String COMPARABLE =
      """
      select exists (
        select 1 from (select server from audit_checkpoint order by size desc limit 1) as newest, pg_control_system()
        where server = system_identifier)""";

  /** What was found; nothing where the numbers are another server's. */
  List<Finding> find() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    if (!isComparable()) {
      return findings;
    }
    try (PreparedStatement asked = connection.prepareStatement(WITHOUT);
        ResultSet row = asked.executeQuery()) {
      while (row.next()) {
        findings.add(
            Finding.noEntry(
                "table read_correction: transaction %d added %d rows (the first of %s) and left no entry on the trail"
                    .formatted(row.getLong(1), row.getLong(2), row.getString(3))));
      }
    }
    return findings;
  }

  private boolean isComparable() throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(COMPARABLE);
        ResultSet row = asked.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
