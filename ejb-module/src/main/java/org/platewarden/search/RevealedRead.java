package org.platewarden.search;

import java.io.Serializable;
import org.platewarden.audit.AuditSubject;
import org.platewarden.reads.ReadReference;

/**
 * A read that an answer has shown to the asker.
 *
 * @param reference names the read
 */
public record RevealedRead(ReadReference reference) implements AuditSubject, Serializable {
  @Override
  public String onTheTrail() {
    return "read=%s/%s/%s"
        .formatted(reference.characters(), reference.capturedAt(), reference.id());
  }
}
