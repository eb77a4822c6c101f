package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.platewarden.audit.tlog.Finding;

/**
 * Rows that are only ever added, by a transaction that left no entry on the trail. PostgreSQL keeps
 * the number of a row's transaction in {@code xmin}, as its lower 32 bits; an entry's is in {@code
 * written_in}. Numbers from before the first entry are passed over, since the trail had none then.
 */
record RowsWithoutEntry(Connection connection) {
  /**
   * Tables whose rows the product only adds, each together with its entry, and the column that
   * tells when. What comes of a frame is not among them: recognition takes long, so its entries are
   * in transactions of their own.
   */
  private static final Map<String, String> TABLES = Map.of("read_correction", "corrected_at");

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
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      String query =
          """
            select added, rows, since from (
              select xmin::text::bigint as added, count(*) as rows, min(%2$s) as since
              from %1$s group by 1) as deed
            where added >= (select coalesce(min(written_in::text::bigint), 0) %% 4294967296 from audit_entry)
              and not exists (
                select 1 from audit_entry where written_in::text::bigint %% 4294967296 = added)
            order by added"""
              .formatted(table.getKey(), table.getValue());
      try (PreparedStatement asked = connection.prepareStatement(query);
          ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          findings.add(
              Finding.noEntry(
                  "table %s: transaction %d added %d rows (the first of %s) and left no entry on the trail"
                      .formatted(
                          table.getKey(), row.getLong(1), row.getLong(2), row.getString(3))));
        }
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
