package org.platewarden.routes.camera;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.DescribeCamera;
import org.platewarden.reads.IngestCameraDrop;
import org.platewarden.reads.IngestReads;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.SubmittedReads;
import org.platewarden.reads.TakenIn;

/** Gives the routes' threads, which have no user, the role of a camera. */
@Stateless
@PermitAll
@RunAs("camera")
public class CameraGateway {
  @Inject IngestCameraDrop ingest;
  @Inject IngestReads ingestReads;
  @Inject DescribeCamera cameras;
  @Inject WaysInCounters counters;

  /** Hands a frame to the feature that takes it in. */
  @NotAudited(because = "IngestCameraDrop, which it calls, is")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public TakenIn ingest(CapturedFrame frame) throws InputRefused {
    TakenIn takenIn = ingest.ingest(frame);
    counters.takenIn(frame.camera().value(), takenIn.fresh());
    return takenIn;
  }

  /** Hands a camera's own reads to the feature that takes them in. */
  @NotAudited(because = "IngestReads, which it calls, is")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public TakenIn ingest(SubmittedReads submitted) throws InputRefused {
    TakenIn takenIn = ingestReads.ingest(submitted);
    counters.recorded(submitted.camera().value(), takenIn.fresh());
    return takenIn;
  }

  /** How a camera tells of its reads. */
  @NotAudited(because = "it tells of a camera's settings, and of no read")
  public CameraSpeech speechOf(CameraCode camera) throws InputRefused {
    return cameras.speechOf(camera);
  }
}
