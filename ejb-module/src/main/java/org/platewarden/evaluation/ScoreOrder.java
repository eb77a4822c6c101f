package org.platewarden.evaluation;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/** That a model version is to be measured, by its name. */
public record ScoreOrder(String version) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "version=" + SubjectField.written(version);
  }
}
