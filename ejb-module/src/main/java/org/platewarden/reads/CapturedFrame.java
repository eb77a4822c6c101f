package org.platewarden.reads;

import java.time.Instant;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;

/**
 * One frame as a camera handed it over. The bytes are not copied: whoever makes a frame gives them
 * away.
 *
 * @param camera who took it
 * @param image JPEG or PNG, whole
 * @param capturedAt when, by the camera's clock or its file's
 */
@SuppressWarnings("ArrayRecordComponent") // a frame is megabytes; equality is by its hash
public record CapturedFrame(CameraCode camera, byte[] image, Instant capturedAt)
    implements AuditSubject {
  /** The name of its image. */
  public ImageHash hash() {
    return ImageHash.of(image);
  }

  @Override
  public String onTheTrail() {
    return "camera=%s; frame=%s; capturedAt=%s".formatted(camera, hash().hex(), capturedAt);
  }
}
