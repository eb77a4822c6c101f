package org.platewarden.recognition;

/** How much of a frame is shown. */
public sealed interface Cut {
  /** All of it, in its own size. */
  record Whole() implements Cut {}

  /**
   * All of it, small.
   *
   * @param mostWidth pixels; what is narrower stays as it is
   */
  record Small(int mostWidth) implements Cut {}

  /**
   * One plate with a little around it.
   *
   * @param box where the plate is; what reaches beyond the frame is left out
   * @param mostWidth pixels; what is narrower stays as it is
   */
  record PlateAlone(PlateBox box, int mostWidth) implements Cut {}
}
