package org.platewarden.reads;

import org.platewarden.audit.Refusal;

/** Something of the live page that is not shown. */
public final class WatchRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private WatchRefused(String code, String message) {
    super(code, message);
  }

  /** No camera has the code that was given. */
  public static WatchRefused unknownCamera() {
    return new WatchRefused(
        "camera-unknown", "refused: no such camera is registered; choose one from the list");
  }

  static WatchRefused over() {
    return new WatchRefused(
        "watch-over", "not shown: this watch is over; load the page again to begin another");
  }

  static WatchRefused notMasked() {
    return new WatchRefused(
        "picture-not-masked",
        "not shown: people in this picture cannot be masked, and none is shown unmasked; tell an administrator");
  }

  static WatchRefused noPicture() {
    return new WatchRefused(
        "live-no-picture", "not shown: this read is no longer kept, or has no such picture");
  }
}
