package org.platewarden.reads.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;

/** What one camera made of one plate at one instant and place. Never changed. */
@Entity
@Table(name = "read")
@IdClass(PlateReadKey.class)
@RetainedUnder(RetentionClass.READ)
public class PlateRead {
  /** Our own cameras' frames, recognised by us. */
  static final short OWN_CAMERAS = 1;

  private static final int CONFIDENCE_STEPS = 1000;

  @Id private String plate;

  @Id
  @Column(name = "captured_at")
  private Instant capturedAt;

  @Id private long id;

  @Column(name = "camera_id")
  private int cameraId;

  private float latitude;
  private float longitude;

  @Column(name = "place_of_capture")
  private String placeOfCapture;

  @Column(name = "source_id")
  private short sourceId;

  private String issuer;
  private short confidence;

  @Column(name = "candidate_plates")
  private String[] candidatePlates;

  @Column(name = "candidate_confidences")
  private Short[] candidateConfidences;

  @Column(name = "plate_box")
  private Integer[] plateBox;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "image_sha256")
  private byte[] imageSha256;

  @Column(name = "received_at")
  private Instant receivedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected PlateRead() {}

  /**
   * The read of one plate on one frame.
   *
   * @param position of the plate on the frame, from 0, so that a frame's reads have names
   */
  @SuppressWarnings("NullAway.Init")
  public static PlateRead of(Camera camera, TakenFrame frame, RecognizedPlate seen, int position) {
    PlateRead read = new PlateRead();
    Candidate best = seen.candidates().getFirst();
    read.plate = Plate.of(best.characters(), Issuer.UNKNOWN).characters();
    read.issuer = Issuer.UNKNOWN.code();
    read.confidence = steps(best);
    read.candidatePlates =
        seen.candidates().stream().map(Candidate::characters).toArray(String[]::new);
    read.candidateConfidences =
        seen.candidates().stream().map(PlateRead::steps).toArray(Short[]::new);
    PlateBox box = seen.box();
    read.plateBox = new Integer[] {box.x(), box.y(), box.width(), box.height()};
    read.capturedAt = frame.capturedAt().truncatedTo(ChronoUnit.MICROS);
    read.receivedAt = frame.receivedAt().truncatedTo(ChronoUnit.MICROS);
    read.imageSha256 = frame.image().digest();
    read.externalId = frame.image().hex() + "/" + position;
    read.sourceId = OWN_CAMERAS;
    read.id = idOf(camera, read.externalId);
    read.standAt(camera);
    return read;
  }

  private void standAt(Camera camera) {
    cameraId = camera.id();
    latitude = (float) camera.place().latitude();
    longitude = (float) camera.place().longitude();
    placeOfCapture = camera.placeOfCapture();
  }

  /** The same read from the same camera has the same number, so that it is stored once. */
  private static long idOf(Camera camera, String externalId) {
    String name = OWN_CAMERAS + "/" + camera.code() + "/" + externalId;
    byte[] digest = ImageHash.of(name.getBytes(StandardCharsets.UTF_8)).digest();
    return ByteBuffer.wrap(digest).getLong();
  }

  private static short steps(Candidate candidate) {
    return (short) Math.round(candidate.confidence() * CONFIDENCE_STEPS);
  }

  /** The camera that saw it. */
  public int cameraId() {
    return cameraId;
  }

  /** Its key. */
  public PlateReadKey key() {
    return new PlateReadKey(plate, capturedAt, id);
  }

  /** All that was kept of it, with the names of its camera. */
  public ReadDetail detail(Camera camera) {
    ReadSummary summary =
        new ReadSummary(
            new ReadReference(plate, capturedAt, id),
            new Plate(plate, new Issuer(issuer)),
            camera.code().value(),
            camera.name(),
            camera.timeZone(),
            placeOfCapture,
            latitude,
            longitude,
            capturedAt,
            confidence / (double) CONFIDENCE_STEPS);
    return new ReadDetail(
        summary,
        candidates(),
        new PlateBox(plateBox[0], plateBox[1], plateBox[2], plateBox[3]),
        receivedAt,
        camera.owner(),
        ImageHash.ofDigest(imageSha256));
  }

  private List<Candidate> candidates() {
    return IntStream.range(0, candidatePlates.length)
        .mapToObj(
            i ->
                new Candidate(
                    candidatePlates[i], candidateConfidences[i] / (double) CONFIDENCE_STEPS))
        .toList();
  }

  /** The values of a row, in the order of the archive's INSERT. */
  public Object[] row() {
    return new Object[] {
      id,
      capturedAt,
      cameraId,
      latitude,
      longitude,
      placeOfCapture,
      sourceId,
      plate,
      issuer,
      confidence,
      candidatePlates,
      candidateConfidences,
      plateBox,
      externalId,
      imageSha256,
      receivedAt
    };
  }
}
