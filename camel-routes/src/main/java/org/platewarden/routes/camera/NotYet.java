package org.platewarden.routes.camera;

/** What was dropped may not be all there; it is looked at again a moment later. */
final class NotYet extends Exception {
  private static final long serialVersionUID = 1L;

  NotYet() {
    super("not all there yet", null, false, false);
  }
}
