package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.reads.SubmittedReads.Picture;
import org.platewarden.reads.SubmittedReads.Submitted;
import org.platewarden.reads.model.Camera;
import org.platewarden.reads.model.Cameras;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.UnreadableFrame;

/** Takes in reads that a camera made itself. */
@Stateless
@RolesAllowed("camera")
public class IngestReads {
  @Inject Cameras cameras;
  @Inject ImageStore images;
  @Inject RecordReads recordReads;
  @Inject Clock clock;

  /**
   * Takes in the reads of one message, all or none; the same again changes nothing. When this
   * returns, they are durable.
   *
   * @throws InputRefused if the camera is unknown, its clock is wrong, or a picture is none; asking
   *     again cannot help
   * @throws java.io.UncheckedIOException if a picture cannot be kept; asking again may help
   */
  @Audited(AuditAction.TAKE_IN_READS)
  @TransactionAttribute(NOT_SUPPORTED) // pictures are written before the transaction begins
  public TakenIn ingest(SubmittedReads submitted) throws InputRefused {
    Instant receivedAt = clock.instant();
    Camera camera = TakeInRules.cameraOf(cameras, submitted.camera());
    for (Submitted each : submitted.reads()) {
      TakeInRules.refuseImpossibleTime(submitted.camera(), each.read().capturedAt(), receivedAt);
      if (each.picture().isPresent()) {
        check(each.picture().get());
      }
    }
    List<CapturedRead> reads = new ArrayList<>(submitted.reads().size());
    for (Submitted each : submitted.reads()) {
      reads.add(
          each.picture()
              .map(picture -> each.read().with(images.keep(picture.encoded())))
              .orElse(each.read()));
    }
    TakenIn takenIn = recordReads.record(camera.id(), reads, receivedAt);
    LOG.messageTakenIn(camera.code().value(), takenIn.reads(), takenIn.fresh());
    return takenIn;
  }

  private static void check(Picture picture) throws InputRefused {
    try {
      FrameHeader.of(new Frame(picture.encoded()));
    } catch (UnreadableFrame e) {
      throw new InputRefused(e.reason());
    }
  }
}
