package org.platewarden.evaluation;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * That corrected reads are to be taken out.
 *
 * @param reason why, in the administrator's own words
 * @param most how many at the most, the latest ones
 */
public record ExportOrder(String reason, int most) implements AuditSubject {
  /** The shortest reason. */
  public static final int LEAST_REASON = 10;

  /** The longest reason. */
  public static final int MOST_REASON = 500;

  public ExportOrder {
    reason = reason.strip();
    if (reason.length() < LEAST_REASON || reason.length() > MOST_REASON) {
      throw EvaluationRefused.exportWithoutReason(reason.length());
    }
    if (most < 1 || most > ReviewMisreads.MOST) {
      throw EvaluationRefused.nothingToExport();
    }
  }

  @Override
  public String onTheTrail() {
    return "misreads=%d; reason=%s".formatted(most, SubjectField.written(reason));
  }
}
