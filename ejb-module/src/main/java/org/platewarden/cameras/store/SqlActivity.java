package org.platewarden.cameras.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.model.ActivityCount;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.ActivityStore;
import org.platewarden.cameras.model.CameraSign;

/** Activity in tables {@code camera_activity} and {@code camera_sign}. */
@ApplicationScoped
class SqlActivity implements ActivityStore {
  /** One statement, so that a count is added once or not at all. */
  private static final String ADD =
      """
      with came as (
        select camera_id, hour::timestamptz, reads, messages, backfilled, rejected,
          seen::timestamptz, captured::timestamptz, drift
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
          as c (camera_id, hour, reads, messages, backfilled, rejected, seen, captured, drift)),
      signs as (
        insert into camera_sign as s
          (camera_id, first_seen, last_seen, last_captured, drift_millis, drift_at)
        select camera_id, min(seen), max(seen), max(captured),
          (array_agg(drift order by seen desc) filter (where drift is not null))[1],
          max(seen) filter (where drift is not null)
        from came group by camera_id order by camera_id
        on conflict (camera_id) do update set
          last_seen = greatest(s.last_seen, excluded.last_seen),
          last_captured = greatest(s.last_captured, excluded.last_captured),
          drift_millis = coalesce(excluded.drift_millis, s.drift_millis),
          drift_at = coalesce(excluded.drift_at, s.drift_at))
      insert into camera_activity as a (camera_id, hour, reads, messages, backfilled, rejected)
      select camera_id, hour, reads, messages, backfilled, rejected from came
      order by camera_id, hour
      on conflict (camera_id, hour) do update set
        reads = a.reads + excluded.reads, messages = a.messages + excluded.messages,
        backfilled = a.backfilled + excluded.backfilled,
        rejected = a.rejected + excluded.rejected""";

  private static final String SINCE =
      """
      select camera_id, hour, reads, messages, rejected from camera_activity where hour >= ?""";

  private static final String SIGNS =
      """
      select camera_id, first_seen, last_seen, last_captured, drift_millis, drift_at
      from camera_sign""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public void add(Collection<ActivityCount> counts) {
    List<ActivityCount> rows =
        counts.stream().sorted(Comparator.comparingInt(ActivityCount::cameraId)).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      Columns columns = new Columns(connection, insert, rows);
      columns.bind("integer", ActivityCount::cameraId);
      columns.bind("text", row -> row.hour().toString());
      columns.bind("bigint", ActivityCount::reads);
      columns.bind("bigint", ActivityCount::messages);
      columns.bind("bigint", ActivityCount::backfilled);
      columns.bind("bigint", ActivityCount::rejected);
      columns.bind("text", row -> row.seenAt().toString());
      columns.bind("text", row -> row.capturedAt().map(Instant::toString).orElse(null));
      columns.bind("bigint", row -> row.driftMillis().orElse(null));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new CameraStoreFailed("what came from cameras cannot be counted", e);
    }
  }

  @Override
  public List<ActivityHour> since(Instant hour) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SINCE)) {
      select.setObject(1, hour.atOffset(ZoneOffset.UTC));
      List<ActivityHour> hours = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hours.add(
              new ActivityHour(
                  row.getInt("camera_id"),
                  row.getObject("hour", OffsetDateTime.class).toInstant(),
                  row.getLong("reads"),
                  row.getLong("messages"),
                  row.getLong("rejected")));
        }
      }
      return hours;
    } catch (SQLException e) {
      throw new CameraStoreFailed("what came from cameras cannot be told", e);
    }
  }

  @Override
  public List<CameraSign> signs() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SIGNS);
        ResultSet row = select.executeQuery()) {
      List<CameraSign> signs = new ArrayList<>();
      while (row.next()) {
        signs.add(
            new CameraSign(
                row.getInt("camera_id"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                instant(row, "last_captured"),
                Optional.ofNullable(row.getObject("drift_millis", Long.class))
                    .map(Duration::ofMillis),
                instant(row, "drift_at")));
      }
      return signs;
    } catch (SQLException e) {
      throw new CameraStoreFailed("the cameras' last signs cannot be told", e);
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** Binds one column after the other, each as an array. */
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<ActivityCount> rows;
    private int position;

    Columns(Connection connection, PreparedStatement insert, List<ActivityCount> rows) {
      this.connection = connection;
      this.insert = insert;
      this.rows = rows;
    }

    void bind(String type, Function<ActivityCount, @Nullable Object> column) throws SQLException {
      insert.setArray(
          ++position, connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }
  }
}
