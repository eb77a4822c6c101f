package org.platewarden.mosaic.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.RevealedCell;
import org.platewarden.mosaic.model.RevealedCells;

/** Table {@code mosaic_cell}: one statement a reveal. */
@ApplicationScoped
class SqlRevealedCells implements RevealedCells {
  /**
   * What is known already is left out, so that it is not even touched. The rest goes in one order
   * for everybody: two who are shown the same at the same moment never wait for each other in a
   * ring.
   */
  private static final String ADD =
      """
      insert into mosaic_cell (case_number, plate, cell, day)
      select ?, came.plate, came.cell, came.day::date
      from unnest(?::text[], ?::text[], ?::text[]) as came (plate, cell, day)
      where not exists (select from mosaic_cell known where known.case_number = ?
        and known.plate = came.plate and known.cell = came.cell and known.day = came.day::date)
      group by came.plate, came.cell, came.day
      order by came.plate, came.cell, came.day
      on conflict do nothing""";

  private static final String WITH_AT_LEAST =
      "select plate from mosaic_cell where case_number = ? group by plate having count(*) >= ?";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void add(CaseNumber number, List<RevealedCell> revealed) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, number.value());
      insert.setArray(2, texts(connection, revealed.stream().map(RevealedCell::plate).toList()));
      insert.setArray(3, texts(connection, revealed.stream().map(RevealedCell::cell).toList()));
      insert.setArray(
          4, texts(connection, revealed.stream().map(each -> each.day().toString()).toList()));
      insert.setString(5, number.value());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new MosaicStoreFailed("what a case is shown cannot be noted", e);
    }
  }

  @Override
  public Set<String> withAtLeast(CaseNumber number, int least) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WITH_AT_LEAST)) {
      select.setString(1, number.value());
      select.setInt(2, least);
      Set<String> plates = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          plates.add(rows.getString(1));
        }
      }
      return Set.copyOf(plates);
    } catch (SQLException e) {
      throw new MosaicStoreFailed("what a case was shown cannot be counted", e);
    }
  }

  private static Array texts(Connection connection, List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }
}
