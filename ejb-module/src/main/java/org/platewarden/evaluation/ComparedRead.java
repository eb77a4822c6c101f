package org.platewarden.evaluation;

import org.platewarden.audit.AuditSubject;
import org.platewarden.reads.ReadReference;

/** A read that the page of differences has shown. */
public record ComparedRead(ReadReference reference) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "shadow; read=%s/%s/%s"
        .formatted(reference.characters(), reference.capturedAt(), reference.id());
  }
}
