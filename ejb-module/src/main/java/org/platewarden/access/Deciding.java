package org.platewarden.access;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What an approver says of a request.
 *
 * @param request which
 * @param verdict yes or no
 * @param reason why, to 2,000 characters; of a refusal 10 at least
 */
public record Deciding(UUID request, Verdict verdict, String reason) implements AuditSubject {
  private static final int MOST = 2000;

  public Deciding {
    reason = AccessWords.checked("the reason", reason, 0, MOST);
  }

  @Override
  public String onTheTrail() {
    return "request=%s; verdict=%s; reason=%s"
        .formatted(request, verdict, SubjectField.written(reason));
  }
}
