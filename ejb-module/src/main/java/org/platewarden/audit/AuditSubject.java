package org.platewarden.audit;

/** A parameter that knows how it stands on the trail. */
public interface AuditSubject {
  /**
   * This parameter with everything that was asked, as the trail keeps it: {@code key=value; ...}.
   */
  String onTheTrail();
}
