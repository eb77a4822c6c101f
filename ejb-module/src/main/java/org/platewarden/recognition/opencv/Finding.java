package org.platewarden.recognition.opencv;

/** By which finders a frame is searched. */
enum Finding {
  /** Our own finder of plates alone. */
  PLATES,
  /** Our own finder, and the finder of writing on the plates that it named, enlarged. */
  PLATES_AND_ROWS,
  /** As before, and the finder of writing in the whole frame where no plate came of it. */
  PLATES_ELSE_ROWS,
  /** The finder of writing in the whole frame, to compare with. */
  ROWS
}
