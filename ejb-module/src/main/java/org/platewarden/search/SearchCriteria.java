package org.platewarden.search;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadReference;

/**
 * What an officer asks: a plate, a camera or both, within a window.
 *
 * @param plate whole or partial
 * @param camera one camera
 * @param window when captured; there is no query without (R5)
 * @param after the last read of the page before, or empty for the first
 */
public record SearchCriteria(
    Optional<PlatePattern> plate,
    Optional<CameraCode> camera,
    TimeWindow window,
    Optional<ReadReference> after)
    implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "plate=%s; camera=%s; from=%s; until=%s; page=%s"
        .formatted(
            plate.map(PlatePattern::text).orElse("-"),
            camera.map(CameraCode::value).orElse("-"),
            window.from(),
            window.until(),
            after.map(last -> "after " + last.capturedAt()).orElse("first"));
  }
}
