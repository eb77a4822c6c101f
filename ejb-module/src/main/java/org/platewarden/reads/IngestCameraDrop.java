package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cameras.CameraActivity;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.UnreadableFrame;

/** Takes in a frame of one of our cameras: recognises it, keeps its image, records its reads. */
@Stateless
@RolesAllowed("camera")
public class IngestCameraDrop {
  @Inject CameraRegister cameras;
  @Inject PlateRecognizer recognizer;
  @Inject ImageStore images;
  @Inject RecordReads recordReads;
  @Inject CameraActivity activity;
  @Inject Clock clock;

  /**
   * Takes in one frame; the same frame again changes nothing. When this returns, its reads are
   * durable.
   *
   * @throws InputRefused if the camera is unknown, its clock is wrong, or the image cannot be read;
   *     asking again cannot help
   * @throws java.io.UncheckedIOException if the image cannot be kept; asking again may help
   * @throws org.platewarden.recognition.RecognizerUnavailable if nobody can look at it at present
   */
  @Audited(AuditAction.TAKE_IN_FRAME)
  @TransactionAttribute(NOT_SUPPORTED) // recognition takes long, a transaction should not
  public TakenIn ingest(CapturedFrame frame) throws InputRefused {
    Instant receivedAt = clock.instant();
    RegisteredCamera camera = TakeInRules.cameraOf(cameras, frame.camera());
    TakeInRules.refuseUnplaced(camera, Optional.empty());
    TakeInRules.refuseImpossibleTime(frame.camera(), frame.capturedAt(), receivedAt);
    Recognition recognition = recognised(frame);
    if (!recognition.plates().isEmpty()) {
      images.keep(frame.image());
    }
    TakenIn takenIn = recordReads.record(camera.id(), frame, recognition, receivedAt);
    activity.takenIn(camera.id(), takenIn.fresh(), frame.capturedAt(), receivedAt);
    LOG.frameTakenIn(
        frame.camera().value(),
        takenIn.reads(),
        takenIn.fresh(),
        Duration.between(receivedAt, clock.instant()).toMillis());
    return takenIn;
  }

  private Recognition recognised(CapturedFrame frame) throws InputRefused {
    try {
      return recognizer.recognize(new Frame(frame.image()));
    } catch (UnreadableFrame e) {
      throw new InputRefused(e.reason());
    }
  }
}
