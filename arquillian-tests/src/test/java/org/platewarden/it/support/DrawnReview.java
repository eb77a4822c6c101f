package org.platewarden.it.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/**
 * A query of the officer reyes on the trail that was drawn for review by okafor in a week long ago.
 * Closed, it has a finding, so that it keeps nobody from asking.
 */
public final class DrawnReview implements AutoCloseable {
  /** Before any week that the product itself draws. */
  private static final String WEEK = "1999-W01";

  private static final String HEX = "0a".repeat(32);

  private final UUID query = UUID.randomUUID();
  private final String caseNumber =
      "RV-" + query.toString().substring(0, 6).toUpperCase(Locale.ROOT);

  private DrawnReview() {}

  /** One that is due in so many days; it was due already if negative. */
  public static DrawnReview dueInDays(int days) throws SQLException {
    DrawnReview drawn = new DrawnReview();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    drawn.entry(drawn.query, "ATTEMPTED", now, drawn.subject());
    drawn.entry(UUID.randomUUID(), "DONE", now, "");
    drawn.run(
        "insert into review_week values (?, ?, 5, ?) on conflict do nothing",
        WEEK,
        HEX,
        now.minusDays(40));
    drawn.run(
        "insert into review_draw values (?, ?, 1, ?, 1, ?) on conflict do nothing",
        WEEK,
        HEX,
        HEX,
        now.minusDays(20));
    drawn.run(
        "insert into review values (?, ?, 'reyes', 'okafor', ?)",
        drawn.query,
        WEEK,
        now.plusDays(days));
    return drawn;
  }

  private String subject() {
    return "plate=ABC1234; from=2026-01-01T00:00:00Z; purpose=SMUGGLING; case="
        + caseNumber
        + "; onBehalfOf=self; justification=Seen near the place of the offence";
  }

  private void entry(UUID id, String step, OffsetDateTime at, String subject) throws SQLException {
    run(
        """
        insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
        values (?, ?, ?, 'QUERY_READS', ?, ?, '', '', ?)""",
        id,
        query,
        step,
        at,
        step.equals("ATTEMPTED") ? "reyes" : "",
        subject);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Its name on the trail. */
  public UUID query() {
    return query;
  }

  /** The case it was asked for, which no other test has. */
  public String caseNumber() {
    return caseNumber;
  }

  @Override
  public void close() throws SQLException {
    run(
        "insert into review_finding values (?, 'reyes', 'IN_ORDER', '', 'okafor', now()) on conflict do nothing",
        query);
  }
}
