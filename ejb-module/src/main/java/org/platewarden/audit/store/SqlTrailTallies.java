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
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.audit.CaseTally;
import org.platewarden.audit.SubjectField;
import org.platewarden.audit.model.TrailTallies;
import org.platewarden.kernel.CaseNumber;

/** Counts by the indexes of V0030. */
@ApplicationScoped
class SqlTrailTallies implements TrailTallies {
  private static final String OF_CASE =
      """
      select
        count(*) filter (where tried.action = 'QUERY_READS' and ended.step = 'DONE') as queries,
        count(*) filter (where tried.action = 'QUERY_READS' and ended.step = 'REFUSED') as refused,
        count(*) filter (where tried.action = 'OPEN_READ' and ended.step = 'DONE') as reads,
        count(*) filter (where tried.action = 'VIEW_IMAGE' and ended.step = 'DONE') as pictures,
        max(tried.at) as last
      from audit_entry tried
        join audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
      where tried.id = tried.attempt_id
        and tried.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
        and trail_value(tried.subject, 'case') = ?
        and tried.action in ('QUERY_READS', 'OPEN_READ', 'VIEW_IMAGE')""";

  private static final String OTHER_CASES =
      """
      select count(distinct trail_value(subject, 'case')) from audit_entry
      where id = attempt_id
        and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
        and action = 'QUERY_READS'
        and actor = ? and at >= ?
        and trail_value(subject, 'case') <> ?
        and regexp_replace(lower(trail_value(subject, 'justification')), '\\s+', ' ', 'g')
          = regexp_replace(lower(?), '\\s+', ' ', 'g')""";

  /** A window that lies ahead reaches no day back. */
  private static final String LESS_FAR_BACK =
      """
      select exists (
        select from audit_entry
        where id = attempt_id
          and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
          and action in ('QUERY_READS', 'LOOK_UP_VENDORS')
          and actor = ? and at >= ?
          and trail_value(subject, 'case') = ?
          and regexp_replace(lower(trail_value(subject, 'justification')), '\\s+', ' ', 'g')
            = regexp_replace(lower(?), '\\s+', ' ', 'g')
          and case when action in ('QUERY_READS', 'LOOK_UP_VENDORS') -- before anything else is read as a time
            then at - trail_value(subject, 'from')::timestamptz end < make_interval(hours => 24 * ?))""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public CaseTally ofCase(CaseNumber number) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(OF_CASE)) {
      asked.setString(1, number.value());
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return new CaseTally(
            row.getLong("queries"),
            row.getLong("refused"),
            row.getLong("reads"),
            row.getLong("pictures"),
            Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("what was asked for a case cannot be counted", e);
    }
  }

  @Override
  public boolean askedLessFarBack(
      String asker, String justification, CaseNumber number, Instant since, int days) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(LESS_FAR_BACK)) {
      asked.setString(1, asker);
      asked.setObject(2, since.atOffset(ZoneOffset.UTC));
      asked.setString(3, number.value());
      asked.setString(4, SubjectField.written(justification));
      asked.setInt(5, days);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("who asked less far back cannot be looked up", e);
    }
  }

  @Override
  public int otherCasesWith(String asker, String justification, CaseNumber but, Instant since) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(OTHER_CASES)) {
      asked.setString(1, asker);
      asked.setObject(2, since.atOffset(ZoneOffset.UTC));
      asked.setString(3, but.value());
      asked.setString(4, SubjectField.written(justification));
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("who asked in the same words cannot be counted", e);
    }
  }
}
