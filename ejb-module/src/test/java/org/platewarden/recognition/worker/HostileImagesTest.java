package org.platewarden.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A small part of the bench hostile-images, the same each time. */
class HostileImagesTest {
  private static final int PICTURES = 300;

  @Test
  @DisplayName("4.7 each broken or hostile picture is answered or refused with a reason")
  void each_hostile_picture_is_answered_or_refused_with_a_reason() throws Exception {
    CountingWatch watch = new CountingWatch();
    try (WorkerPool pool = Pools.pool(Pools.patient(2), watch)) {
      HostileFeed feed = new HostileFeed(42, pool);

      feed.feed(0, PICTURES, 2);

      assertThat(feed.outcomes().values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(PICTURES);
      assertThat(feed.outcomes().keySet())
          .allMatch(outcome -> outcome.equals("answered") || outcome.startsWith("frame refused: "));
      assertThat(feed.outcomes().get(HostileFeed.ANSWERED)).isGreaterThan(PICTURES / 20);
      assertThat(feed.outcomes()).hasSizeGreaterThan(5);
      assertThat(watch.ends).as("ends of workers").isEmpty();
    }
  }
}
