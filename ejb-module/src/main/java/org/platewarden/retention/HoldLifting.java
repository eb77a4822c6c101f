package org.platewarden.retention;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * That a hold no longer stands.
 *
 * @param hold which
 * @param reason why, 10 to 1,000 characters
 */
public record HoldLifting(UUID hold, String reason) implements AuditSubject {
  public HoldLifting {
    reason =
        RetentionWords.checked("reason", reason, HoldOrder.LEAST_REASON, HoldOrder.MOST_REASON);
  }

  @Override
  public String onTheTrail() {
    return "hold=%s; reason=%s".formatted(hold, SubjectField.written(reason));
  }
}
