package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.audit.TrailQuestion;
import org.platewarden.audit.model.TrailArchive;

/** Reads attempts with their outcomes out of {@code audit_entry}. */
@ApplicationScoped
class SqlTrailArchive implements TrailArchive {
  private static final int MOST_SECONDS = 20;
  private static final String CANCELLED = "57014";

  static final String LINES =
      """
      select tried.id, tried.at, tried.action, tried.actor, tried.session, tried.address, tried.subject,
        %s as outcome,
        coalesce(ended.subject, '') as detail,
        coalesce(ended.at, case tried.step when 'ATTEMPTED' then null else tried.at end) as ended_at
      from audit_entry tried
        left join audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
      where tried.id = tried.attempt_id"""
          .formatted(TrailConditions.OUTCOME);

  static final String NEWEST_FIRST = " order by tried.at desc, tried.id desc limit ?";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<TrailLine> candidates(
      TrailQuestion question, Optional<TrailLine.Place> after, int most) {
    TrailConditions conditions = TrailConditions.of(question, after);
    return lines(LINES + conditions.sql() + NEWEST_FIRST, conditions.valuesAnd(most));
  }

  @Override
  public Optional<TrailLine> find(UUID attempt) {
    return lines(LINES + " and tried.id = ?", List.of(attempt)).stream().findFirst();
  }

  private List<TrailLine> lines(String query, List<Object> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(query)) {
      asked.setQueryTimeout(MOST_SECONDS);
      for (int i = 0; i < values.size(); i++) {
        asked.setObject(i + 1, forJdbc(values.get(i)));
      }
      List<TrailLine> lines = new ArrayList<>();
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows));
        }
      }
      return lines;
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw new TookTooLong(MOST_SECONDS, e);
      }
      throw new TrailStoreFailed("the trail cannot be read", e);
    }
  }

  static Object forJdbc(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private static TrailLine line(ResultSet row) throws SQLException {
    String[] ending = ending(row.getString("detail"));
    return new TrailLine(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        AuditAction.valueOf(row.getString("action")),
        row.getString("actor"),
        row.getString("session"),
        row.getString("address"),
        row.getString("subject"),
        TrailOutcome.valueOf(row.getString("outcome")),
        ending[0],
        Optional.ofNullable(endOf(row)),
        ending[1]);
  }

  /** The code or kind, which has no value, and what was noted behind it; either may be missing. */
  private static String[] ending(String written) {
    int first = written.indexOf("; ");
    String word = first < 0 ? written : written.substring(0, first);
    if (word.contains("=")) {
      return new String[] {"", written};
    }
    return new String[] {word, first < 0 ? "" : written.substring(first + 2)};
  }

  private static @Nullable Instant endOf(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return ended == null ? null : ended.toInstant();
  }
}
