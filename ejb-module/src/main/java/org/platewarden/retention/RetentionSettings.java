package org.platewarden.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether runs begin by themselves, how much goes at once, and where is kept what went. */
@ApplicationScoped
public class RetentionSettings {
  private static final int LEAST_BATCH = 10;
  private static final int MOST_BATCH = 10_000;

  @Inject
  @ConfigProperty(name = "platewarden.retention.scheduled", defaultValue = "true")
  boolean scheduled;

  @Inject
  @ConfigProperty(name = "platewarden.retention.batch", defaultValue = "1000")
  int batch;

  @Inject
  @ConfigProperty(name = "platewarden.retention.removals")
  Path removals;

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    if (batch < LEAST_BATCH || batch > MOST_BATCH) {
      throw new IllegalStateException(
          "the setting platewarden.retention.batch is %d: give %d to %d"
              .formatted(batch, LEAST_BATCH, MOST_BATCH));
    }
    if (!Files.isDirectory(removals) || !Files.isWritable(removals)) {
      throw new IllegalStateException(
          "the setting platewarden.retention.removals is %s: give a folder that can be written"
              .formatted(removals));
    }
  }

  /** Whether runs begin by themselves. */
  boolean isScheduled() {
    return scheduled;
  }

  /** The folder of the lists of what runs removed. */
  public Path removals() {
    return removals;
  }

  /** About how many rows go in one transaction. */
  int batch() {
    return batch;
  }
}
