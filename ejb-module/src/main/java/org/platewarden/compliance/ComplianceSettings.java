package org.platewarden.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By whose clock reports are, what they flag, and how small a figure may be. */
@ApplicationScoped
public class ComplianceSettings {
  private static final int LAST_HOUR = 24;
  private static final int MOST = 1_000_000;
  private static final int MOST_PERCENT = 100;

  @Inject
  @ConfigProperty(name = "platewarden.access.zone", defaultValue = "UTC")
  String zone = "UTC";

  @Inject
  @ConfigProperty(name = "platewarden.compliance.hours.from", defaultValue = "6")
  int hoursFrom = 6;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.hours.until", defaultValue = "22")
  int hoursUntil = 22;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.same.plate", defaultValue = "10")
  int samePlate = 10;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.same.reason", defaultValue = "3")
  int sameReason = 3;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.wide.metres", defaultValue = "20000")
  int wideMetres = 20_000;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.small.cell", defaultValue = "5")
  int smallCell = 5;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.sample.percent", defaultValue = "1")
  int samplePercent = 1;

  @Inject
  @ConfigProperty(name = "platewarden.compliance.vendor.price.cents", defaultValue = "0")
  int priceCents;

  @Inject
  @ConfigProperty(name = "platewarden.review.lapse.days", defaultValue = "7")
  int lapseDays = 7;

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    check("platewarden.compliance.hours.from", hoursFrom, 0, LAST_HOUR - 1);
    check("platewarden.compliance.hours.until", hoursUntil, hoursFrom + 1, LAST_HOUR);
    check("platewarden.compliance.same.plate", samePlate, 2, MOST);
    check("platewarden.compliance.same.reason", sameReason, 2, MOST);
    check("platewarden.compliance.wide.metres", wideMetres, 1, MOST);
    check("platewarden.compliance.small.cell", smallCell, 2, MOST);
    check("platewarden.compliance.sample.percent", samplePercent, 1, MOST_PERCENT);
    check("platewarden.compliance.vendor.price.cents", priceCents, 0, MOST);
    try {
      zone();
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "the setting platewarden.access.zone is %s: give a time zone such as America/Chicago"
              .formatted(zone),
          e);
    }
  }

  private static void check(String setting, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalStateException(
          "the setting %s is %d: give %d to %d".formatted(setting, value, least, most));
    }
  }

  /** The agency's clock. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** What is worth a look. */
  FlagTerms flags() {
    return new FlagTerms(hoursFrom, hoursUntil, samePlate, sameReason, wideMetres, lapseDays);
  }

  /** Figures below this are not told to the public. */
  int smallCell() {
    return smallCell;
  }

  /** How many queries in a hundred are in a sample. */
  int samplePercent() {
    return samplePercent;
  }

  /** What one question to a vendor costs, in hundredths of the agency's money; 0 if unknown. */
  int priceCents() {
    return priceCents;
  }

  /** What a report says of them. */
  List<String> inWords(ReportKind kind) {
    return switch (kind) {
      case AUDIT ->
          List.of(
              "hours=%d-%d".formatted(hoursFrom, hoursUntil),
              "same-plate=" + samePlate,
              "same-reason=" + sameReason,
              "wide-metres=" + wideMetres);
      case YEARLY -> List.of("small-cell=" + smallCell);
      case SAMPLE -> List.of("sample-percent=" + samplePercent);
      case VENDORS -> priceCents == 0 ? List.of() : List.of("price-cents=" + priceCents);
      case ACCESS, HOLDINGS, ACCESS_RECORD -> List.of();
    };
  }
}
