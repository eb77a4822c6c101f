package org.platewarden.cameras;

/** Whether a camera stays where it is. Names are stored; never rename one, add another. */
public enum CameraKind {
  /** Stands where it is registered. */
  FIXED,
  /** Moves; the registered place is its base, and each read says where it was made. */
  MOBILE
}
