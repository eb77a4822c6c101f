package org.platewarden.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.audit.model.KeyChanges;

/** Changes in table {@code audit_key_change}. */
@ApplicationScoped
class SqlKeyChanges implements KeyChanges {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public Optional<UUID> entry(int number) {
    String query = "select entry_id from audit_key_change where number = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(query)) {
      asked.setInt(1, number);
      try (ResultSet row = asked.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("changes of the log's key cannot be read", e);
    }
  }

  @Override
  public void add(int number, UUID entry, Instant at) {
    String insert = "insert into audit_key_change (number, entry_id, changed_at) values (?, ?, ?)";
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(insert)) {
      add.setInt(1, number);
      add.setObject(2, entry);
      add.setObject(3, at.atOffset(ZoneOffset.UTC));
      add.execute();
    } catch (SQLException e) {
      throw new TrailStoreFailed("a change of the log's key cannot be written", e);
    }
  }
}
