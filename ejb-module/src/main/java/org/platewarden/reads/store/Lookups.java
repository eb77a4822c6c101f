package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;

/** Looks up what a query names: plates in the dictionary, cameras, makes, models and colours. */
record Lookups(Connection connection, int mostCandidates, String movingCameras) {
  Sought of(ReadsQuery query) throws SQLException {
    return new Sought(
        query.plate().isEmpty() ? Optional.empty() : platesOf(query.plate().get(), query.window()),
        query.where().isEmpty() ? Optional.empty() : Optional.of(camerasOf(query.where().get())),
        vehicleOf(query.vehicle()));
  }

  private Optional<List<String>> platesOf(PlateTerm term, TimeWindow window) throws SQLException {
    List<String> plates =
        switch (term) {
          case PlatePattern pattern when pattern.isWhole() -> List.of(pattern.text());
          case PlatePattern pattern -> fitting(pattern, window);
          case LookAlikes alike -> alike(alike, window);
        };
    return plates.size() > mostCandidates ? Optional.empty() : Optional.of(plates);
  }

  private List<String> fitting(PlatePattern pattern, TimeWindow window) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.CANDIDATES)) {
      select.setString(1, pattern.asLike());
      select.setBoolean(2, !pattern.asksForKinds());
      select.setString(3, pattern.asRegex());
      return candidates(select, 4, window);
    }
  }

  private List<String> alike(LookAlikes term, TimeWindow window) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.ALIKE)) {
      select.setArray(1, connection.createArrayOf("text", term.skeletons().toArray()));
      return candidates(select, 2, window);
    }
  }

  private List<String> candidates(PreparedStatement select, int position, TimeWindow window)
      throws SQLException {
    select.setObject(position, window.from().atOffset(ZoneOffset.UTC).toLocalDate());
    select.setObject(position + 1, window.until().atOffset(ZoneOffset.UTC).toLocalDate());
    select.setInt(position + 2, mostCandidates + 1);
    List<String> plates = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        plates.add(rows.getString(1));
      }
    }
    return plates;
  }

  private List<Integer> camerasOf(Where where) throws SQLException {
    return switch (where) {
      case Where.AtCameras named -> named(named.codes());
      case Where.Area area -> within(area);
    };
  }

  private List<Integer> named(Set<CameraCode> codes) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.CAMERAS_NAMED)) {
      select.setArray(
          1, connection.createArrayOf("text", codes.stream().map(CameraCode::value).toArray()));
      List<Integer> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getInt(1));
        }
      }
      return ids;
    }
  }

  /** Cameras that stand in an area, and all that move: they may have been in it. */
  private List<Integer> within(Where.Area area) throws SQLException {
    GeoBox box = area.box();
    String sql =
        ReadsSql.CAMERAS_WITHIN.formatted(
            movingCameras, box.crossesAntimeridian() ? "or" : "and", movingCameras);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setDouble(1, box.south());
      select.setDouble(2, box.north());
      select.setDouble(3, box.west());
      select.setDouble(4, box.east());
      List<Integer> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          GeoPoint place = new GeoPoint(rows.getDouble("latitude"), rows.getDouble("longitude"));
          if (rows.getBoolean("moves") || area.mayHold(place)) {
            ids.add(rows.getInt("id"));
          }
        }
      }
      return ids;
    }
  }

  private Sought.VehicleIds vehicleOf(VehicleSought sought) throws SQLException {
    return new Sought.VehicleIds(
        term("MAKE", sought.make()),
        term("MODEL", sought.model()),
        term("COLOUR", sought.colour()));
  }

  private short term(String kind, String name) throws SQLException {
    if (name.isEmpty()) {
      return 0;
    }
    try (PreparedStatement select = connection.prepareStatement(ReadsSql.VEHICLE_TERM)) {
      select.setString(1, kind);
      select.setString(2, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getShort(1) : Sought.VehicleIds.UNHEARD_OF;
      }
    }
  }
}
