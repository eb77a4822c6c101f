package org.platewarden.planted.audited.reads;

import jakarta.ejb.Stateless;
import org.platewarden.audit.NotAudited;

/** A session bean without a trail. */
@Stateless
public class LeavesNoTrace {
  /** Neither audited nor excused. */
  public int unseen() {
    return 1;
  }

  /** Excused, but no one says why. */
  @NotAudited(because = " ")
  public int unexplained() {
    return 2;
  }

  /** Excused as it should be. */
  @NotAudited(because = "planted: shows that a reason is enough")
  public int excused() {
    return 3;
  }
}
