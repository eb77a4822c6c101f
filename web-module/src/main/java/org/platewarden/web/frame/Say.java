package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.platewarden.audit.Refusal;

/** Says things in the language of the page: words with values in them, times, shares, places. */
@Named
@RequestScoped
public class Say {
  private static final String MOMENT = "d MMM uuuu, HH:mm:ss z";

  @Inject Language language;

  /** The words for a key, with values in their places. */
  public String of(String key, Object... values) {
    return language.texts().get(key, values);
  }

  /** The words for {@code key}, or {@code otherwise} where there are none. */
  public String orElse(String key, String otherwise, Object... values) {
    Texts texts = language.texts();
    return texts.has(key) ? texts.get(key, values) : otherwise;
  }

  /** A refusal, in English where it has not been translated. */
  public String refusal(Refusal refusal) {
    return orElse(
        "refusal." + refusal.code(), String.valueOf(refusal.getMessage()), refusal.values());
  }

  /** An instant by a place's own clock, with its zone. */
  public String local(Instant instant, String zone) {
    return moment(instant, ZoneId.of(zone));
  }

  /** An instant in UTC. */
  public String utc(Instant instant) {
    return moment(instant, ZoneOffset.UTC).replace(" Z", " UTC");
  }

  /** A day, short. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM", locale()).format(day);
  }

  /** A day of the week and month, shorter still. */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d", locale()).format(day);
  }

  /** A number, grouped as the language does. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** A share from 0 to 1, in percent. */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale()).format(share);
  }

  /** Degrees north or south, and east or west. */
  public String coordinates(double latitude, double longitude) {
    return of(
        "coordinates.said",
        degrees(latitude),
        of(latitude < 0 ? "south" : "north"),
        degrees(longitude),
        of(longitude < 0 ? "west" : "east"));
  }

  private String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(MOMENT, locale()).withZone(zone).format(instant);
  }

  private String degrees(double value) {
    return String.format(locale(), "%.5f", Math.abs(value));
  }

  private Locale locale() {
    return language.getLocale();
  }
}
