package org.platewarden.purpose;

import java.time.Instant;
import java.util.Set;
import org.platewarden.kernel.Plate;

/**
 * What is asked, as far as it must hang together with the case that it is asked for, and as far as
 * the policy tells one question from another.
 */
public interface Question {
  /**
   * Whether this vehicle, and only what a camera may have taken for it, is asked for. A partial
   * plate is about nobody's vehicle in particular.
   */
  boolean isAbout(Plate plate);

  /**
   * The skeletons of all plates that are asked for; empty where no plate is, or too much of it is
   * left open to tell.
   */
  Set<String> skeletons();

  /** Whether something new is asked, rather than opened of an answer that was given. */
  boolean isNew();

  /** Whether it asks for a further page of an answer that was given. */
  default boolean goesOn() {
    return false;
  }

  /** What kind of question it is. */
  QueryType type();

  /** Whose reads are asked for. */
  AskedSource source();

  /** The first instant that it asks for; of a read that is opened, when it was captured. */
  Instant reachesBackTo();

  /** All of it as the trail keeps it, without the page of the answer. */
  String wording();
}
