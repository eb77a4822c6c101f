package org.platewarden.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.platewarden.compliance.Cell;
import org.platewarden.compliance.ReportPeriod;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** Says the cells of reports in the language of the page. */
@Named("reportWords")
@RequestScoped
public class ReportWords {
  /** Columns whose codes have words already. */
  private static final Set<String> KNOWN = Set.of("purpose", "action", "outcome", "kept");

  @Inject Say say;
  @Inject Language language;

  /** The heading of a column. */
  public String column(String key) {
    return say.of("report.col." + key);
  }

  /** The title of a table. */
  public String section(String key) {
    return say.of("report.section." + key);
  }

  /** A cell for people; numbers are grouped, times are by the agency's clock. */
  public String shown(String column, Cell cell, ZoneId zone) {
    return switch (cell) {
      case Cell.Count count -> number(column, count.value());
      case Cell.Moment at -> moment(at.value(), zone, "d MMM uuuu, HH:mm:ss");
      case Cell.Day day -> day(column, day.value());
      case Cell other -> word(column, other);
    };
  }

  /** A cell to be taken away: numbers bare, times and days as ISO 8601 has them. */
  public String exact(String column, Cell cell, ZoneId zone) {
    return switch (cell) {
      case Cell.Count count -> Long.toString(count.value());
      case Cell.Moment at -> moment(at.value(), zone, "uuuu-MM-dd HH:mm:ss.SSxxx");
      case Cell.Day day -> day.value().toString();
      case Cell other -> word(column, other);
    };
  }

  private String word(String column, Cell cell) {
    return switch (cell) {
      case Cell.Text text -> word(column, text.value());
      case Cell.Hidden hidden -> say.of("report.hidden");
      case Cell.Nothing nothing -> "";
      case Cell.Count count -> Long.toString(count.value());
      case Cell.Moment at -> at.value().toString();
      case Cell.Day day -> day.value().toString();
    };
  }

  private String word(String column, String value) {
    if (value.equals("TOTAL") || value.equals("NONE")) {
      return say.of("report.value." + value);
    }
    if (column.equals("flag")) {
      return section(value);
    }
    if (column.equals("reason")) {
      return say.orElse("report.reason." + value, value);
    }
    String known =
        KNOWN.contains(column) ? column + "." + value : "report.value." + column + "." + value;
    return say.orElse(known, value);
  }

  private String number(String column, long value) {
    return switch (column) {
      case "hour" -> "%02d:00".formatted(value);
      case "number", "size" -> Long.toString(value);
      default -> say.number(value);
    };
  }

  private String day(String column, LocalDate day) {
    String pattern = column.equals("month") ? "MMM uuuu" : "d MMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language.getLocale()).format(day);
  }

  private String moment(Instant at, ZoneId zone, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.getLocale()).withZone(zone).format(at);
  }

  /** A period: its first and its last day. */
  public String period(ReportPeriod period) {
    return say.of("report.period", day("", period.from()), day("", period.last()));
  }

  /** An instant to the second by the agency's clock, with its zone. */
  public String at(Instant at, ZoneId zone) {
    return say.local(at, zone.getId());
  }
}
