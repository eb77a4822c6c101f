package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.audit.PlaceInLog;
import org.platewarden.audit.model.PlacesInLog;

/** Reads it out of the log's tables. */
@ApplicationScoped
class SqlPlacesInLog implements PlacesInLog {
  private static final String PLACES =
      """
      select entry.id, entry.id <> entry.attempt_id, leaf.index,
        (select at from audit_checkpoint where size > leaf.index order by size limit 1),
        (select at from audit_publication where size > leaf.index order by size, id limit 1),
        (select at from audit_publication where size > leaf.index and witnessed order by size, id limit 1)
      from audit_entry entry left join audit_leaf leaf on leaf.entry_id = entry.id
      where entry.attempt_id = ?
      order by entry.id <> entry.attempt_id, entry.at, entry.id""";

  private static final String OPENING =
      """
      select entry.id, attempt_id, step, action, entry.at, actor, session, address, subject, salt
      from audit_entry entry
      left join audit_salt on month = date_trunc('month', entry.at at time zone 'UTC')::date
      where entry.id = ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<PlaceInLog> of(UUID attempt) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(PLACES)) {
      asked.setObject(1, attempt);
      List<PlaceInLog> places = new ArrayList<>();
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          places.add(place(row));
        }
      }
      return places;
    } catch (SQLException e) {
      throw new TrailStoreFailed("the log of the trail cannot be read", e);
    }
  }

  private static PlaceInLog place(ResultSet row) throws SQLException {
    return new PlaceInLog(
        row.getObject(1, UUID.class),
        row.getBoolean(2),
        Optional.ofNullable(row.getObject(3, Long.class)),
        instant(row, 4),
        instant(row, 5),
        instant(row, 6));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public Opening opening(UUID entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(OPENING)) {
      asked.setObject(1, entry);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        Optional<byte[]> month = Optional.ofNullable(row.getBytes(10));
        return new Opening(row.getString(9), month.map(SealedRow.entry(row)::salt));
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("an entry of the trail cannot be read", e);
    }
  }
}
