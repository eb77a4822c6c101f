package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.NotAudited;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.SettledAttempts;
import org.platewarden.cameras.CameraActivity;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.SubmittedReads.Picture;
import org.platewarden.reads.SubmittedReads.Submitted;
import org.platewarden.reads.TakenIn.RefusedRead;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.UnreadableFrame;

/** Takes in reads that a camera made itself. */
@Stateless
@RolesAllowed("camera")
public class IngestReads {
  @Inject CameraRegister cameras;
  @Inject ImageStore images;
  @Inject RecordTogether recording;
  @Inject SettledAttempts attempts;
  @Inject CameraActivity activity;
  @Inject Clock clock;
  @Resource SessionContext self;

  /**
   * Takes in the reads of one message; the same again changes nothing. Those that cannot be kept as
   * they are do not hold up the others. When this returns, what it took in is durable, and so is
   * its entry on the trail.
   *
   * @throws InputRefused if the camera is unknown; asking again cannot help
   * @throws java.io.UncheckedIOException if a picture cannot be kept; asking again may help
   * @throws StoreFailed if the reads cannot be kept; asking again may help
   */
  @NotAudited(because = "its entry is written with the reads, in one transaction: decision 0016")
  @TransactionAttribute(NOT_SUPPORTED) // pictures are written before the transaction begins
  public TakenIn ingest(SubmittedReads submitted) throws InputRefused {
    try {
      return takeIn(submitted);
    } catch (InputRefused | RuntimeException failure) {
      attempts.failed(attempts.by(self, AuditAction.TAKE_IN_READS, submitted), failure);
      throw failure;
    }
  }

  private TakenIn takeIn(SubmittedReads submitted) throws InputRefused {
    Instant receivedAt = clock.instant();
    RegisteredCamera camera = TakeInRules.cameraOf(cameras, submitted.camera());
    List<CapturedRead> reads = new ArrayList<>(submitted.reads().size());
    List<RefusedRead> refused = new ArrayList<>();
    for (int position = 0; position < submitted.reads().size(); position++) {
      Submitted each = submitted.reads().get(position);
      try {
        reads.add(kept(camera, each, receivedAt));
      } catch (InputRefused e) {
        refused.add(new RefusedRead(position, e.reason()));
      }
    }
    AuditSubject account = () -> submitted.onTheTrail(refused.size());
    SettledAttempt attempt = attempts.by(self, AuditAction.TAKE_IN_READS, account);
    TakenIn kept = recording.record(new Submission(camera, reads, receivedAt, attempt));
    reads.stream()
        .map(CapturedRead::capturedAt)
        .max(Comparator.naturalOrder())
        .ifPresent(newest -> activity.takenIn(camera.id(), kept.fresh(), newest, receivedAt));
    LOG.messageTakenIn(camera.code().value(), kept.reads(), kept.fresh());
    return new TakenIn(submitted.reads().size(), kept.fresh(), refused);
  }

  private CapturedRead kept(RegisteredCamera camera, Submitted each, Instant receivedAt)
      throws InputRefused {
    TakeInRules.refuseUnplaced(camera, each.read().place());
    TakeInRules.refuseImpossibleTime(camera.code(), each.read().capturedAt(), receivedAt);
    if (each.picture().isEmpty()) {
      return each.read();
    }
    Picture picture = each.picture().get();
    check(picture);
    ImageHash image = images.keep(picture.encoded());
    return each.read().with(image);
  }

  private static void check(Picture picture) throws InputRefused {
    try {
      FrameHeader.of(new Frame(picture.encoded()));
    } catch (UnreadableFrame e) {
      throw new InputRefused(e.reason());
    }
  }
}
