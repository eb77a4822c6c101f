package org.platewarden.review;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What a reviewer says of a query.
 *
 * @param query its name on the trail
 * @param verdict in a word
 * @param remark why, {@value #LEAST_REMARK} characters at least unless it is in order
 */
public record ReviewFinding(UUID query, Review.Verdict verdict, String remark)
    implements AuditSubject {
  /** Fewest characters of a remark on what is not in order. */
  public static final int LEAST_REMARK = 20;

  /** Most characters of a remark. */
  public static final int MOST_REMARK = 2000;

  public ReviewFinding {
    remark = remark.strip();
  }

  /**
   * Sees that enough is said.
   *
   * @throws ReviewRefused if not
   */
  void mustSayEnough() {
    int least = verdict == Review.Verdict.IN_ORDER ? 0 : LEAST_REMARK;
    if (remark.length() < least || remark.length() > MOST_REMARK) {
      throw ReviewRefused.remark(remark.length(), least);
    }
  }

  @Override
  public String onTheTrail() {
    return "entry=%s; verdict=%s; remark=%s"
        .formatted(query, verdict, SubjectField.written(remark));
  }
}
