package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.VehicleTerms.Kind;

/** Table {@code vehicle_term}. */
@ApplicationScoped
class VehicleTermTable {
  /** More than there are; so that a mad camera cannot use up the numbers. */
  private static final int MOST = 5_000;

  private static final String FIND = "select id from vehicle_term where kind = ? and name = ?";

  private static final String ADD =
      """
      insert into vehicle_term (kind, name, id)
      select ?, ?, coalesce(max(id), 0) + 1 from vehicle_term where kind = ?
      having coalesce(max(id), 0) < ? on conflict do nothing""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  /**
   * The number of a term, given now if it is new; 0 if there are too many. In a transaction of its
   * own: a number that was given stays given, whatever becomes of reads.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public short foundOrAdded(Kind kind, String name) {
    try (Connection connection = database.getConnection()) {
      short found = find(connection, kind, name);
      // two that come at once may take one number, and one of them gets none: it looks and adds
      // again
      for (int tries = 0; found == 0 && tries < 3; tries++) {
        add(connection, kind, name);
        found = find(connection, kind, name);
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailed("a vehicle's term cannot be numbered", e);
    }
  }

  private static short find(Connection connection, Kind kind, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, kind.name());
      select.setString(2, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getShort(1) : 0;
      }
    }
  }

  private static void add(Connection connection, Kind kind, String name) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, kind.name());
      insert.setString(2, name);
      insert.setString(3, kind.name());
      insert.setInt(4, MOST);
      insert.executeUpdate();
    }
  }
}
