package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.reads.StoreFailed;
import org.platewarden.retention.DueSample;
import org.platewarden.retention.DueTally;
import org.platewarden.retention.RemovedBatch;
import org.platewarden.retention.RetentionSubject;

/**
 * Rows of table {@code read}, or their pictures, as something that is kept for a time. What goes is
 * for a function of the database to decide (V0052); what is counted here is asked apart from it.
 */
abstract class RetainedRows implements RetentionSubject {
  /** From one place to the next by the index, however many reads there are of each. */
  private static final String PLACES =
      """
      with recursive p (place) as (
        (select place_of_capture from read order by place_of_capture limit 1)
        union all
        select (select place_of_capture from read where place_of_capture > p.place
                order by place_of_capture limit 1)
        from p where p.place is not null)
      select place from p where place is not null""";

  private static final String CUT_OFFS =
      """
      select retention_cut_off(?, 'own', ?, at) as own, retention_cut_off(?, 'vendor', ?, at) as vendor,
        holds_stand(at) as holds, at
      from (select least(?, retention_clock()) as at) clock""";

  private static final String HELD =
      """
       (? and read_is_held(plate, issuer, candidate_plates, captured_at, r.id, camera_id,
          r.latitude, r.longitude, ?))""";

  private static final String DUE =
      """
       r.place_of_capture = ? and captured_at < greatest(?::timestamptz, ?::timestamptz)
        and captured_at < case source_id when 1 then ?::timestamptz else ?::timestamptz end and\s""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject LastReferences images;

  private final RetentionClass kept;
  private final String present;
  private final String remove;

  /**
   * Some kind of rows.
   *
   * @param kept their class
   * @param present what a row of {@code read r} is to be one of them
   * @param function of the database that removes some
   */
  RetainedRows(RetentionClass kept, String present, String function) {
    this.kept = kept;
    this.present = present;
    this.remove = "select gone, upto, images from " + function + "(?, ?, ?, ?, ?)";
  }

  /** Cut-offs at an instant that is not ahead of the database's clock. */
  private record CutOffs(
      Optional<OffsetDateTime> own,
      Optional<OffsetDateTime> vendor,
      boolean holds,
      OffsetDateTime at) {}

  @Override
  public RetentionClass kept() {
    return kept;
  }

  @Override
  public List<String> places() {
    return on(
        PLACES,
        select -> {
          List<String> places = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              places.add(row.getString(1));
            }
          }
          return places;
        });
  }

  private CutOffs cutOffs(String place, Instant asOf) {
    return on(
        CUT_OFFS,
        select -> {
          select.setString(1, kept.name());
          select.setString(2, place);
          select.setString(3, kept.name());
          select.setString(4, place);
          select.setObject(5, asOf.atOffset(ZoneOffset.UTC));
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return new CutOffs(
                Optional.ofNullable(row.getObject("own", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("vendor", OffsetDateTime.class)),
                row.getBoolean("holds"),
                row.getObject("at", OffsetDateTime.class));
          }
        });
  }

  @Override
  public DueTally tally(String place, Instant asOf) {
    CutOffs cuts = cutOffs(place, asOf);
    return on(
        "select count(*) filter (where not held) as due, count(*) filter (where held) as held,"
            + " min(captured_at) filter (where not held) as oldest from (select captured_at, "
            + HELD
            + " as held from read r where "
            + DUE
            + present
            + " limit "
            + MOST_COUNTED
            + ") past",
        select -> {
          fillDue(select, fillHeld(select, 1, cuts), place, cuts);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return new DueTally(
                kept,
                place,
                cuts.own().map(OffsetDateTime::toInstant),
                row.getLong("due"),
                row.getLong("held"),
                Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant));
          }
        });
  }

  @Override
  public boolean isDue(String place, Instant asOf) {
    CutOffs cuts = cutOffs(place, asOf);
    return on(
        "select exists (select from read r where " + DUE + present + " and not " + HELD + ")",
        select -> {
          fillHeld(select, fillDue(select, 1, place, cuts), cuts);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
          }
        });
  }

  @Override
  public List<DueSample> samples(String place, Instant asOf, int most) {
    CutOffs cuts = cutOffs(place, asOf);
    return on(
        "select captured_at, coalesce(camera.code, '-') as code, "
            + HELD
            + " as held from read r left join camera on camera.id = camera_id where "
            + DUE
            + present
            + " order by captured_at limit "
            + most,
        select -> {
          fillDue(select, fillHeld(select, 1, cuts), place, cuts);
          List<DueSample> samples = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              samples.add(
                  new DueSample(
                      kept,
                      place,
                      row.getString("code"),
                      row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                      row.getBoolean("held")));
            }
          }
          return samples;
        });
  }

  private static int fillHeld(PreparedStatement select, int from, CutOffs cuts)
      throws SQLException {
    select.setBoolean(from, cuts.holds());
    select.setObject(from + 1, cuts.at());
    return from + 2;
  }

  private static int fillDue(PreparedStatement select, int from, String place, CutOffs cuts)
      throws SQLException {
    select.setString(from, place);
    select.setObject(from + 1, cuts.own().orElse(null));
    select.setObject(from + 2, cuts.vendor().orElse(null));
    select.setObject(from + 3, cuts.own().orElse(null));
    select.setObject(from + 4, cuts.vendor().orElse(null));
    return from + 5;
  }

  @Override
  public RemovedBatch remove(UUID run, String place, Instant asOf, Instant since, int most) {
    return on(
        remove,
        call -> {
          call.setObject(1, run);
          call.setString(2, place);
          call.setObject(3, asOf.atOffset(ZoneOffset.UTC));
          call.setObject(4, since.atOffset(ZoneOffset.UTC));
          call.setInt(5, most);
          try (ResultSet row = call.executeQuery()) {
            row.next();
            int gone = row.getInt("gone");
            return gone == 0
                ? RemovedBatch.NOTHING
                : new RemovedBatch(
                    gone,
                    row.getObject("upto", OffsetDateTime.class).toInstant(),
                    namesOf(row.getArray("images")));
          }
        });
  }

  private static List<String> namesOf(Array images) throws SQLException {
    List<String> names = new ArrayList<>();
    if (images != null) {
      for (Object image : (Object[]) images.getArray()) {
        names.add(HexFormat.of().formatHex((byte[]) image));
      }
    }
    return names;
  }

  @Override
  public void removeBeside(RemovedBatch batch) {
    images.remove(batch.beside());
  }

  @Override
  public void settle() {
    on(
        "select settle_plates()",
        call -> {
          call.execute();
          return true;
        });
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T on(String query, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new StoreFailed("what is due of reads cannot be told, or not removed", e);
    }
  }
}
