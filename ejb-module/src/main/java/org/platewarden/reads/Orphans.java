package org.platewarden.reads;

import java.time.Instant;
import java.util.List;
import org.platewarden.audit.AuditSubject;

/**
 * A lot of images that no read names.
 *
 * @param files what their files are called
 * @param bytes what they take together
 * @param keptBefore they were last kept before this
 */
public record Orphans(List<String> files, long bytes, Instant keptBefore) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "images=%d; bytes=%d; kept-before=%s".formatted(files.size(), bytes, keptBefore);
  }
}
