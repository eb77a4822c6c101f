package org.platewarden.purpose;

import org.platewarden.kernel.Plate;

/** What is asked, as far as it must hang together with the case that it is asked for. */
public interface Question {
  /**
   * Whether this vehicle, and only what a camera may have taken for it, is asked for. A partial
   * plate is about nobody's vehicle in particular.
   */
  boolean isAbout(Plate plate);

  /** Whether something new is asked, rather than opened of an answer that was given. */
  boolean isNew();
}
