package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.OldReads;

/** Months of table {@code read}, by the names of its parts. */
@ApplicationScoped
class SqlOldReads implements OldReads {
  private static final DateTimeFormatter PART = DateTimeFormatter.ofPattern("'read_'uuuuMM");
  private static final String PARTS =
      """
      select part.relname from pg_inherits
        join pg_class part on part.oid = inhrelid
      where inhparent = 'read'::regclass
      order by part.relname""";

  private static final String HELD =
      """
      select holds_stand(at) and exists (
        select from read where captured_at >= ? and captured_at < ?
          and read_is_held(plate, issuer, candidate_plates, captured_at, id, camera_id, latitude, longitude, at))
      from (select retention_clock() as at) clock""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<YearMonth> monthsUntil(Instant end) {
    List<YearMonth> months = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PARTS);
        ResultSet parts = select.executeQuery()) {
      while (parts.next()) {
        months.add(YearMonth.parse(parts.getString(1), PART));
      }
    } catch (SQLException e) {
      throw new StoreFailed("months of reads cannot be listed", e);
    }
    return months.stream().filter(month -> !endOf(month).isAfter(end)).toList();
  }

  @Override
  public boolean isHeld(YearMonth month) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setObject(1, endOf(month.minusMonths(1)).atOffset(ZoneOffset.UTC));
      select.setObject(2, endOf(month).atOffset(ZoneOffset.UTC));
      try (ResultSet answer = select.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new StoreFailed("whether a month of reads is held cannot be told", e);
    }
  }

  @Override
  public long drop(YearMonth month) {
    return call("select drop_read_month(?)", month.atDay(1), "a month of reads cannot be removed");
  }

  @Override
  public long forgetBeside(YearMonth month) {
    return call(
        "select forget_beside_reads(?)",
        month.plusMonths(1).atDay(1),
        "what was kept beside reads cannot be removed");
  }

  private long call(String function, LocalDate day, String failure) {
    try (Connection connection = database.getConnection();
        PreparedStatement call = connection.prepareStatement(function)) {
      call.setObject(1, day);
      try (ResultSet answer = call.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreFailed(failure, e);
    }
  }

  private static Instant endOf(YearMonth month) {
    return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
