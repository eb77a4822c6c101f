package org.platewarden.audit;

/** Who may decide that the trail's log goes on otherwise than it was published. */
@FunctionalInterface
public interface TrailDeciders {
  /** Whether this person may, now. */
  boolean mayDecide(String person);
}
