package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.FrameRecorded.RecordedPlate;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.PlateReadKey;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;
import org.platewarden.reads.model.VehicleTerms;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;

/** Writes what a frame brought, in one transaction, once. */
@Stateless
@RolesAllowed("camera")
public class RecordReads {
  @Inject CameraRegister cameras;
  @Inject ReadsArchive archive;
  @Inject VehicleTerms terms;
  @Inject NewReads newReads;
  @Inject RecordedFrames recordedFrames;

  /** Records a frame and its reads; a frame that is known already adds nothing. */
  @NotAudited(because = "IngestCameraDrop, its only caller, is; the attempt must not join this")
  public TakenIn record(
      int cameraId, CapturedFrame frame, Recognition recognition, Instant receivedAt) {
    List<RecognizedPlate> plates = recognition.plates();
    TakenFrame taken =
        new TakenFrame(cameraId, frame.hash(), frame.capturedAt(), receivedAt, plates.size());
    if (!archive.addIfNew(taken)) {
      return new TakenIn(plates.size(), 0);
    }
    RegisteredCamera camera = cameras.get(cameraId);
    List<PlateRead> reads = new ArrayList<>(plates.size());
    for (RecognizedPlate plate : plates) {
      reads.add(PlateRead.of(camera, onFrame(frame, plate, reads.size()), terms, receivedAt));
    }
    List<PlateRead> fresh = archive.addIfNew(reads);
    newReads.beingStored(fresh);
    recordedFrames.beingRecorded(recorded(frame, recognition, reads));
    return new TakenIn(reads.size(), fresh.size());
  }

  private static FrameRecorded recorded(
      CapturedFrame frame, Recognition recognition, List<PlateRead> reads) {
    List<RecordedPlate> plates = new ArrayList<>(reads.size());
    for (int i = 0; i < reads.size(); i++) {
      PlateReadKey key = reads.get(i).key();
      plates.add(
          new RecordedPlate(
              new ReadReference(key.plate(), key.capturedAt(), key.id()),
              recognition.plates().get(i).box()));
    }
    return new FrameRecorded(new Frame(frame.image()), plates, recognition.total());
  }

  /** A frame's reads are named by its image and their place on it. */
  private static CapturedRead onFrame(CapturedFrame frame, RecognizedPlate plate, int position) {
    return new CapturedRead(
        frame.camera(),
        frame.hash().hex() + "/" + position,
        frame.capturedAt(),
        plate.candidates(),
        plate.issuer().orElse(Issuer.UNKNOWN),
        Optional.empty(),
        plate.colour().map(colour -> new Vehicle("", "", colour.word())).orElse(Vehicle.UNKNOWN),
        Optional.of(plate.box()),
        Optional.of(frame.hash()));
  }
}
