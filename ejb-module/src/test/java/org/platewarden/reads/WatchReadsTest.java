package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;

@DisplayName("R17: an operator sees what comes in, for as long as that is on the trail")
class WatchReadsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CameraCode GATE = new CameraCode("cam-1");
  private static final RegisteredCamera CAMERA =
      new RegisteredCamera(
          1,
          GATE,
          "Gate",
          "Agency",
          CameraKind.FIXED,
          new GeoPoint(32.55, -116.94),
          "US-CA",
          ZoneOffset.UTC,
          "",
          true);

  private final InMemoryReads archive = new InMemoryReads(new InMemoryCameras(CAMERA));
  private final LatelyStored lately = new LatelyStored();
  private final WatchReads watch = new WatchReads();
  private String person = "tran";

  @BeforeEach
  void an_operator_at_noon() {
    watch.archive = archive;
    watch.cameras = archive.cameras;
    watch.vehicles = archive.vehicles;
    watch.lately = lately;
    watch.context =
        (SessionContext)
            Proxy.newProxyInstance(
                SessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> (Principal) () -> person);
    at(NOON);
  }

  @Test
  void what_comes_in_is_shown_newest_first_and_once() {
    comes("7ABC123");
    comes("7ABC124");
    Watch open = watch.begin(new WatchAsked(Optional.empty()));

    LiveView first = watch.show(open, 0);
    comes("7ABC125");
    LiveView then = watch.show(open, first.arrived());

    assertThat(plates(first)).containsExactly("7ABC124", "7ABC123");
    assertThat(plates(then)).containsExactly("7ABC125");
    assertThat(then.lastMinute()).isEqualTo(3);
  }

  @Test
  void after_five_minutes_nothing_is_shown_without_a_new_entry() {
    comes("7ABC123");
    Watch open = watch.begin(new WatchAsked(Optional.of(GATE)));

    at(NOON.plus(WatchReads.ENTRY_HOLDS).minusMillis(1));
    assertThat(plates(watch.show(open, 0))).containsExactly("7ABC123");
    at(NOON.plus(WatchReads.ENTRY_HOLDS));
    assertThatThrownBy(() -> watch.show(open, 0))
        .isInstanceOfSatisfying(
            WatchRefused.class, refused -> assertThat(refused.code()).isEqualTo("watch-over"));
    assertThat(plates(watch.show(watch.begin(new WatchAsked(Optional.of(GATE))), 0)))
        .containsExactly("7ABC123");
  }

  @Test
  void nobody_sees_by_the_watch_of_another() {
    comes("7ABC123");
    Watch open = watch.begin(new WatchAsked(Optional.empty()));
    person = "moreau";

    assertThatThrownBy(() -> watch.show(open, 0)).isInstanceOf(WatchRefused.class);
  }

  @Test
  void counting_shows_no_read() {
    Watch open = watch.begin(new WatchAsked(Optional.empty()));
    comes("7ABC123");

    assertThat(watch.count(open).reads()).isEmpty();
    assertThat(watch.count(open).arrived()).isEqualTo(1);
  }

  @Test
  void a_read_that_was_removed_meanwhile_is_not_shown() {
    comes("7ABC123");
    archive.reads.clear();

    assertThat(plates(watch.show(watch.begin(new WatchAsked(Optional.empty())), 0))).isEmpty();
  }

  @Test
  void a_camera_that_is_not_registered_cannot_be_watched() {
    WatchAsked nowhere = new WatchAsked(Optional.of(new CameraCode("cam-99")));

    assertThatThrownBy(() -> watch.begin(nowhere))
        .isInstanceOfSatisfying(
            WatchRefused.class, refused -> assertThat(refused.code()).isEqualTo("camera-unknown"));
    assertThat(nowhere.onTheTrail()).isEqualTo("camera=cam-99");
    assertThat(new WatchAsked(Optional.empty()).onTheTrail()).isEqualTo("camera=all");
  }

  @Test
  void an_entry_holds_for_minutes_and_not_for_hours() {
    assertThat(WatchReads.ENTRY_HOLDS).isLessThanOrEqualTo(Duration.ofMinutes(5));
  }

  private void at(Instant now) {
    watch.clock = Clock.fixed(now, ZoneOffset.UTC);
    lately.clock = watch.clock;
  }

  private void comes(String plate) {
    CapturedRead captured =
        new CapturedRead(
            GATE,
            plate,
            NOON,
            List.of(new Candidate(plate, 0.9)),
            Issuer.UNKNOWN,
            Optional.empty(),
            Vehicle.UNKNOWN,
            Optional.empty(),
            Optional.empty());
    PlateRead read = PlateRead.of(CAMERA, captured, archive.vehicles, NOON);
    archive.addIfNew(List.of(read));
    lately.note(TellOfNewReads.storedOf(List.of(read)));
  }

  private static List<String> plates(LiveView view) {
    return view.reads().stream().map(each -> each.summary().plate().characters()).toList();
  }
}
