package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.reads.ReadsStored.Stored;

@DisplayName("What came in lately is named for the live page, and no more of it than that shows")
class LatelyStoredTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int OTAY = 1;
  private static final int LAREDO = 2;

  private final LatelyStored lately = new LatelyStored();
  private Instant now = NOON;

  @BeforeEach
  void it_is_noon() {
    lately.clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
  }

  @Test
  void the_newest_comes_first_of_all_or_of_one_camera() {
    came(OTAY, 1);
    came(LAREDO, 2);
    came(OTAY, 3);

    assertThat(ids(lately.after(0, Optional.empty()))).containsExactly(3L, 2L, 1L);
    assertThat(ids(lately.after(0, Optional.of(OTAY)))).containsExactly(3L, 1L);
    assertThat(ids(lately.after(0, Optional.of(77)))).isEmpty();
  }

  @Test
  void asked_again_only_what_came_since_is_told() {
    came(OTAY, 1);
    long arrived = lately.after(0, Optional.empty()).arrived();
    came(OTAY, 2);

    assertThat(ids(lately.after(arrived, Optional.empty()))).containsExactly(2L);
    assertThat(lately.after(arrived, Optional.empty()).arrived()).isEqualTo(2);
  }

  @Test
  void no_more_than_fifty_are_named_of_each_camera_but_all_are_counted() {
    IntStream.range(0, 120).forEach(id -> came(OTAY, id));
    came(LAREDO, 500);

    assertThat(lately.after(0, Optional.empty()).latest()).hasSize(50);
    assertThat(lately.after(0, Optional.of(OTAY)).latest()).hasSize(50);
    assertThat(lately.after(0, Optional.empty()).arrived()).isEqualTo(121);
    assertThat(ids(lately.after(0, Optional.of(LAREDO)))).containsExactly(500L);
  }

  @Test
  void nothing_is_looked_back_on_beyond_fifteen_minutes() {
    came(OTAY, 1);
    now = NOON.plus(Duration.ofMinutes(15)).plusSeconds(1);
    came(OTAY, 2);

    assertThat(ids(lately.after(0, Optional.empty()))).containsExactly(2L);
    assertThat(ids(lately.after(0, Optional.of(OTAY)))).containsExactly(2L);
  }

  @Test
  void a_read_of_long_ago_is_counted_and_not_named() {
    lately.note(new ReadsStored(List.of(stored(OTAY, 1, NOON.minus(Duration.ofDays(400))))));

    LatelyStored.Told told = lately.after(0, Optional.empty());
    assertThat(told.latest()).isEmpty();
    assertThat(told.arrived()).isZero();
    assertThat(told.lastMinute()).isEqualTo(1);
    assertThat(told.lastHour()).isEqualTo(1);
  }

  @Test
  void a_minute_and_an_hour_are_counted_as_they_pass() {
    came(OTAY, 1);
    now = NOON.plusSeconds(90);
    came(OTAY, 2);
    assertThat(lately.after(0, Optional.empty()).lastMinute()).isEqualTo(1);
    assertThat(lately.after(0, Optional.empty()).lastHour()).isEqualTo(2);

    now = NOON.plus(Duration.ofMinutes(61));
    assertThat(lately.after(0, Optional.empty()).lastHour()).isEqualTo(1);
    now = NOON.plus(Duration.ofDays(3));
    assertThat(lately.after(0, Optional.empty()).lastHour()).isZero();
  }

  private void came(int camera, long id) {
    lately.note(new ReadsStored(List.of(stored(camera, id, now))));
  }

  private static Stored stored(int camera, long id, Instant capturedAt) {
    return new Stored(new ReadReference("7ABC123", capturedAt, id), camera);
  }

  private static List<Long> ids(LatelyStored.Told told) {
    return told.latest().stream().map(each -> each.reference().id()).toList();
  }
}
