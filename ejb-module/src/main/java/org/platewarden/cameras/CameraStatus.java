package org.platewarden.cameras;

/**
 * Whether what a camera sends is taken in. Names are stored; never rename one, add another. No
 * camera is ever removed: its reads keep naming it.
 */
public enum CameraStatus {
  /** Its reads are taken in. */
  IN_SERVICE,
  /** What it sends is put aside. */
  OUT_OF_SERVICE
}
