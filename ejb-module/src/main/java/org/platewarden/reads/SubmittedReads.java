package org.platewarden.reads;

import java.util.List;
import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;

/**
 * Reads that a camera made itself, as one message or batch brought them.
 *
 * @param camera who saw them
 * @param message the hash of what came, as the trail names it
 * @param reads with their pictures
 * @param notUnderstood how many more reads it holds that are not among them
 */
public record SubmittedReads(
    CameraCode camera, ImageHash message, List<Submitted> reads, int notUnderstood)
    implements AuditSubject {

  /** Of a message that was understood whole. */
  public SubmittedReads(CameraCode camera, ImageHash message, List<Submitted> reads) {
    this(camera, message, reads, 0);
  }

  /**
   * One of them.
   *
   * @param read without image
   * @param picture JPEG or PNG, if it came along
   */
  public record Submitted(CapturedRead read, Optional<Picture> picture) {}

  /**
   * An image that came along. The bytes are not copied: whoever makes a picture gives them away.
   *
   * @param encoded JPEG or PNG
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures by equals
  public record Picture(byte[] encoded) {}

  public SubmittedReads {
    reads = List.copyOf(reads);
  }

  @Override
  public String onTheTrail() {
    return onTheTrail(0);
  }

  /** With how many of its reads were refused besides those that were not understood. */
  String onTheTrail(int refused) {
    return "camera="
        + camera
        + "; message="
        + message.hex()
        + "; reads="
        + (reads.size() + notUnderstood)
        + "; refused="
        + (refused + notUnderstood);
  }
}
