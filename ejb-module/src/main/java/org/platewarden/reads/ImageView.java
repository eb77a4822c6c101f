package org.platewarden.reads;

import org.platewarden.audit.AuditSubject;

/** How much of an image is shown. */
public enum ImageView implements AuditSubject {
  /** As it came. */
  WHOLE,
  /** The whole of it, small. */
  SMALL,
  /** The plate with a little around it. */
  PLATE;

  @Override
  public String onTheTrail() {
    return "view=" + name();
  }
}
