package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.identity.Caller;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;

@DisplayName("R1: what cameras send is recorded once, each message with its entry")
class RecordTogetherTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SettledAttempt ENTRY =
      new SettledAttempt(
          AuditAction.TAKE_IN_READS, new Caller("ways-in", "-", "-"), "camera=cam-1");
  private static final RegisteredCamera GATE =
      new RegisteredCamera(
          1,
          new CameraCode("cam-1"),
          "Gate",
          "Agency",
          CameraKind.FIXED,
          new GeoPoint(32.55, -116.94),
          "US-CA",
          ZoneOffset.UTC,
          "",
          true);

  private final InMemoryReads archive = new InMemoryReads(new InMemoryCameras(GATE));
  private final List<SettledAttempt> trail = new ArrayList<>();
  private final List<PlateRead> told = new ArrayList<>();
  private final RecordTogether recording = new RecordTogether();

  @BeforeEach
  void a_store() {
    recording.cameras = archive.cameras;
    recording.terms = archive.vehicles;
    recording.newReads = told::addAll;
    recording.store =
        (reads, attempts) -> {
          trail.addAll(attempts);
          return archive.addIfNew(reads);
        };
    recording.writers = 1;
    recording.open();
  }

  @Test
  void a_message_is_recorded_with_its_entry_and_its_new_reads_are_told() {
    assertThat(recording.record(message("1", "2"))).isEqualTo(new TakenIn(2, 2));
    assertThat(recording.record(message("2", "3"))).isEqualTo(new TakenIn(2, 1));

    assertThat(archive.reads).hasSize(3);
    assertThat(trail).containsExactly(ENTRY, ENTRY);
    assertThat(told).containsExactlyElementsOf(archive.reads);
  }

  @Test
  void what_is_not_stored_is_told_to_nobody() {
    recording.store =
        (reads, attempts) -> {
          throw new StoreFailed("no", new IllegalStateException());
        };
    assertThatThrownBy(() -> recording.record(message("1"))).isInstanceOf(StoreFailed.class);
    assertThat(told).isEmpty();
  }

  private static Submission message(String... ids) {
    return new Submission(GATE, Stream.of(ids).map(RecordTogetherTest::read).toList(), NOON, ENTRY);
  }

  private static CapturedRead read(String id) {
    return new CapturedRead(
        GATE.code(),
        id,
        NOON,
        List.of(new Candidate("7ABC123", 0.9)),
        Issuer.UNKNOWN,
        Optional.empty(),
        Vehicle.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }
}
