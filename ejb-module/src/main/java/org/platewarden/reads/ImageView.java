package org.platewarden.reads;

import org.platewarden.audit.AuditSubject;

/** How much of an image is shown, its people masked. */
public enum ImageView implements AuditSubject {
  /** All of it, in its own size. */
  WHOLE,
  /** All of it, small. */
  SMALL,
  /** The plate with a little around it. */
  PLATE,
  /** About as much as the vehicle takes. */
  VEHICLE;

  @Override
  public String onTheTrail() {
    return "view=" + name();
  }
}
