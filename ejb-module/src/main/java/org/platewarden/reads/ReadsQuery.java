package org.platewarden.reads;

import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.TimeWindow;

/**
 * Which reads are asked for: at least a plate or a camera, and always a window.
 *
 * @param plate whole or partial
 * @param camera one camera
 * @param window when they were captured
 * @param after the last read of the page before, or empty for the first page
 * @param limit rows on a page, 1 to 200
 */
public record ReadsQuery(
    Optional<PlatePattern> plate,
    Optional<CameraCode> camera,
    TimeWindow window,
    Optional<ReadReference> after,
    int limit) {
  public ReadsQuery {
    if (plate.isEmpty() && camera.isEmpty()) {
      throw new IllegalArgumentException(
          "query refused: it names neither a plate nor a camera; give at least one of them");
    }
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException(
          "query refused: %d rows a page are asked for, 1 to 200 can be".formatted(limit));
    }
  }
}
