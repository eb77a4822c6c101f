package org.platewarden.retention.store;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.DueSample;
import org.platewarden.retention.DueTally;
import org.platewarden.retention.RemovedBatch;
import org.platewarden.retention.RetentionSubject;

/**
 * Rows of the view {@code retained_record} (V0059) of one class. What goes is for a function of the
 * database to decide; what is counted here is asked apart from it.
 */
abstract class RetainedRecords implements RetentionSubject {
  private static final String PLACES =
      "select distinct place from retained_record where kept = ? order by place";

  /** Takes: class, place, class, place, as of, class, place. */
  private static final String PAST =
      """
      with clock as (
        select at, retention_cut_off(?, 'own', ?, at) as own, retention_cut_off(?, 'vendor', ?, at) as vendor,
          holds_stand(at) as holds
        from (select least(?, retention_clock()) as at) now),
      past as (
        select r.over, coalesce(r.camera, '-') as camera, holds and record_is_held(r, at) as held
        from clock, retained_record r
        where kept = ? and place = ? and over < case source when 'own' then own else vendor end
        limit %d)
      """
          .formatted(MOST_COUNTED);

  private static final String TALLY =
      PAST
          + """
          select (select own from clock) as own, count(*) filter (where not held) as due,
            count(*) filter (where held) as held, min(over) filter (where not held) as oldest
          from past""";

  private static final String IS_DUE =
      PAST + "select exists (select from past where not held) as due";

  private static final String SAMPLES =
      PAST + "select over, camera, held from past order by over limit ?";

  private static final String REMOVE =
      "select gone, upto from remove_due_records(?, ?, ?, ?, ?, ?)";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private final RetentionClass kept;

  RetainedRecords(RetentionClass kept) {
    this.kept = kept;
  }

  @Override
  public RetentionClass kept() {
    return kept;
  }

  @Override
  public List<String> places() {
    return on(
        PLACES,
        row -> {
          List<String> places = new ArrayList<>();
          while (row.next()) {
            places.add(row.getString(1));
          }
          return places;
        },
        kept.name());
  }

  @Override
  public DueTally tally(String place, Instant asOf) {
    return on(
        TALLY,
        row -> {
          row.next();
          return new DueTally(
              kept,
              place,
              moment(row, "own"),
              row.getLong("due"),
              row.getLong("held"),
              moment(row, "oldest"));
        },
        past(place, asOf));
  }

  @Override
  public boolean isDue(String place, Instant asOf) {
    return on(IS_DUE, row -> row.next() && row.getBoolean(1), past(place, asOf));
  }

  @Override
  public List<DueSample> samples(String place, Instant asOf, int most) {
    List<Object> values = new ArrayList<>(List.of(past(place, asOf)));
    values.add(most);
    return on(
        SAMPLES,
        row -> {
          List<DueSample> samples = new ArrayList<>();
          while (row.next()) {
            samples.add(
                new DueSample(
                    kept,
                    place,
                    row.getString("camera"),
                    moment(row, "over").orElseThrow(),
                    row.getBoolean("held")));
          }
          return samples;
        },
        values.toArray());
  }

  private Object[] past(String place, Instant asOf) {
    String name = kept.name();
    return new Object[] {name, place, name, place, asOf, name, place};
  }

  @Override
  public RemovedBatch remove(UUID run, String place, Instant asOf, Instant since, int most) {
    return on(
        REMOVE,
        row -> {
          row.next();
          int gone = row.getInt("gone");
          return gone == 0
              ? RemovedBatch.NOTHING
              : new RemovedBatch(gone, moment(row, "upto").orElseThrow(), List.of());
        },
        run,
        kept.name(),
        place,
        asOf,
        since,
        most);
  }

  /** Pictures that were kept for evidence alone are taken by the nightly sweep. */
  @Override
  public void removeBeside(RemovedBatch batch) {
    // nothing is named by a batch
  }

  @Override
  public void settle() {
    // nothing waits
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private interface Answer<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T on(String query, Answer<T> answer, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
      try (ResultSet row = statement.executeQuery()) {
        return answer.of(row);
      }
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }
}
