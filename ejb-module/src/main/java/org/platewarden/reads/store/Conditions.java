package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;

/**
 * What follows the window in a query's WHERE, with all its values in order, the window's included.
 *
 * @param sql beginning with " and", or empty
 * @param values one for each question mark
 */
record Conditions(String sql, List<Object> values) {
  static Conditions of(
      Connection connection, ReadsQuery query, Optional<List<String>> plates, OptionalInt camera)
      throws SQLException {
    StringBuilder sql = new StringBuilder();
    List<Object> values = new ArrayList<>();
    values.add(query.window().from().atOffset(ZoneOffset.UTC));
    values.add(query.window().until().atOffset(ZoneOffset.UTC));
    if (plates.isPresent()) {
      sql.append(" and d.plate = any(?)");
      values.add(connection.createArrayOf("text", plates.get().toArray()));
    } else if (query.plate().isPresent()) {
      addPattern(sql, values, query.plate().get());
    }
    if (camera.isPresent()) {
      sql.append(" and r.camera_id = ?");
      values.add(camera.getAsInt());
    }
    if (query.after().isPresent()) {
      ReadReference last = query.after().get();
      sql.append(" and (r.captured_at, r.id) < (?, ?)");
      values.add(last.capturedAt().atOffset(ZoneOffset.UTC));
      values.add(last.id());
    }
    return new Conditions(sql.toString(), values);
  }

  private static void addPattern(StringBuilder sql, List<Object> values, PlatePattern pattern) {
    sql.append(" and r.plate like ?");
    values.add(pattern.asLike());
    if (pattern.asksForKinds()) {
      sql.append(" and r.plate ~ ?");
      values.add(pattern.asRegex());
    }
  }
}
