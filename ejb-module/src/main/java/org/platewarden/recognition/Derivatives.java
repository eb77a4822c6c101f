package org.platewarden.recognition;

import java.util.List;

/**
 * Makes what is shown of a frame: the people in it are masked, and nothing but pixels is left of
 * the file that came. Safe to call from several threads; nothing is remembered between calls.
 */
public interface Derivatives {
  /**
   * A picture of the frame, upright, with its faces and windscreens masked.
   *
   * <p>What is masked depends on the frame's bytes and the plates alone; of a part of the frame the
   * same is masked as in the whole of it. A masked pixel has one fixed colour.
   *
   * @param plates every plate of the frame whose place is known, in pixels of the upright picture;
   *     where none is given that could be a plate's, they are sought
   * @throws UnreadableFrame if the frame is refused or does not decode, or the cut is outside it;
   *     asking again cannot help
   */
  Derivative make(Frame frame, List<PlateBox> plates, Cut cut) throws UnreadableFrame;
}
