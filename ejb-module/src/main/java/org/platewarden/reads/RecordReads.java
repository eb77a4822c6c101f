package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.model.Camera;
import org.platewarden.reads.model.Cameras;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;
import org.platewarden.reads.model.VehicleTerms;
import org.platewarden.recognition.RecognizedPlate;

/** Writes what came in, in one transaction, once. */
@Stateless
@RolesAllowed("camera")
public class RecordReads {
  private static final String CALLER_IS_AUDITED =
      "the bean that takes in, its only caller, is; the attempt must not join this transaction";

  @Inject Cameras cameras;
  @Inject ReadsArchive archive;
  @Inject VehicleTerms terms;

  /** Records a frame and its reads; a frame that is known already adds nothing. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public TakenIn record(
      int cameraId, CapturedFrame frame, List<RecognizedPlate> plates, Instant receivedAt) {
    TakenFrame taken =
        new TakenFrame(cameraId, frame.hash(), frame.capturedAt(), receivedAt, plates.size());
    if (!archive.addIfNew(taken)) {
      return new TakenIn(plates.size(), 0);
    }
    List<CapturedRead> reads = new ArrayList<>(plates.size());
    for (RecognizedPlate plate : plates) {
      reads.add(onFrame(frame, plate, reads.size()));
    }
    return add(cameras.get(cameraId), reads, receivedAt);
  }

  /** Records reads that a camera made itself; those known already add nothing. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public TakenIn record(int cameraId, List<CapturedRead> reads, Instant receivedAt) {
    return add(cameras.get(cameraId), reads, receivedAt);
  }

  private TakenIn add(Camera camera, List<CapturedRead> reads, Instant receivedAt) {
    List<PlateRead> rows =
        reads.stream().map(read -> PlateRead.of(camera, read, terms, receivedAt)).toList();
    return new TakenIn(rows.size(), archive.addIfNew(rows));
  }

  /** A frame's reads are named by its image and their place on it. */
  private static CapturedRead onFrame(CapturedFrame frame, RecognizedPlate plate, int position) {
    return new CapturedRead(
        frame.camera(),
        frame.hash().hex() + "/" + position,
        frame.capturedAt(),
        plate.candidates(),
        Issuer.UNKNOWN,
        Optional.empty(),
        Vehicle.UNKNOWN,
        Optional.of(plate.box()),
        Optional.of(frame.hash()));
  }
}
