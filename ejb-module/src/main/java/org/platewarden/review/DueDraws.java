package org.platewarden.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be done about weeks now.
 *
 * @param toCommit weeks for which something is still to be fixed: the next, and this one if the
 *     product did not run when it began
 * @param toDraw weeks that are over and not drawn yet
 */
record DueDraws(List<ReviewWeek> toCommit, List<ReviewWeek> toDraw) {
  static DueDraws at(Instant now, Set<ReviewWeek> committed, Set<ReviewWeek> drawn) {
    ReviewWeek current = ReviewWeek.of(now);
    return new DueDraws(
        Stream.of(current, current.next()).filter(week -> !committed.contains(week)).toList(),
        committed.stream()
            .filter(week -> !drawn.contains(week) && !now.isBefore(week.settled()))
            .sorted()
            .toList());
  }
}
