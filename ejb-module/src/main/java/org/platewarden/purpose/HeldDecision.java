package org.platewarden.purpose;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What a second person says to a held question.
 *
 * @param id which
 * @param approved whether yes
 * @param remark why; a no says so in 10 to 500 characters, a yes may
 */
public record HeldDecision(UUID id, boolean approved, String remark) implements AuditSubject {
  private static final int LEAST = 10;
  private static final int MOST = 500;

  public HeldDecision {
    remark = remark.strip();
    if (!PolicyWords.fits(remark, approved ? 0 : LEAST, MOST)) {
      throw SecondPersonRefused.remark(LEAST, MOST);
    }
  }

  @Override
  public String onTheTrail() {
    return "question=%s; verdict=%s; remark=%s"
        .formatted(id, approved ? "APPROVED" : "REFUSED", SubjectField.written(remark));
  }
}
