package org.platewarden.cameras;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.ActivityStore;
import org.platewarden.cameras.model.Alerts;
import org.platewarden.cameras.model.CameraAlert;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CameraCode;

/** Shows the people who run cameras how they are. It shows no read. */
@Stateless
@RolesAllowed({"administrator", "operator"})
public class LookAfterCameras {
  private static final String NO_READ = "it tells how busy cameras are, and of no read";
  private static final int WEEK_HOURS = 168;

  @Inject CameraHealths healths;
  @Inject ActivityStore activity;
  @Inject Alerts alerts;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** All cameras and how they are, by name. */
  @NotAudited(because = NO_READ)
  public List<CameraOverview> all() {
    return healths.all();
  }

  /**
   * One camera, how it is, and how busy it was this week.
   *
   * @throws CameraRefused if there is no such camera
   */
  @NotAudited(because = NO_READ)
  public CameraDetail detail(CameraCode code) {
    CameraOverview overview =
        healths.all().stream()
            .filter(each -> each.camera().code().equals(code))
            .findFirst()
            .orElseThrow(() -> CameraRefused.unknown(code));
    Instant first =
        clock.instant().truncatedTo(ChronoUnit.HOURS).minus(WEEK_HOURS - 1L, ChronoUnit.HOURS);
    Map<Instant, Long> reads =
        activity.since(first).stream()
            .filter(hour -> hour.cameraId() == overview.camera().id())
            .collect(toMap(ActivityHour::hour, ActivityHour::reads));
    return new CameraDetail(
        overview,
        IntStream.range(0, WEEK_HOURS)
            .mapToObj(hour -> first.plus(hour, ChronoUnit.HOURS))
            .map(begins -> new CameraDetail.Hour(begins, reads.getOrDefault(begins, 0L)))
            .toList());
  }

  /**
   * Says that somebody has seen an alert; it is no longer shown once the camera is back.
   *
   * @throws CameraRefused if there is no such alert
   */
  @Audited(AuditAction.ACKNOWLEDGE_CAMERA_ALERT)
  public void acknowledge(AlertName name) {
    CameraAlert alert = alerts.find(name.id()).orElseThrow(CameraRefused::alertUnknown);
    alert.acknowledge(clock.instant(), caller.get().name());
  }
}
