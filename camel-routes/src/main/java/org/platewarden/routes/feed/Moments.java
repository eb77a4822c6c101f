package org.platewarden.routes.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** The ways in which messages write a time. */
final class Moments {
  private static final long SECONDS_END = 100_000_000_000L;
  private static final long MILLIS_END = SECONDS_END * 1_000;
  private static final long MICROS_END = MILLIS_END * 1_000;

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd['T'][' ']HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]");

  private Moments() {}

  /** An epoch in seconds, milliseconds, microseconds or nanoseconds, told apart by its size. */
  static Instant ofEpoch(long epoch) throws FeedRefused {
    if (epoch <= 0) {
      throw new FeedRefused(
          "message refused: its time %d is no epoch; check the camera's clock".formatted(epoch));
    }
    if (epoch < SECONDS_END) {
      return Instant.ofEpochSecond(epoch);
    }
    if (epoch < MILLIS_END) {
      return Instant.ofEpochMilli(epoch);
    }
    if (epoch < MICROS_END) {
      return Instant.EPOCH.plus(epoch, ChronoUnit.MICROS);
    }
    return Instant.ofEpochSecond(0, epoch);
  }

  /** A date and time, ISO 8601 or with a blank; without a zone it is in the camera's. */
  static Instant ofText(String text, Circumstances circumstances) throws FeedRefused {
    try {
      String stripped = text.strip();
      return stripped.endsWith("Z")
          ? ofUtc(stripped, circumstances)
          : ofAny(stripped, circumstances);
    } catch (DateTimeException e) {
      // not the text itself: where fields are shifted it may be a plate
      throw new FeedRefused(
          "message refused: its time, a text of %d characters, is not understood; ISO 8601 is expected"
              .formatted(text.length()));
    }
  }

  /** The usual form, for which Java has a parser that tries no others. */
  private static Instant ofUtc(String text, Circumstances circumstances) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return ofAny(text, circumstances);
    }
  }

  private static Instant ofAny(String text, Circumstances circumstances) {
    TemporalAccessor moment = TEXT.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
    return moment instanceof ZonedDateTime zoned
        ? zoned.toInstant()
        : LocalDateTime.from(moment).atZone(circumstances.zone()).toInstant();
  }
}
