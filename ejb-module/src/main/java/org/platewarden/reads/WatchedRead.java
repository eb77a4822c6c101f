package org.platewarden.reads;

import org.platewarden.audit.AuditSubject;

/**
 * A read that the live page has shown to the watcher.
 *
 * @param reference names the read
 */
public record WatchedRead(ReadReference reference) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "live; read=%s/%s/%s"
        .formatted(reference.characters(), reference.capturedAt(), reference.id());
  }
}
