package org.platewarden.reads;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody watches what comes in, and that this is on the trail. Only {@link WatchReads} makes
 * one, after its entry is written; it holds for a few minutes.
 */
public final class Watch {
  private final String watcher;
  private final Optional<Integer> cameraId;
  private final Instant until;

  Watch(String watcher, Optional<Integer> cameraId, Instant until) {
    this.watcher = watcher;
    this.cameraId = cameraId;
    this.until = until;
  }

  /** When it must be on the trail anew. */
  public Instant until() {
    return until;
  }

  Optional<Integer> cameraId() {
    return cameraId;
  }

  boolean isOf(String person) {
    return watcher.equals(person);
  }
}
