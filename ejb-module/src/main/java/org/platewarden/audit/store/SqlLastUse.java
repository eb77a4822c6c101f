package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.audit.LastUse;

/** Walks a person's attempts back from the last, by an index of V0030, to one that was done. */
@ApplicationScoped
class SqlLastUse implements LastUse {
  private static final String LAST =
      """
      select tried.at from audit_entry tried
      where tried.id = tried.attempt_id
        and tried.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
        and tried.actor = ?
        and exists (select from audit_entry ended
                    where ended.attempt_id = tried.id and ended.step = 'DONE')
      order by tried.at desc limit 1""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public Optional<Instant> of(String person) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(LAST)) {
      asked.setString(1, person);
      try (ResultSet row = asked.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject("at", OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("when somebody last did something cannot be looked up", e);
    }
  }
}
