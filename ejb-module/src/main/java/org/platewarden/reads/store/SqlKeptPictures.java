package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.KeptPictures;

/** Table {@code kept_picture}. */
@ApplicationScoped
class SqlKeptPictures implements KeptPictures {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void add(ImageHash name, Instant at) {
    String insert =
        """
        insert into kept_picture (sha256, kept_at) values (?, ?)
        on conflict (sha256) do update set kept_at = excluded.kept_at""";
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(insert)) {
      add.setBytes(1, name.digest());
      add.setObject(2, at.atOffset(ZoneOffset.UTC));
      add.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("a picture cannot be kept", e);
    }
  }

  @Override
  public boolean has(ImageHash name) {
    try (Connection connection = database.getConnection();
        PreparedStatement asked =
            connection.prepareStatement("select 1 from kept_picture where sha256 = ?")) {
      asked.setBytes(1, name.digest());
      try (ResultSet row = asked.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new StoreFailed("kept pictures cannot be looked up", e);
    }
  }
}
