package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.reads.Correction;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.Corrections;

/** Corrections in table {@code read_correction}, which the application may only add to. */
@ApplicationScoped
class SqlCorrections implements Corrections {
  private static final String ADD =
      """
      insert into read_correction
        (plate, captured_at, read_id, id, corrected, reason, corrected_by, corrected_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String OF_A_READ =
      """
      select corrected, reason, corrected_by, corrected_at from read_correction
      where plate = ? and captured_at = ? and read_id = ? order by corrected_at desc, id""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void add(ReadReference read, Correction correction) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      name(insert, read);
      insert.setObject(4, UUID.randomUUID());
      insert.setString(5, correction.corrected());
      insert.setString(6, correction.reason());
      insert.setString(7, correction.by());
      insert.setObject(8, correction.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("a correction cannot be kept", e);
    }
  }

  @Override
  public List<Correction> of(ReadReference read) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_A_READ)) {
      name(select, read);
      List<Correction> corrections = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          corrections.add(
              new Correction(
                  rows.getString("corrected"),
                  rows.getString("reason"),
                  rows.getString("corrected_by"),
                  rows.getObject("corrected_at", OffsetDateTime.class).toInstant()));
        }
      }
      return corrections;
    } catch (SQLException e) {
      throw new StoreFailed("corrections cannot be read", e);
    }
  }

  private static void name(PreparedStatement statement, ReadReference read) throws SQLException {
    statement.setString(1, read.characters());
    statement.setObject(2, read.capturedAt().atOffset(ZoneOffset.UTC));
    statement.setLong(3, read.id());
  }
}
