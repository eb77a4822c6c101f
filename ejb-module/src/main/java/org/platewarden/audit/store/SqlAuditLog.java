package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;

/** The trail in table {@code audit_entry}, where the application may only INSERT and SELECT. */
@ApplicationScoped
class SqlAuditLog implements AuditLog {
  /** One statement for all, since every message of a camera has an entry. */
  private static final String ADD =
      """
      with added as (
        insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
        select id::uuid, attempt_id::uuid, step, action, at::timestamptz, actor, session, address, subject
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
          as came (id, attempt_id, step, action, at, actor, session, address, subject)
        returning 1)
      select count(*) from added""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void addAll(List<AuditEntry> entries) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      List<Function<AuditEntry, String>> columns =
          List.of(
              entry -> entry.id().toString(),
              entry -> entry.attemptId().toString(),
              entry -> entry.step().name(),
              entry -> entry.action().name(),
              entry -> entry.at().atOffset(ZoneOffset.UTC).toString(),
              AuditEntry::actor,
              AuditEntry::session,
              AuditEntry::address,
              AuditEntry::subject);
      for (int column = 0; column < columns.size(); column++) {
        add.setArray(
            column + 1,
            connection.createArrayOf(
                "text", entries.stream().map(columns.get(column)).toArray(String[]::new)));
      }
      try (ResultSet added = add.executeQuery()) {
        added.next();
        if (added.getInt(1) != entries.size()) {
          throw new TrailStoreFailed("not every entry was added to the trail", null);
        }
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("entries cannot be added to the trail", e);
    }
  }
}
