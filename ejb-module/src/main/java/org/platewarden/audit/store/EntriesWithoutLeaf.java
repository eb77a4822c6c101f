package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.tlog.Finding;

/**
 * Entries of the trail that have no leaf. The newest wait to be sealed. One whose transaction is
 * below the horizon of the newest checkpoint, or whose time is long before it, should have been in
 * it: it was written later than it says, or its leaf was taken away.
 */
record EntriesWithoutLeaf(Connection connection, SealingTransaction.Newest newest) {
  private static final String WITHOUT =
      """
      from audit_entry entry
      where not exists (select 1 from audit_leaf where entry_id = entry.id)""";

  private static final String LOST =
      "select id, at, ? and written_in < ?::xid8 "
          + WITHOUT
          + " and (? and written_in < ?::xid8 or at < ?) order by at, id";

  private static final String NEWEST_AT =
      "select at from audit_checkpoint order by size desc limit 1";

  /** Whether numbers of transactions can be compared; another server counts its own. */
  boolean onTheSameServer() throws SQLException {
    return newest.head().size() == 0
        || newest.server() == number("select system_identifier from pg_control_system()");
  }

  /** How many entries have no leaf. */
  long waiting() throws SQLException {
    return number("select count(*) " + WITHOUT);
  }

  /** Those that should have one. */
  List<Finding> lost() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    if (newest.head().size() == 0) {
      return findings;
    }
    Instant sealed = sealed();
    boolean comparable = onTheSameServer();
    try (PreparedStatement asked = connection.prepareStatement(LOST)) {
      asked.setBoolean(1, comparable);
      asked.setString(2, newest.horizon());
      asked.setBoolean(3, comparable);
      asked.setString(4, newest.horizon());
      asked.setObject(5, sealed.minus(LeafCheck.LATE).atOffset(ZoneOffset.UTC));
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          String why = row.getBoolean(3) ? "its transaction is" : "it says that it is";
          findings.add(
              Finding.noEntry(
                  "entry %s of %s: it was never sealed, and %s from before the checkpoint of %s"
                      .formatted(
                          row.getString(1),
                          row.getObject(2, OffsetDateTime.class).toInstant(),
                          why,
                          sealed)));
        }
      }
    }
    return findings;
  }

  private Instant sealed() throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(NEWEST_AT);
        ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private long number(String query) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(query);
        ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
