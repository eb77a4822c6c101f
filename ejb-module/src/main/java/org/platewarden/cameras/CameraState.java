package org.platewarden.cameras;

/** How a camera is. */
public enum CameraState {
  /** As usual. */
  WELL,
  /** Fewer reads in the last full hour than a quarter of what is usual. */
  QUIET,
  /** Nothing came for longer than is usual, or than was allowed. */
  SILENT,
  /** Its clock is ahead, or behind. */
  CLOCK_WRONG,
  /** More than a tenth of what it sends is put aside. */
  REJECTING,
  /** Nothing came since it was registered. */
  NEW,
  /** Taken out of service. */
  OUT_OF_SERVICE
}
