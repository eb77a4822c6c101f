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
import org.platewarden.audit.model.TrailBreak;
import org.platewarden.audit.model.TrailBreaks;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Hash;

/** Decisions in table {@code audit_break}. */
@ApplicationScoped
class SqlTrailBreaks implements TrailBreaks {
  private static final String ABOUT =
      """
      select number, going_on_size, going_on_root, decided_by, entry_id
      from audit_break where published_size = ? and published_root = ?
      order by number desc limit 1""";

  private static final String ADD =
      """
      insert into audit_break
        (number, published_size, published_root, going_on_size, going_on_root, decided_by, entry_id, decided_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public Optional<TrailBreak> about(Checkpoint published) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement(ABOUT)) {
      asked.setLong(1, published.size());
      asked.setBytes(2, published.root().bytes());
      try (ResultSet row = asked.executeQuery()) {
        return row.next()
            ? Optional.of(
                new TrailBreak(
                    row.getInt(1),
                    published,
                    new Checkpoint(published.origin(), row.getLong(2), Hash.of(row.getBytes(3))),
                    row.getString(4),
                    row.getObject(5, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TrailStoreFailed("decisions about the trail's log cannot be read", e);
    }
  }

  @Override
  public int count() {
    try (Connection connection = database.getConnection();
        PreparedStatement asked = connection.prepareStatement("select count(*) from audit_break");
        ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new TrailStoreFailed("decisions about the trail's log cannot be read", e);
    }
  }

  @Override
  public void add(TrailBreak decided, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setInt(1, decided.number());
      add.setLong(2, decided.published().size());
      add.setBytes(3, decided.published().root().bytes());
      add.setLong(4, decided.goingOn().size());
      add.setBytes(5, decided.goingOn().root().bytes());
      add.setString(6, decided.by());
      add.setObject(7, decided.entry());
      add.setObject(8, at.atOffset(ZoneOffset.UTC));
      add.execute();
    } catch (SQLException e) {
      throw new TrailStoreFailed("a decision about the trail's log cannot be written", e);
    }
  }
}
