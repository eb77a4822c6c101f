package org.platewarden.web.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.compliance.ComplianceSettings;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.compliance.ReportKind;
import org.platewarden.compliance.ReportPeriod;
import org.platewarden.web.frame.Say;

/** The reports that there are, and the period of which they are wanted. */
@Named
@RequestScoped
public class ReportsPage {
  private static final int QUARTERS = 5;
  private static final int MONTHS_OF_QUARTER = 3;

  @Inject HttpServletRequest request;
  @Inject ComplianceSettings settings;
  @Inject Clock clock;
  @Inject ReportWords words;
  @Inject Say say;

  private ReportPeriod period = ReportPeriod.year(2000);
  private LocalDate today = LocalDate.EPOCH;
  private @Nullable String fault;

  /**
   * A period to choose.
   *
   * @param name in words
   * @param address in an address
   * @param chosen whether it is the present one
   */
  public record Choice(String name, String address, boolean chosen) {}

  /**
   * A report to make.
   *
   * @param kind which
   * @param address in an address
   */
  public record Entry(ReportKind kind, String address) {}

  @PostConstruct
  void know() {
    today = LocalDate.now(clock.withZone(settings.zone()));
    period =
        ReportAddress.period(request.getParameter("n"))
            .orElseGet(() -> ReportPeriod.quarterOf(today.minusMonths(MONTHS_OF_QUARTER)));
  }

  /** Goes on to a period that was typed; stays, and says what is wrong, if it cannot be meant. */
  public @Nullable String settle() {
    if (request.getParameter("from") == null) {
      return null;
    }
    Optional<ReportPeriod> typed = typed();
    if (typed.isEmpty()) {
      fault = say.of("reports.own.fault");
      return null;
    }
    return "/compliance/index.xhtml?faces-redirect=true&n=" + ReportAddress.of(typed.get());
  }

  private Optional<ReportPeriod> typed() {
    try {
      LocalDate from = LocalDate.parse(getFrom());
      return Optional.of(new ReportPeriod(from, LocalDate.parse(getTo()).plusDays(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first day that was typed, or that of the period. */
  public String getFrom() {
    return Objects.requireNonNullElse(request.getParameter("from"), period.from().toString());
  }

  /** The last day that was typed, or that of the period. */
  public String getTo() {
    return Objects.requireNonNullElse(request.getParameter("to"), period.last().toString());
  }

  /** What is wrong with what was typed; nothing if nothing is. */
  public @Nullable String getFault() {
    return fault;
  }

  /** The period. */
  public ReportPeriod getPeriod() {
    return period;
  }

  /** The address of the period. */
  public String getAddress() {
    return ReportAddress.of(period);
  }

  /** Whether it goes on. */
  public boolean isGoingOn() {
    return period.until().isAfter(today);
  }

  /** Quarters and years, the latest first. */
  public List<Choice> getChoices() {
    Stream<Choice> quarters =
        IntStream.range(0, QUARTERS)
            .mapToObj(
                back -> ReportPeriod.quarterOf(today.minusMonths((long) MONTHS_OF_QUARTER * back)))
            .map(
                each ->
                    choice(
                        each,
                        say.of(
                            "reports.quarter",
                            (each.from().getMonthValue() + 2) / MONTHS_OF_QUARTER,
                            Integer.toString(each.from().getYear()))));
    Stream<Choice> years =
        IntStream.range(0, 2)
            .mapToObj(back -> ReportPeriod.year(today.getYear() - back))
            .map(
                each ->
                    choice(each, say.of("reports.year", Integer.toString(each.from().getYear()))));
    return Stream.concat(quarters, years).toList();
  }

  private Choice choice(ReportPeriod each, String name) {
    return new Choice(name, ReportAddress.of(each), each.equals(period));
  }

  private boolean seesQueries() {
    return request.isUserInRole("compliance") || request.isUserInRole("auditor");
  }

  /** Whether this person may open entries of the public ledger. */
  public boolean isOpener() {
    return seesQueries();
  }

  /** Whether all of a period can be had in one file: it is over, and this person sees queries. */
  public boolean isBundled() {
    return seesQueries() && !isGoingOn();
  }

  /** The reports that this person may have. */
  public List<Entry> getEntries() {
    return Arrays.stream(ReportKind.values())
        .filter(kind -> seesQueries() || !kind.showsQueries())
        .map(kind -> new Entry(kind, ReportAddress.of(new ReportAsked(kind, period))))
        .toList();
  }
}
