package org.platewarden.access;

import java.util.List;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What somebody asks for.
 *
 * @param right which right
 * @param area for which area, by its code
 * @param sources which commercial services, by their names in the settings; at least one, in order
 * @param justification what for, 40 to 2,000 characters
 * @param days for how long from the day it is granted, 1 to 365
 */
public record ElevationAsked(
    Right right, String area, List<String> sources, String justification, int days)
    implements AuditSubject {
  /** The longest that a right is granted, in days. */
  public static final int MOST_DAYS = 365;

  /** The fewest characters of a justification. */
  public static final int LEAST = 40;

  /** The most characters of a justification. */
  public static final int MOST = 2000;

  public ElevationAsked {
    if (!right.needsGrant()) {
      throw new IllegalArgumentException("refused: " + right + " is not granted, all have it");
    }
    area = AccessWords.code(area);
    justification = AccessWords.checked("the justification", justification, LEAST, MOST);
    sources = sources.stream().distinct().sorted().toList();
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("refused: no source is named; choose one at least");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "refused: %d days; give 1 to %d".formatted(days, MOST_DAYS));
    }
  }

  @Override
  public String onTheTrail() {
    return "right=%s; area=%s; sources=%s; days=%d; justification=%s"
        .formatted(
            right,
            area,
            SubjectField.written(String.join(",", sources)),
            days,
            SubjectField.written(justification));
  }
}
