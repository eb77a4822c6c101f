package org.platewarden.recognition;

/** Makes small pictures of frames; safe to call from several threads. */
public interface Thumbnails {
  /**
   * The whole frame, upright, no more than so many pixels wide.
   *
   * @return a JPEG without any metadata
   * @throws UnreadableFrame if the frame is refused or does not decode
   */
  byte[] ofFrame(Frame frame, int mostWidth) throws UnreadableFrame;

  /**
   * The plate with a little around it, upright, no more than so many pixels wide and never
   * enlarged.
   *
   * @param box where the plate is; what reaches beyond the frame is left out
   * @return a JPEG without any metadata
   * @throws UnreadableFrame if the frame is refused or does not decode, or the box is outside it
   */
  byte[] ofPlate(Frame frame, PlateBox box, int mostWidth) throws UnreadableFrame;
}
