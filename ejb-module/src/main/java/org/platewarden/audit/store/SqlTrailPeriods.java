package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SealedHead;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.audit.model.TrailArchive;

/** Reads periods out of {@code audit_entry} and {@code audit_checkpoint}. */
@ApplicationScoped
class SqlTrailPeriods implements TrailPeriods {
  private static final String ATTEMPTS =
      """
      select id, actor from audit_entry
      where id = attempt_id and action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
        and action = ? and at >= ? and at < ?
      order by id""";

  private static final String FIRST_SEALED =
      """
      select size, encode(root, 'hex') from audit_checkpoint where at >= ? order by size limit 1""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject TrailArchive archive;

  @Override
  public List<AttemptOnTrail> attempts(AuditAction action, Instant from, Instant until) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(ATTEMPTS)) {
      asked.setString(1, action.name());
      asked.setObject(2, from.atOffset(ZoneOffset.UTC));
      asked.setObject(3, until.atOffset(ZoneOffset.UTC));
      List<AttemptOnTrail> attempts = new ArrayList<>();
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          attempts.add(new AttemptOnTrail(row.getObject(1, UUID.class), row.getString(2)));
        }
      }
      return attempts;
    } catch (SQLException e) {
      throw new TrailStoreFailed("a period of the trail cannot be read", e);
    }
  }

  @Override
  public Optional<SealedHead> firstSealedSince(Instant instant) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(FIRST_SEALED)) {
      asked.setObject(1, instant.atOffset(ZoneOffset.UTC));
      try (ResultSet row = asked.executeQuery()) {
        return row.next()
            ? Optional.of(new SealedHead(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("the checkpoints of the trail cannot be read", e);
    }
  }

  @Override
  public Optional<TrailLine> find(UUID attempt) {
    return archive.find(attempt);
  }
}
