package org.platewarden.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.model.ActivityCount;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.ActivityStore;
import org.platewarden.cameras.model.CameraSign;

class ActivityInMemoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ActivityInMemory activity = new ActivityInMemory();

  @BeforeEach
  void at_noon() {
    activity.clock = Clock.fixed(NOON, ZoneOffset.UTC);
  }

  @Test
  void what_came_is_added_up_by_camera_and_hour_and_given_away_once() {
    activity.takenIn(1, 2, NOON, NOON);
    activity.takenIn(1, 0, NOON.plusSeconds(3), NOON.plusSeconds(5));
    activity.takenIn(1, 7, NOON.plusSeconds(3600), NOON.plusSeconds(3600));
    activity.takenIn(2, 1, NOON, NOON);

    List<ActivityCount> drained = activity.drain();
    assertThat(drained)
        .extracting(ActivityCount::cameraId, ActivityCount::reads, ActivityCount::messages)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(1, 2L, 2L),
            org.assertj.core.groups.Tuple.tuple(1, 7L, 1L),
            org.assertj.core.groups.Tuple.tuple(2, 1L, 1L));
    assertThat(activity.drain()).isEmpty();
  }

  @Test
  void reads_of_days_ago_are_no_sign_of_how_busy_a_camera_is_but_a_sign_of_life() {
    activity.takenIn(1, 500, NOON.minus(Duration.ofDays(2)), NOON);
    assertThat(activity.drain())
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.reads()).isZero();
              assertThat(count.backfilled()).isEqualTo(500);
              assertThat(count.seenAt()).isEqualTo(NOON);
              assertThat(count.driftMillis()).isEmpty();
            });
  }

  @Test
  void what_cannot_be_written_is_kept_and_written_later_once() {
    Store store = new Store();
    KeepCameraActivity keep = new KeepCameraActivity();
    keep.activity = activity;
    keep.store = store;
    store.broken = true;
    activity.takenIn(1, 2, NOON, NOON);
    keep.write();
    activity.takenIn(1, 3, NOON, NOON);
    store.broken = false;
    keep.write();
    keep.write();
    assertThat(store.reads).isEqualTo(5);
  }

  @Test
  void nothing_is_lost_when_many_note_while_it_is_written() throws InterruptedException {
    Store store = new Store();
    KeepCameraActivity keep = new KeepCameraActivity();
    keep.activity = activity;
    keep.store = store;
    List<Thread> noting =
        List.of(1, 2, 3, 4).stream()
            .map(
                camera ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int i = 0; i < 10_000; i++) {
                                activity.takenIn(camera % 2, 1, NOON, NOON);
                              }
                            }))
            .toList();
    for (int i = 0; i < 200; i++) {
      keep.write();
    }
    for (Thread each : noting) {
      each.join();
    }
    keep.write();
    assertThat(store.reads).isEqualTo(40_000);
  }

  @Test
  void a_clock_that_is_an_hour_behind_is_measured() {
    ClockDrift drift = new ClockDrift();
    Optional<Duration> measured = Optional.empty();
    for (int i = 0; i < 10; i++) {
      Instant received = NOON.plusSeconds(20L * i);
      measured = drift.after(received.minusSeconds(3600 + i % 3), received);
    }
    assertThat(measured).contains(Duration.ofSeconds(3601));
  }

  @Test
  void stored_reads_that_are_sent_in_later_measure_nothing() {
    ClockDrift drift = new ClockDrift();
    for (int i = 0; i < 500; i++) {
      Instant received = NOON.plusSeconds(20L * i);
      Instant captured = NOON.minus(Duration.ofHours(20)).plusSeconds(120L * i);
      assertThat(drift.after(captured, received)).isEmpty();
    }
  }

  /** Adds up, unless it is broken. */
  private static final class Store implements ActivityStore {
    private long reads;
    private boolean broken;

    @Override
    public void add(java.util.Collection<ActivityCount> counts) {
      if (broken) {
        throw new IllegalStateException("the database is down");
      }
      reads += counts.stream().mapToLong(ActivityCount::reads).sum();
    }

    @Override
    public List<ActivityHour> since(Instant hour) {
      return List.of();
    }

    @Override
    public List<CameraSign> signs() {
      return List.of();
    }
  }
}
