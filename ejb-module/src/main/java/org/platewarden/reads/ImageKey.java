package org.platewarden.reads;

import org.platewarden.audit.AuditSubject;

/**
 * A key that locks images.
 *
 * @param number from 1 on; the highest locks new images
 */
public record ImageKey(int number) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "key=image-" + number;
  }
}
