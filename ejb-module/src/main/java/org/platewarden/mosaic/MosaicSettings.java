package org.platewarden.mosaic;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of a vehicle's life one person's word is enough for. */
@ApplicationScoped
public class MosaicSettings {
  private static final int LEAST = 1;
  private static final int MOST = 10_000;

  @Inject
  @ConfigProperty(name = "platewarden.mosaic.budget", defaultValue = "120")
  int budget;

  /**
   * Sees that it can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    if (budget < LEAST || budget > MOST) {
      throw new IllegalStateException(
          "the setting platewarden.mosaic.budget is %d: give %d to %d places and days"
              .formatted(budget, LEAST, MOST));
    }
  }

  /** Distinct places and days of one vehicle that a case may be shown before a second person. */
  int budget() {
    return budget;
  }
}
