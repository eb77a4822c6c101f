package org.platewarden.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.Plate;
import org.platewarden.retention.HoldOrder;
import org.platewarden.retention.KeptUnder;
import org.platewarden.retention.RetentionPeriod;
import org.platewarden.retention.RuleDraft;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** Says periods, places, holds and outcomes in the language of the page. */
@Named("keeping")
@RequestScoped
public class KeepingWords {
  @Inject Say say;
  @Inject Zones zones;

  /** A period: 30 months. */
  public String period(RetentionPeriod period) {
    return say.of("period." + period.unit(), period.amount());
  }

  /** A place of capture in a rule. */
  public String place(String place) {
    return place.equals(RuleDraft.ANY) ? say.of("rule.place.any") : place;
  }

  /** A place of capture of something; a dash where nothing was captured. */
  public String captured(String place) {
    return place.equals(RuleDraft.ANY) ? "–" : place;
  }

  /** A source in a rule. */
  public String source(String source) {
    return say.of("rule.source." + (source.equals(RuleDraft.ANY) ? "any" : source));
  }

  /** An instant by the visitor's clock. */
  public String moment(Instant instant) {
    return say.local(instant, zones.getBrowsers());
  }

  /** The same, or a dash. */
  public String momentOr(Optional<Instant> instant) {
    return instant.map(this::moment).orElse("–");
  }

  /** The rule that decides on something, in a sentence. */
  public String kept(KeptUnder kept) {
    return say.of(
        "read.kept",
        say.utc(kept.until()),
        period(kept.rule().period()),
        place(kept.rule().place()),
        kept.rule().citation());
  }

  /** What a hold keeps, a line each. */
  public List<String> names(HoldOrder.Names names) {
    return Stream.of(
            names.ofCase().map(number -> say.of("hold.names.case", number.value())),
            names.plate().map(this::plate),
            names.camera().map(code -> say.of("hold.names.camera", code.value())),
            names.circle().map(this::circle),
            names
                .window()
                .map(it -> say.of("hold.names.window", moment(it.from()), moment(it.until()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private String plate(Plate plate) {
    String issuer = plate.issuer().code();
    return say.of(
        "hold.names.plate", plate.characters() + (issuer.isEmpty() ? "" : " (" + issuer + ")"));
  }

  private String circle(GeoCircle circle) {
    return say.of(
        "hold.names.circle",
        say.number(Math.round(circle.radiusMetres())),
        say.coordinates(circle.centre().latitude(), circle.centre().longitude()));
  }

  /** The beginning of a day that was typed, by the visitor's clock; empty if it is none. */
  Optional<Instant> beginOf(String day) {
    return dayOf(day).map(it -> it.atStartOfDay(ZoneId.of(zones.getBrowsers())).toInstant());
  }

  /** The end of a day that was typed, by the visitor's clock; empty if it is none. */
  Optional<Instant> endOf(String day) {
    return dayOf(day)
        .map(it -> it.plusDays(1).atStartOfDay(ZoneId.of(zones.getBrowsers())).toInstant());
  }

  /** The beginning of a day that was typed, in UTC; empty if it is none. */
  static Optional<Instant> utcBeginOf(String day) {
    return dayOf(day).map(it -> it.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Optional<LocalDate> dayOf(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
