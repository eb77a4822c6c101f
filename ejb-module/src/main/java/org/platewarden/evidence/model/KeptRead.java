package org.platewarden.evidence.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.evidence.Reading;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.reads.Correction;
import org.platewarden.reads.Vehicle;

/** A read as it was saved to a case, with a digest over all that was saved. Never changed. */
@Entity
@Table(name = "case_evidence")
@RetainedUnder(RetentionClass.EVIDENCE)
public class KeptRead {
  /** The form whose digest covers how it came to say so, and its attempt on the trail. */
  private static final short WITH_READING = 2;

  private static final String NUMBERS = "case_evidence_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @Column(name = "case_number")
  private String caseNumber;

  private String plate;
  private String issuer;

  @Column(name = "captured_at")
  private Instant capturedAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  private String source;

  @Column(name = "source_name")
  private String sourceName;

  @Column(name = "source_kind")
  private String sourceKind;

  private String reference;
  private String camera;

  @Column(name = "camera_name")
  private String cameraName;

  private String owner;
  private String zone;

  @Column(name = "place_of_capture")
  private String placeOfCapture;

  private double latitude;
  private double longitude;
  private double confidence;
  private String make;
  private String model;
  private String colour;

  @Column(name = "picture_sha256")
  private byte @Nullable [] picture;

  private String relevance;
  private String purpose;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  private byte[] digest;

  /** Which values the digest covers. */
  private short form;

  private String bent;

  @Column(name = "recognised_by")
  private String recognisedBy;

  private String corrected;

  @Column(name = "corrected_because")
  private String correctedBecause;

  @Column(name = "corrected_by")
  private String correctedBy;

  @Column(name = "corrected_at")
  private @Nullable Instant correctedAt;

  private @Nullable UUID entry;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected KeptRead() {}

  /** A read, for a case. */
  public static KeptRead of(
      CaseNumber caseNumber,
      Sighting sighting,
      Optional<ImageHash> picture,
      SavedRead.Saving saving) {
    KeptRead kept = new KeptRead();
    kept.caseNumber = caseNumber.value();
    kept.picture = picture.map(ImageHash::digest).orElse(null);
    kept.relevance = saving.relevance();
    kept.purpose = saving.purpose();
    kept.savedAt = saving.at().truncatedTo(ChronoUnit.MICROS);
    kept.savedBy = saving.by();
    kept.entry = saving.entry().orElse(null);
    kept.tell(sighting);
    kept.tell(sighting.reading());
    kept.form = WITH_READING;
    kept.digest = kept.digestNow();
    return kept;
  }

  private void tell(Sighting sighting) {
    source = sighting.source().code();
    sourceName = sighting.source().name();
    sourceKind = sighting.source().kind();
    reference = sighting.source().reference();
    plate = sighting.plate().characters();
    issuer = sighting.plate().issuer().code();
    capturedAt = sighting.capturedAt();
    receivedAt = sighting.receivedAt().truncatedTo(ChronoUnit.MICROS);
    camera = sighting.camera();
    cameraName = sighting.cameraName();
    owner = sighting.owner();
    zone = sighting.place().zone();
    placeOfCapture = sighting.place().code();
    latitude = sighting.place().latitude();
    longitude = sighting.place().longitude();
    confidence = sighting.confidence();
    make = sighting.vehicle().make();
    model = sighting.vehicle().model();
    colour = sighting.vehicle().colour();
  }

  private void tell(Reading reading) {
    bent = BentText.of(reading.likeness());
    recognisedBy = reading.recognisedBy();
    corrected = reading.correction().map(Correction::corrected).orElse("");
    correctedBecause = reading.correction().map(Correction::reason).orElse("");
    correctedBy = reading.correction().map(Correction::by).orElse("");
    correctedAt =
        reading.correction().map(said -> said.at().truncatedTo(ChronoUnit.MICROS)).orElse(null);
  }

  /** Which case it is kept for. */
  public CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  /** As those see it who work on the case. */
  public SavedRead saved() {
    return new SavedRead(
        id,
        sighting(),
        Optional.ofNullable(picture).map(ImageHash::ofDigest),
        new SavedRead.Saving(savedAt, savedBy, relevance, purpose, Optional.ofNullable(entry)),
        MessageDigest.isEqual(digest, digestNow()),
        SavedRead.hex(digest));
  }

  private Sighting sighting() {
    return new Sighting(
        new Sighting.Source(source, sourceName, sourceKind, reference),
        new Plate(plate, new Issuer(issuer)),
        capturedAt,
        receivedAt,
        camera,
        cameraName,
        owner,
        new Sighting.Place(latitude, longitude, placeOfCapture, zone),
        confidence,
        new Vehicle(make, model, colour),
        reading());
  }

  private Reading reading() {
    return new Reading(
        BentText.read(bent),
        recognisedBy,
        Optional.ofNullable(correctedAt)
            .map(at -> new Correction(corrected, correctedBecause, correctedBy, at)));
  }

  /** SHA-256 over what was saved: each value with its length before it, in the order below. */
  private byte[] digestNow() {
    String all =
        Stream.concat(first(), form == WITH_READING ? then() : Stream.empty())
            .map(value -> value.length() + ":" + value)
            .collect(Collectors.joining("\n"));
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Stream<String> first() {
    return Stream.of(
        caseNumber,
        plate,
        issuer,
        capturedAt.toString(),
        receivedAt.toString(),
        source,
        sourceName,
        sourceKind,
        reference,
        camera,
        cameraName,
        owner,
        zone,
        placeOfCapture,
        Double.toString(latitude),
        Double.toString(longitude),
        Double.toString(confidence),
        make,
        model,
        colour,
        picture == null ? "" : SavedRead.hex(picture),
        relevance,
        purpose,
        savedAt.toString(),
        savedBy);
  }

  private Stream<String> then() {
    return Stream.of(
        Short.toString(form),
        bent,
        recognisedBy,
        corrected,
        correctedBecause,
        correctedBy,
        Objects.toString(correctedAt, ""),
        Objects.toString(entry, ""));
  }
}
