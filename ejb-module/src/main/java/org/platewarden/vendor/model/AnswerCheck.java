package org.platewarden.vendor.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply.Answered;

/**
 * Holds every row of a vendor's answer against the question, since vendors return more than they
 * are asked for. What does not fit is counted and never shown.
 *
 * @param question what was asked
 * @param now when the answer is shown
 */
public record AnswerCheck(VendorQuestion question, Instant now) {
  /** The most rows of one vendor that are shown (R8). */
  public static final int MOST_ROWS = 5_000;

  /** The rows that fit, newest first, with all that was dropped, here and before. */
  public Answered of(Answered given) {
    Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    given.dropped().forEach((reason, count) -> dropped.merge(reason, count, Integer::sum));
    Set<String> seen = new HashSet<>();
    List<VendorRead> kept = new ArrayList<>();
    for (VendorRead read : given.reads()) {
      Optional<Dropped> fault = faultOf(read);
      if (fault.isEmpty() && !seen.add(read.reference())) {
        fault = Optional.of(Dropped.TWICE);
      }
      fault.ifPresentOrElse(reason -> dropped.merge(reason, 1, Integer::sum), () -> kept.add(read));
    }
    kept.sort(Comparator.comparing(VendorRead::capturedAt).reversed());
    if (kept.size() > MOST_ROWS) {
      dropped.merge(Dropped.BEYOND_CAP, kept.size() - MOST_ROWS, Integer::sum);
    }
    return new Answered(kept.stream().limit(MOST_ROWS).toList(), dropped);
  }

  private Optional<Dropped> faultOf(VendorRead read) {
    if (!read.plate().characters().equals(question.plate().characters())) {
      return Optional.of(Dropped.OTHER_PLATE);
    }
    if (read.capturedAt().isBefore(LookBack.oldest(now))) {
      return Optional.of(Dropped.TOO_OLD);
    }
    if (!question.window().contains(read.capturedAt())) {
      return Optional.of(Dropped.OUTSIDE_WINDOW);
    }
    return read.camera().isUsBased() ? Optional.empty() : Optional.of(Dropped.NOT_US);
  }
}
