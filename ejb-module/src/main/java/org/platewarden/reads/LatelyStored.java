package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.reads.Lane.Arrival;
import org.platewarden.reads.ReadsStored.Stored;

/**
 * The reads that came in lately on this node, for the live page. It holds names of reads and no
 * read, {@value #MOST} of each camera and of all together; a restart forgets them, and the archive
 * has them all. What was captured longer ago than {@link #LATELY} is counted and not named.
 */
@ApplicationScoped
class LatelyStored {
  /** The most that can be looked back on. */
  static final int MOST = 50;

  /** The farthest that can be looked back. */
  static final Duration LATELY = Duration.ofMinutes(15);

  @Inject Clock clock;

  private final Lane all = new Lane(MOST);
  private final Map<Integer, Lane> cameras = new HashMap<>();
  private Instant since = Instant.MAX;

  /**
   * What can be told now.
   *
   * @param latest the newest first
   * @param arrived how many came since the server started
   * @param lastMinute of them in the last minute, with those that were captured long ago
   * @param lastHour in the last hour
   * @param since when the server began to count
   */
  record Told(List<Arrival> latest, long arrived, long lastMinute, long lastHour, Instant since) {}

  /** Counting begins when the server starts, not when somebody first looks. */
  void begin(@Observes Startup started) {
    since = clock.instant();
  }

  synchronized void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReadsStored stored) {
    Instant now = clock.instant();
    Instant oldest = now.minus(LATELY);
    for (Stored each : stored.reads()) {
      Lane camera = cameras.computeIfAbsent(each.cameraId(), id -> new Lane(MOST));
      if (each.reference().capturedAt().isBefore(oldest)) {
        all.cameLate(now);
        camera.cameLate(now);
      } else {
        all.came(each.reference(), now);
        camera.came(each.reference(), now);
      }
    }
  }

  /** What came after a number, of one camera or of all. */
  synchronized Told after(long number, Optional<Integer> cameraId) {
    Instant now = clock.instant();
    Instant oldest = now.minus(LATELY);
    cameras.values().forEach(lane -> lane.forgetBefore(oldest));
    Lane lane = cameraId.map(id -> cameras.computeIfAbsent(id, none -> new Lane(MOST))).orElse(all);
    return new Told(
        lane.after(number, oldest),
        lane.arrived(),
        lane.lastMinute(now),
        lane.lastHour(now),
        since);
  }
}
