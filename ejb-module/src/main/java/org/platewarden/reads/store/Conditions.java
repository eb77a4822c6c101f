package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPolygon;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;

/** What follows the window in a query's WHERE, with its values in order. */
final class Conditions {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private Conditions() {}

  /** The conditions of a query, once its names have been looked up. */
  static Conditions of(Connection connection, ReadsQuery query, Sought sought) throws SQLException {
    Conditions conditions = new Conditions();
    if (sought.plates().isPresent()) {
      conditions.addPlates(connection, sought.plates().get());
    } else if (query.plate().isPresent()) {
      conditions.addPlate(connection, query.plate().get());
    }
    if (sought.cameras().isPresent()) {
      conditions.addCameras(connection, sought);
    }
    conditions.addVehicle(sought.vehicle());
    if (query.where().orElse(null) instanceof Where.Area area) {
      conditions.addArea(area);
    }
    query.leftOut().forEach(conditions::leaveOut);
    return conditions;
  }

  /** The same, and only what follows the page before. */
  Conditions after(ReadReference last) {
    add("(r.captured_at, r.id) < (?, ?)", last.capturedAt().atOffset(ZoneOffset.UTC), last.id());
    return this;
  }

  /** Beginning with " and", or empty. */
  String sql() {
    return sql.toString();
  }

  /** One for each question mark. */
  List<Object> values() {
    return values;
  }

  private void add(String condition, Object... bound) {
    sql.append(" and ").append(condition);
    values.addAll(List.of(bound));
  }

  /**
   * One plate is said to be one: not knowing how many an array holds, the planner would rather read
   * all of a small store's window.
   */
  private void addPlates(Connection connection, List<String> plates) throws SQLException {
    if (plates.size() == 1) {
      add("d.plate = ?", plates.getFirst());
    } else {
      add("d.plate = any(?)", textArray(connection, plates));
    }
  }

  private void addPlate(Connection connection, PlateTerm term) throws SQLException {
    switch (term) {
      case PlatePattern pattern -> {
        add("r.plate like ?", pattern.asLike());
        if (pattern.asksForKinds()) {
          add("r.plate ~ ?", pattern.asRegex());
        }
      }
      case LookAlikes alike ->
          add(ReadsSql.SKELETON + " = any(?)", textArray(connection, alike.skeletons()));
    }
  }

  /** Beside plates the sum keeps the planner from gathering all reads of the cameras instead. */
  private void addCameras(Connection connection, Sought sought) throws SQLException {
    List<Integer> cameras = sought.cameras().orElseThrow();
    if (sought.plates().isPresent()) {
      add("r.camera_id + 0 = any(?)", connection.createArrayOf("integer", cameras.toArray()));
    } else if (cameras.size() == 1) {
      add("r.camera_id = ?", cameras.getFirst());
    } else {
      add("r.camera_id = any(?)", connection.createArrayOf("integer", cameras.toArray()));
    }
  }

  private void addVehicle(Sought.VehicleIds vehicle) {
    if (vehicle.make() != 0) {
      add("r.make_id = ?", vehicle.make());
    }
    if (vehicle.model() != 0) {
      add("r.model_id = ?", vehicle.model());
    }
    if (vehicle.colour() != 0) {
      add("r.colour_id = ?", vehicle.colour());
    }
  }

  /** What a box does not hold is neither measured nor left out. */
  private void leaveOut(Where.Area area) {
    Conditions inside = new Conditions();
    inside.addBox(area.box());
    inside.addShape(area);
    sql.append(" and not (true").append(inside.sql).append(')');
    values.addAll(inside.values);
  }

  private void addArea(Where.Area area) {
    if (area instanceof Where.Around(GeoCircle circle)) {
      addBox(circle.box());
    }
    addShape(area);
  }

  private void addShape(Where.Area area) {
    switch (area) {
      case Where.Around(GeoCircle circle) ->
          add(
              ReadsSql.METRES_FROM + " <= ?",
              circle.centre().latitude(),
              circle.centre().latitude(),
              circle.centre().longitude(),
              circle.radiusMetres());
      case Where.Inside(GeoPolygon polygon) -> add(ReadsSql.INSIDE, asText(polygon));
    }
  }

  /** Cheap, and leaves little to be measured. */
  private void addBox(GeoBox box) {
    add("r.latitude between ? and ?", box.south(), box.north());
    add(
        box.crossesAntimeridian()
            ? "(r.longitude >= ? or r.longitude <= ?)"
            : "r.longitude between ? and ?",
        box.west(),
        box.east());
  }

  private static String asText(GeoPolygon polygon) {
    return polygon.corners().stream()
        .map(corner -> "(" + corner.longitude() + "," + corner.latitude() + ")")
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static Object textArray(Connection connection, Iterable<String> texts)
      throws SQLException {
    List<String> list = new ArrayList<>();
    texts.forEach(list::add);
    return connection.createArrayOf("text", list.toArray());
  }
}
