package org.platewarden.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many queries are reviewed, and in what time. */
@ApplicationScoped
public class ReviewSettings {
  @Inject
  @ConfigProperty(name = "platewarden.review.percent", defaultValue = "5")
  int percent;

  @Inject
  @ConfigProperty(name = "platewarden.review.due.days", defaultValue = "7")
  int dueDays;

  @Inject
  @ConfigProperty(name = "platewarden.review.lapse.days", defaultValue = "7")
  int lapseDays;

  /** How many queries in a hundred are reviewed, 1 to 100. */
  int percent() {
    return Math.clamp(percent, 1, 100);
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
