package org.platewarden.reads;

/** Hears of frames that were recognised. */
@FunctionalInterface
interface RecordedFrames {
  /** This one is being recorded; should its transaction come to nothing, it never was. */
  void beingRecorded(FrameRecorded frame);
}
