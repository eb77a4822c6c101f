package org.platewarden.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many queries are reviewed, and in what time. */
@ApplicationScoped
public class ReviewSettings {
  private static final int MOST_PERCENT = 100;
  private static final int MOST_DAYS = 366;

  @Inject
  @ConfigProperty(name = "platewarden.review.percent", defaultValue = "5")
  int percent;

  @Inject
  @ConfigProperty(name = "platewarden.review.due.days", defaultValue = "7")
  int dueDays;

  @Inject
  @ConfigProperty(name = "platewarden.review.lapse.days", defaultValue = "7")
  int lapseDays;

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    check("platewarden.review.percent", percent, MOST_PERCENT);
    check("platewarden.review.due.days", dueDays, MOST_DAYS);
    check("platewarden.review.lapse.days", lapseDays, MOST_DAYS);
  }

  private static void check(String setting, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalStateException(
          "the setting %s is %d: give 1 to %d".formatted(setting, value, most));
    }
  }

  /** How many queries in a hundred are reviewed, 1 to 100. */
  int percent() {
    return percent;
  }

  /** How long a reviewer has. */
  Duration due() {
    return Duration.ofDays(dueDays);
  }

  /** How long after that the reviewed person's access stays open. */
  Duration lapse() {
    return Duration.ofDays(lapseDays);
  }
}
