package org.platewarden.search;

import java.io.Serializable;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.Question;
import org.platewarden.reads.ReadReference;

/**
 * A read that an answer has shown to the asker.
 *
 * @param reference names the read
 */
public record RevealedRead(ReadReference reference)
    implements AuditSubject, Question, Serializable {
  @Override
  public boolean isAbout(Plate plate) {
    return reference.characters().equals(plate.characters());
  }

  @Override
  public boolean isNew() {
    return false;
  }

  @Override
  public String onTheTrail() {
    return "read=%s/%s/%s"
        .formatted(reference.characters(), reference.capturedAt(), reference.id());
  }
}
