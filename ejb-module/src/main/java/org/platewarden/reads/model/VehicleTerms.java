package org.platewarden.reads.model;

/** Numbers for makes, models and colours, so that a read holds six bytes of them. */
public interface VehicleTerms {
  /** What a term is of. */
  enum Kind {
    MAKE,
    MODEL,
    COLOUR
  }

  /**
   * The number of a term, given now if it is new; 0 for an empty one, or when there are too many.
   */
  short idOf(Kind kind, String name);
}
