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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

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

  @Column(name = "make_id")
  private short makeId;

  @Column(name = "model_id")
  private short modelId;

  @Column(name = "colour_id")
  private short colourId;

  @Column(name = "candidate_plates")
  private String[] candidatePlates;

  @Column(name = "candidate_confidences")
  private Short[] candidateConfidences;

  @Column(name = "plate_box")
  private Integer @Nullable [] plateBox;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "image_sha256")
  private byte @Nullable [] imageSha256;

  @Column(name = "received_at")
  private Instant receivedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected PlateRead() {}

  /**
   * The read that a camera captured.
   *
   * @param terms numbers for what was seen of the vehicle
   */
  @SuppressWarnings("NullAway.Init")
  public static PlateRead of(
      RegisteredCamera camera, CapturedRead captured, VehicleTerms terms, Instant receivedAt) {
    PlateRead read = new PlateRead();
    read.readAs(captured.candidates());
    read.issuer = captured.issuer().code();
    read.standAt(camera, captured.place().orElse(camera.place()));
    read.describe(captured.vehicle(), terms);
    read.plateBox =
        captured
            .box()
            .map(box -> new Integer[] {box.x(), box.y(), box.width(), box.height()})
            .orElse(null);
    read.capturedAt = captured.capturedAt().truncatedTo(ChronoUnit.MICROS);
    read.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    read.imageSha256 = captured.image().map(ImageHash::digest).orElse(null);
    read.externalId = captured.externalId();
    read.sourceId = OWN_CAMERAS;
    read.id = idOf(camera, read.externalId);
    return read;
  }

  private void readAs(List<Candidate> candidates) {
    plate = candidates.getFirst().characters();
    confidence = steps(candidates.getFirst());
    candidatePlates = candidates.stream().map(Candidate::characters).toArray(String[]::new);
    candidateConfidences = candidates.stream().map(PlateRead::steps).toArray(Short[]::new);
  }

  private void standAt(RegisteredCamera camera, GeoPoint place) {
    cameraId = camera.id();
    latitude = (float) place.latitude();
    longitude = (float) place.longitude();
    placeOfCapture = camera.placeOfCapture();
  }

  private void describe(Vehicle vehicle, VehicleTerms terms) {
    makeId = terms.idOf(VehicleTerms.Kind.MAKE, vehicle.make());
    modelId = terms.idOf(VehicleTerms.Kind.MODEL, vehicle.model());
    colourId = terms.idOf(VehicleTerms.Kind.COLOUR, vehicle.colour());
  }

  /** The same read from the same camera has the same number, so that it is stored once. */
  private static long idOf(RegisteredCamera camera, String externalId) {
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

  /** All that was kept of it, with the names of its camera and vehicle. */
  public ReadDetail detail(RegisteredCamera camera, VehicleNames names) {
    ReadSummary summary =
        new ReadSummary(
            new ReadReference(plate, capturedAt, id),
            new Plate(plate, new Issuer(issuer)),
            camera.code().value(),
            camera.name(),
            camera.timeZone().getId(),
            placeOfCapture,
            latitude,
            longitude,
            capturedAt,
            confidence / (double) CONFIDENCE_STEPS,
            names.of(makeId, modelId, colourId),
            PlateLikeness.AS_ASKED,
            imageSha256 != null);
    return new ReadDetail(
        summary,
        candidates(),
        box(),
        receivedAt,
        camera.owner(),
        camera.feedFormat(),
        List.of(),
        Optional.ofNullable(imageSha256).map(ImageHash::ofDigest));
  }

  private List<Candidate> candidates() {
    return IntStream.range(0, candidatePlates.length)
        .mapToObj(
            i ->
                new Candidate(
                    candidatePlates[i], candidateConfidences[i] / (double) CONFIDENCE_STEPS))
        .toList();
  }

  /** Where its plate is on its image, if that is known. */
  public Optional<PlateBox> box() {
    return Optional.ofNullable(plateBox).map(box -> new PlateBox(box[0], box[1], box[2], box[3]));
  }

  /** Its values, for the archive's INSERT. */
  public ReadRecord values() {
    return new ReadRecord(
        id,
        capturedAt,
        cameraId,
        latitude,
        longitude,
        placeOfCapture,
        sourceId,
        confidence,
        makeId,
        modelId,
        colourId,
        plate,
        issuer,
        candidatePlates,
        candidateConfidences,
        plateBox,
        externalId,
        imageSha256,
        receivedAt);
  }
}
