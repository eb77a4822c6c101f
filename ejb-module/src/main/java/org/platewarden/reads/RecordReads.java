package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.Camera;
import org.platewarden.reads.model.Cameras;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;
import org.platewarden.recognition.RecognizedPlate;

/** Writes what was made of a frame, in one transaction, once. */
@Stateless
@RolesAllowed("camera")
public class RecordReads {
  @Inject Cameras cameras;
  @Inject ReadsArchive archive;

  /** Records a frame and its reads; a frame that is known already adds nothing. */
  @NotAudited(because = "IngestCameraDrop, the only caller, is; the attempt must not join this")
  public TakenIn record(
      int cameraId, CapturedFrame frame, List<RecognizedPlate> plates, Instant receivedAt) {
    Camera camera = cameras.get(cameraId);
    TakenFrame taken =
        new TakenFrame(cameraId, frame.hash(), frame.capturedAt(), receivedAt, plates.size());
    if (!archive.addIfNew(taken)) {
      return new TakenIn(plates.size(), 0);
    }
    List<PlateRead> reads = new ArrayList<>(plates.size());
    for (RecognizedPlate plate : plates) {
      reads.add(PlateRead.of(camera, taken, plate, reads.size()));
    }
    return new TakenIn(plates.size(), archive.addIfNew(reads));
  }
}
