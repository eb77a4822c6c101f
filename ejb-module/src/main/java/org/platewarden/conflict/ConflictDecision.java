package org.platewarden.conflict;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What a privacy officer decides on a stopped question.
 *
 * @param id which
 * @param outcome what
 * @param remark why, in 10 to 500 characters
 */
public record ConflictDecision(UUID id, StoppedQuestion.Outcome outcome, String remark)
    implements AuditSubject {
  private static final int LEAST = 10;
  private static final int MOST = 500;

  public ConflictDecision {
    remark = remark.strip();
    if (remark.length() < LEAST || remark.length() > MOST) {
      throw ConflictRefused.remark(LEAST, MOST);
    }
  }

  @Override
  public String onTheTrail() {
    return "conflict=%s; verdict=%s; remark=%s"
        .formatted(id, outcome, SubjectField.written(remark));
  }
}
