package org.platewarden.retention.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.retention.RemovedAgain;
import org.platewarden.retention.model.RemovalsToNote;

/** Table {@code removed_again}. */
@ApplicationScoped
class SqlRemovalsToNote implements RemovalsToNote {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<RemovedAgain> waiting() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select run_id, removed, held from removed_again where noted_at is null order by run_id");
        ResultSet row = select.executeQuery()) {
      List<RemovedAgain> waiting = new ArrayList<>();
      while (row.next()) {
        waiting.add(new RemovedAgain(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
      }
      return waiting;
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }

  @Override
  public void noted(RemovedAgain again) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update removed_again set noted_at = now() where run_id = ? and noted_at is null")) {
      update.setObject(1, again.run());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }
}
