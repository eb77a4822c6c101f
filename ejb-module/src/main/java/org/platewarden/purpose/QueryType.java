package org.platewarden.purpose;

/** What kind of question is asked, from the narrowest. Names are stored; never rename one. */
public enum QueryType {
  /** One whole plate. */
  EXACT_PLATE,
  /** One whole plate, and what a camera may have taken for it. */
  LOOK_ALIKES,
  /** A part of a plate. */
  PARTIAL_PLATE,
  /** What certain cameras saw, without a plate. */
  CAMERAS,
  /** What was seen in an area, without a plate. */
  AREA,
  /** A vehicle by make, model or colour alone, or nothing at all. */
  VEHICLE,
  /**
   * A read that an answer has shown is opened, its picture is looked at, it is saved or corrected.
   */
  OPEN_READ
}
