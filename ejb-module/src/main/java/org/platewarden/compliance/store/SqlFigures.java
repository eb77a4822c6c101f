package org.platewarden.compliance.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.platewarden.compliance.FlagTerms;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.compliance.Section;
import org.platewarden.compliance.Stamp;
import org.platewarden.compliance.model.Figures;
import org.platewarden.kernel.TimeWindow;

/**
 * Reads the tables of all features, and changes none: only one statement after the other in one
 * transaction sees one moment.
 */
@ApplicationScoped
class SqlFigures implements Figures {
  private static final String ONE_MOMENT = "set transaction isolation level repeatable read";

  private static final String HEAD =
      "select size, encode(root, 'hex') from audit_checkpoint order by size desc limit 1";

  private static final String CLOSING =
      "select size, encode(root, 'hex') from audit_checkpoint where at >= :until order by size limit 1";

  private static final String UNSEALED =
      """
      select count(*) from audit_entry q
      where q.id = q.attempt_id and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS') and q.at >= :from and q.at < :until
        and not exists (select from audit_leaf l where l.entry_id = q.id)""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject Clock clock;

  /** In a table; a test asks for fewer. */
  int mostRows = Snapshot.MOST_ROWS;

  @Override
  public List<Taken> take(List<ReportAsked> asked, ZoneId zone, FlagTerms terms) {
    try (Connection connection = database.getConnection();
        Statement begin = connection.createStatement()) {
      begin.execute(ONE_MOMENT);
      Instant moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
      List<Taken> taken = new ArrayList<>();
      for (ReportAsked each : asked) {
        taken.add(
            taken(
                each,
                new Snapshot(connection, values(each, zone, terms, moment), mostRows),
                moment));
      }
      return taken;
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }

  private static Taken taken(ReportAsked asked, Snapshot snapshot, Instant moment)
      throws SQLException {
    Stamp stamp =
        new Stamp(moment, snapshot.head(HEAD), snapshot.head(CLOSING), snapshot.count(UNSEALED));
    return new Taken(stamp, sections(asked, snapshot));
  }

  private static List<Section> sections(ReportAsked asked, Snapshot snapshot) throws SQLException {
    return switch (asked.kind()) {
      case AUDIT -> AuditSql.of(snapshot);
      case ACCESS -> AccessSql.of(snapshot);
      case HOLDINGS -> HoldingsSql.of(snapshot);
      case VENDORS -> UseSql.vendors(snapshot);
      case ACCESS_RECORD -> UseSql.record(snapshot);
      case YEARLY -> UseSql.yearly(snapshot);
      case SAMPLE -> UseSql.toDrawFrom(snapshot);
    };
  }

  private static Map<String, Object> values(
      ReportAsked asked, ZoneId zone, FlagTerms terms, Instant taken) {
    TimeWindow window = asked.period().window(zone);
    return Map.of(
        "from", window.from(),
        "until", window.until(),
        "zone", zone.getId(),
        "taken", taken,
        "hoursFrom", terms.hoursFrom(),
        "hoursUntil", terms.hoursUntil(),
        "samePlate", terms.samePlate(),
        "sameReason", terms.sameReason(),
        "wideMetres", terms.wideMetres(),
        "lapseDays", terms.lapseDays());
  }
}
