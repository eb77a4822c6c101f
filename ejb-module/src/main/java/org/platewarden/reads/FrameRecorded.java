package org.platewarden.reads;

import java.time.Duration;
import java.util.List;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;

/**
 * A frame of a camera that was recognised, with or without plates, and recorded.
 *
 * @param frame as it came
 * @param plates what was made of it
 * @param spent how long its recognition took, by the clock on the wall
 */
public record FrameRecorded(Frame frame, List<RecordedPlate> plates, Duration spent) {
  public FrameRecorded {
    plates = List.copyOf(plates);
  }

  /**
   * A plate of it.
   *
   * @param read names its read
   * @param box where it stands
   */
  public record RecordedPlate(ReadReference read, PlateBox box) {}
}
