package org.platewarden.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.SettledEntries;
import org.platewarden.audit.model.AuditEntry;

/** Entries of table {@code audit_entry} as a part of a larger statement. */
@ApplicationScoped
class SqlSettledEntries implements SettledEntries {
  private static final String ENTRY = "(?::uuid, ?::uuid, ?, ?, ?::timestamptz, ?, ?, ?, ?)";

  @Inject Clock clock;

  @Override
  public String expression(int attempts) {
    return """
        told as (
          insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
          values %s)"""
        .formatted(String.join(", ", Collections.nCopies(attempts, ENTRY)));
  }

  @Override
  public int bind(PreparedStatement statement, int first, List<SettledAttempt> attempts)
      throws SQLException {
    Instant now = clock.instant();
    int position = first;
    for (SettledAttempt attempt : attempts) {
      AuditEntry entry = AuditEntry.done(attempt, now);
      statement.setObject(position++, entry.id());
      statement.setObject(position++, entry.attemptId());
      statement.setString(position++, entry.step().name());
      statement.setString(position++, entry.action().name());
      statement.setObject(position++, entry.at().atOffset(ZoneOffset.UTC));
      statement.setString(position++, entry.actor());
      statement.setString(position++, entry.session());
      statement.setString(position++, entry.address());
      statement.setString(position++, entry.subject());
    }
    return position;
  }
}
