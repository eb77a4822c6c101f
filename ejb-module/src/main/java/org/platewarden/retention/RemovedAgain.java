package org.platewarden.retention;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;

/**
 * What was removed again of a run, after a backup that did not know it was put back.
 *
 * @param run which
 * @param removed how many rows were back, and went
 * @param held how many were back and stay, since a hold or an open case keeps them
 */
public record RemovedAgain(UUID run, long removed, long held) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "run=%s; removed=%d; held=%d".formatted(run, removed, held);
  }
}
