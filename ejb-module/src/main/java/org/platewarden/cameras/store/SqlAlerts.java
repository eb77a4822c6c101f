package org.platewarden.cameras.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.cameras.model.Alerts;
import org.platewarden.cameras.model.CameraAlert;

/** Alerts in table {@code camera_alert}, whose index lets each be raised and ended once. */
@ApplicationScoped
class SqlAlerts implements Alerts {
  private static final String RAISE =
      """
      insert into camera_alert (id, camera_id, kind, raised_at, last_seen)
      values (?, ?, 'SILENT', ?, ?) on conflict do nothing""";

  private static final String END =
      """
      update camera_alert set ended_at = ?
      where camera_id = ? and kind = 'SILENT' and ended_at is null""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @PersistenceContext EntityManager entities;

  @Override
  public boolean raise(int cameraId, Instant at, Optional<Instant> lastSeen) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(RAISE)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setInt(2, cameraId);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setObject(4, lastSeen.map(seen -> seen.atOffset(ZoneOffset.UTC)).orElse(null));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new CameraStoreFailed("an alert cannot be raised", e);
    }
  }

  @Override
  public boolean end(int cameraId, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(END)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setInt(2, cameraId);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new CameraStoreFailed("an alert cannot be ended", e);
    }
  }

  @Override
  public List<CameraAlert> openOrUnseen() {
    return entities
        .createQuery(
            """
            select a from CameraAlert a where a.endedAt is null or a.acknowledgedAt is null
            order by a.raisedAt desc""",
            CameraAlert.class)
        .getResultList();
  }

  @Override
  public Optional<CameraAlert> find(UUID id) {
    return Optional.ofNullable(entities.find(CameraAlert.class, id));
  }
}
