package org.platewarden.search;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * What an officer says that a read should say.
 *
 * @param corrected as typed
 * @param reason in the officer's own words
 */
public record StatedCorrection(String corrected, String reason) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "corrected=%s; reason=%s"
        .formatted(SubjectField.written(corrected), SubjectField.written(reason));
  }

  /** Never shows the characters. */
  @Override
  public String toString() {
    return "StatedCorrection[" + corrected.length() + " characters]";
  }
}
