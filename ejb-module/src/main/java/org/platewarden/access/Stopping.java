package org.platewarden.access;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * Which grant is to be stopped, or go on, and why.
 *
 * @param request by which request it was granted
 * @param reason why, to 1,000 characters; may be empty, since stopping is one key
 */
public record Stopping(UUID request, String reason) implements AuditSubject {
  private static final int MOST = 1000;

  public Stopping {
    reason = AccessWords.checked("the reason", reason, 0, MOST);
  }

  @Override
  public String onTheTrail() {
    return "request=%s; reason=%s".formatted(request, SubjectField.written(reason));
  }
}
