package org.platewarden.audit;

/** The trail cannot be written; so nothing is done. */
public final class TrailUnavailable extends Refusal {
  private static final long serialVersionUID = 1L;

  TrailUnavailable() {
    super(
        "trail-unavailable",
        "refused: the trail of attempts cannot be written, and nothing is done without it; an"
            + " administrator has been told, try again later");
  }
}
