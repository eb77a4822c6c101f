package org.platewarden.web.compliance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.compliance.ReportKind;
import org.platewarden.compliance.ReportPeriod;

/** How reports and periods stand in addresses: {@code AUDIT/2026-07-01/2026-10-01}. */
final class ReportAddress {
  private static final String BETWEEN = "/";
  private static final int PARTS = 3;

  private ReportAddress() {}

  static String of(ReportPeriod period) {
    return period.from() + BETWEEN + period.until();
  }

  static String of(ReportAsked asked) {
    return asked.kind() + BETWEEN + of(asked.period());
  }

  /** The period that an address names; empty if it names none. */
  static Optional<ReportPeriod> period(@Nullable String named) {
    String[] parts = Objects.toString(named, "").split(BETWEEN, -1);
    return parts.length == 2 ? period(parts[0], parts[1]) : Optional.empty();
  }

  /** The report that an address names; empty if it names none. */
  static Optional<ReportAsked> asked(@Nullable String named) {
    String[] parts = Objects.toString(named, "").split(BETWEEN, -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    return Arrays.stream(ReportKind.values())
        .filter(kind -> kind.name().equals(parts[0]))
        .findFirst()
        .flatMap(kind -> period(parts[1], parts[2]).map(period -> new ReportAsked(kind, period)));
  }

  private static Optional<ReportPeriod> period(String from, String until) {
    try {
      return Optional.of(new ReportPeriod(LocalDate.parse(from), LocalDate.parse(until)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
