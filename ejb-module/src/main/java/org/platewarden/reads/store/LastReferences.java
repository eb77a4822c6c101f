package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.Orphans;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.OrphanImages;

/**
 * Removes pictures with the last read that names them. One that was kept, or kept again, just now
 * is left for its row, which may be on its way; the nightly sweep looks at it again.
 */
@ApplicationScoped
class LastReferences {
  private static final Duration ROW_ON_ITS_WAY = Duration.ofMinutes(2);

  private static final String UNNAMED =
      """
      select hash from unnest(?::bytea[]) as hash
      where not exists (select from read where image_sha256 = hash)""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject OrphanImages orphans;
  @Inject ImageKeys keys;
  @Inject Clock clock;

  /**
   * Removes those that no read names any more.
   *
   * @param hashes in hexadecimal digits
   */
  void remove(List<String> hashes) {
    if (hashes.isEmpty()) {
      return;
    }
    List<String> files = unnamed(hashes).stream().map(hash -> keys.nameOf(hash).hex()).toList();
    if (!files.isEmpty()) {
      orphans.remove(new Orphans(files, 0, clock.instant().minus(ROW_ON_ITS_WAY)));
    }
  }

  private List<ImageHash> unnamed(List<String> hashes) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(UNNAMED)) {
      select.setArray(
          1,
          connection.createArrayOf(
              "bytea", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new)));
      List<ImageHash> unnamed = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          unnamed.add(ImageHash.ofDigest(row.getBytes(1)));
        }
      }
      return unnamed;
    } catch (SQLException e) {
      throw new StoreFailed("whether pictures have another read cannot be told", e);
    }
  }
}
