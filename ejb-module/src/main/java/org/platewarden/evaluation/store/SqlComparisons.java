package org.platewarden.evaluation.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.evaluation.ShadowDay;
import org.platewarden.evaluation.ShadowDifference;
import org.platewarden.evaluation.model.Comparisons;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.StoreFailed;
import org.platewarden.recognition.Candidate;

/** Comparisons in the tables {@code shadow_day} and {@code shadow_difference}. */
@ApplicationScoped
class SqlComparisons implements Comparisons {
  private static final double STEPS = 1000;

  private static final String ADD =
      """
      insert into shadow_day as known (day, in_force_hash, shadow_hash, frames, missed, same,
        different, only_in_force, only_shadow, in_force_millis, shadow_millis)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (day, in_force_hash, shadow_hash) do update set
        frames = known.frames + excluded.frames, missed = known.missed + excluded.missed,
        same = known.same + excluded.same, different = known.different + excluded.different,
        only_in_force = known.only_in_force + excluded.only_in_force,
        only_shadow = known.only_shadow + excluded.only_shadow,
        in_force_millis = known.in_force_millis + excluded.in_force_millis,
        shadow_millis = known.shadow_millis + excluded.shadow_millis""";

  private static final String NOTE =
      """
      insert into shadow_difference
        (id, plate, captured_at, read_id, shadow_text, shadow_confidence, shadow_hash, compared_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String DAYS =
      """
      select * from shadow_day order by day desc, shadow_hash, in_force_hash limit ?""";

  private static final String LATEST =
      """
      select * from shadow_difference order by compared_at desc, id limit ?""";

  private static final String FORGET =
      """
      delete from shadow_difference where compared_at < ? or compared_at < (
        select compared_at from shadow_difference order by compared_at desc, id offset ? limit 1)""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  @Transactional // all of it, or nothing
  public void add(ShadowDay more, List<ShadowDifference> differences) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement note = connection.prepareStatement(NOTE)) {
      fill(add, more);
      add.executeUpdate();
      for (ShadowDifference difference : differences) {
        fill(note, difference);
        note.executeUpdate();
      }
    } catch (SQLException e) {
      throw new StoreFailed("a comparison of two models cannot be kept", e);
    }
  }

  private static void fill(PreparedStatement add, ShadowDay more) throws SQLException {
    add.setObject(1, more.day());
    add.setString(2, more.pair().inForce());
    add.setString(3, more.pair().shadow());
    add.setLong(4, more.frames());
    add.setLong(5, more.missed());
    add.setLong(6, more.plates().same());
    add.setLong(7, more.plates().different());
    add.setLong(8, more.plates().onlyInForce());
    add.setLong(9, more.plates().onlyShadow());
    add.setLong(10, more.inForceSpent().toMillis());
    add.setLong(11, more.shadowSpent().toMillis());
  }

  private static void fill(PreparedStatement note, ShadowDifference difference)
      throws SQLException {
    note.setObject(1, UUID.randomUUID());
    note.setString(2, difference.read().characters());
    note.setObject(3, difference.read().capturedAt().atOffset(ZoneOffset.UTC));
    note.setLong(4, difference.read().id());
    note.setString(5, difference.shadow().map(Candidate::characters).orElse(null));
    note.setObject(
        6,
        difference
            .shadow()
            .map(read -> (short) Math.round(read.confidence() * STEPS))
            .orElse(null));
    note.setString(7, difference.shadowHash());
    note.setObject(8, difference.at().atOffset(ZoneOffset.UTC));
  }

  @Override
  public List<ShadowDay> days(int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(DAYS)) {
      select.setInt(1, most);
      List<ShadowDay> days = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.add(day(row));
        }
      }
      return days;
    } catch (SQLException e) {
      throw new StoreFailed("comparisons of models cannot be read", e);
    }
  }

  private static ShadowDay day(ResultSet row) throws SQLException {
    return new ShadowDay(
        row.getObject("day", LocalDate.class),
        new ShadowDay.Pair(row.getString("in_force_hash"), row.getString("shadow_hash")),
        row.getLong("frames"),
        row.getLong("missed"),
        new ShadowDay.Plates(
            row.getLong("same"),
            row.getLong("different"),
            row.getLong("only_in_force"),
            row.getLong("only_shadow")),
        Duration.ofMillis(row.getLong("in_force_millis")),
        Duration.ofMillis(row.getLong("shadow_millis")));
  }

  @Override
  public List<ShadowDifference> latest(int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setInt(1, most);
      List<ShadowDifference> latest = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          latest.add(difference(row));
        }
      }
      return latest;
    } catch (SQLException e) {
      throw new StoreFailed("differences of models cannot be read", e);
    }
  }

  private static ShadowDifference difference(ResultSet row) throws SQLException {
    String text = row.getString("shadow_text");
    return new ShadowDifference(
        new ReadReference(
            row.getString("plate"), instant(row, "captured_at"), row.getLong("read_id")),
        text == null
            ? Optional.empty()
            : Optional.of(new Candidate(text, row.getInt("shadow_confidence") / STEPS)),
        row.getString("shadow_hash"),
        instant(row, "compared_at"));
  }

  @Override
  public void forget(Instant before, int beyond) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.setInt(2, beyond - 1);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("differences of models cannot be forgotten", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
