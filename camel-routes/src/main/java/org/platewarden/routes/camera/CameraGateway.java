package org.platewarden.routes.camera;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.FrameRefused;
import org.platewarden.reads.IngestCameraDrop;
import org.platewarden.reads.TakenIn;

/** Gives the routes' threads, which have no user, the role of a camera. */
@Stateless
@PermitAll
@RunAs("camera")
public class CameraGateway {
  @Inject IngestCameraDrop ingest;
  @Inject WaysInCounters counters;

  /** Hands a frame to the feature that takes it in. */
  @NotAudited(because = "IngestCameraDrop, which it calls, is")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public TakenIn ingest(CapturedFrame frame) throws FrameRefused {
    TakenIn takenIn = ingest.ingest(frame);
    counters.takenIn(frame.camera().value(), takenIn.fresh());
    return takenIn;
  }
}
