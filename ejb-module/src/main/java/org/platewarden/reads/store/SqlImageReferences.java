package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.StoreFailed;

/**
 * The images that table {@code read} names: one month after the other, each row once and in the
 * order of the disk, so that no index is needed and no snapshot is held for long; then the pictures
 * that are kept.
 */
@ApplicationScoped
class SqlImageReferences implements ImageReferences {
  private static final int ROWS_AT_A_TIME = 10_000;
  private static final String SPAN = "select min(captured_at), max(captured_at) from read";
  private static final String MONTH =
      """
      select image_sha256 from read
      where captured_at >= ? and captured_at < ? and image_sha256 is not null""";

  private static final String KEPT = "select sha256 from kept_picture";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void tell(Consumer<ImageHash> listener) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false); // else the driver would fetch a whole month at once
      try {
        tell(connection, listener);
        tellKept(connection, listener);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFailed("the images that reads name cannot be told", e);
    }
  }

  private static void tell(Connection connection, Consumer<ImageHash> listener)
      throws SQLException {
    OffsetDateTime first;
    OffsetDateTime last;
    try (PreparedStatement span = connection.prepareStatement(SPAN);
        ResultSet row = span.executeQuery()) {
      row.next();
      first = firstOfMonth(row, 1);
      last = firstOfMonth(row, 2);
    }
    if (first == null || last == null) {
      return;
    }
    for (OffsetDateTime month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      tell(connection, month, listener);
      connection.rollback();
    }
  }

  private static void tell(
      Connection connection, OffsetDateTime month, Consumer<ImageHash> listener)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(MONTH)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setObject(1, month);
      select.setObject(2, month.plusMonths(1));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          listener.accept(ImageHash.ofDigest(rows.getBytes(1)));
        }
      }
    }
  }

  private static void tellKept(Connection connection, Consumer<ImageHash> listener)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(KEPT)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          listener.accept(ImageHash.ofDigest(rows.getBytes(1)));
        }
      }
    }
  }

  private static @Nullable OffsetDateTime firstOfMonth(ResultSet row, int column)
      throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null
        ? null
        : at.withOffsetSameInstant(ZoneOffset.UTC).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
  }
}
