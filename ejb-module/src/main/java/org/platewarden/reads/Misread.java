package org.platewarden.reads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.kernel.ImageHash;
import org.platewarden.recognition.PlateBox;

/**
 * A read that a person corrected, and whose picture shows where the plate is.
 *
 * @param correction names the latest correction of it
 * @param read what it was read as
 * @param candidates what else it might have been, best first, the read itself included
 * @param corrected what it should say
 * @param correctedAt when that was said
 * @param camera the code of the camera that saw it
 * @param box where the plate is on the image
 * @param image the name of its image
 */
public record Misread(
    UUID correction,
    ReadReference read,
    List<String> candidates,
    String corrected,
    Instant correctedAt,
    String camera,
    PlateBox box,
    ImageHash image) {
  public Misread {
    candidates = List.copyOf(candidates);
  }

  /** Never shows the characters. */
  @Override
  public String toString() {
    return "Misread[" + correction + ", " + camera + "]";
  }
}
