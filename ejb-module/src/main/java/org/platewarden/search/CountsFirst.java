package org.platewarden.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;

/** Which questions are answered with counts first (R8), and how far back any may reach (R5). */
final class CountsFirst {
  /**
   * The smallest area, half across: a smaller one points at a door, and who passes a door is found
   * by the vehicle.
   */
  static final double LEAST_METRES = 100;

  private CountsFirst() {}

  /**
   * Whether many people's vehicles may fit: all but one whole plate, and what a camera takes for
   * its characters. With one misread character any of them may be another's plate.
   */
  static boolean has(ReadsQuery query) {
    return !query
        .plate()
        .filter(
            term ->
                switch (term) {
                  case PlatePattern pattern -> pattern.isWhole();
                  case LookAlikes alike -> alike.reach() == LookAlikes.Reach.LOOK_ALIKES;
                })
        .isPresent();
  }

  static void requireNotSmall(ReadsQuery query) {
    if (query.where().orElse(null) instanceof Where.Area area
        && area.radiusMetres() < LEAST_METRES) {
      throw QueryRefused.areaTooSmall(area.radiusMetres(), LEAST_METRES);
    }
  }

  /** The first instant that may be asked for; refuses a window that begins before. */
  static Instant requireInReach(ReadsQuery query, Clock clock) {
    Instant oldest =
        clock.instant().atOffset(ZoneOffset.UTC).minusYears(SearchReads.MOST_YEARS).toInstant();
    if (query.window().from().isBefore(oldest)) {
      throw QueryRefused.lookBack(query.window().from(), oldest);
    }
    return oldest;
  }

  static List<ReadSummary> inReach(List<ReadSummary> reads, Instant oldest) {
    return reads.stream().filter(read -> !read.capturedAt().isBefore(oldest)).toList();
  }
}
