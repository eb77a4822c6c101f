package org.platewarden.reads;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.reads.Lane.Arrival;
import org.platewarden.reads.LiveView.LiveRead;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.VehicleNames;

/**
 * Shows the people who run cameras what comes in now, so that they see whether it is read well. It
 * answers no question: there is no plate to ask for, and no more than {@value LatelyStored#MOST}
 * reads and fifteen minutes to look back on.
 */
@Stateless
@RolesAllowed("operator")
public class WatchReads {
  /** How long one entry on the trail speaks for. */
  static final Duration ENTRY_HOLDS = Duration.ofMinutes(5);

  @Inject LatelyStored lately;
  @Inject ReadsArchive archive;
  @Inject CameraRegister cameras;
  @Inject VehicleNames vehicles;
  @Inject Clock clock;
  @Resource SessionContext context;

  /**
   * Begins to watch, or goes on with it.
   *
   * @throws WatchRefused if there is no such camera
   */
  @Audited(AuditAction.WATCH_READS)
  public Watch begin(WatchAsked asked) {
    Optional<Integer> cameraId =
        asked
            .camera()
            .map(
                code ->
                    cameras
                        .find(code)
                        .map(RegisteredCamera::id)
                        .orElseThrow(WatchRefused::unknownCamera));
    return new Watch(
        context.getCallerPrincipal().getName(), cameraId, clock.instant().plus(ENTRY_HOLDS));
  }

  /**
   * What came after as many reads had come as {@code arrived}; 0 for all that is there.
   *
   * @throws WatchRefused if the watch is another's or has to begin anew
   */
  @NotAudited(because = "begin, without whose watch of five minutes nothing is shown, is")
  public LiveView show(Watch watch, long arrived) {
    refuseUnlessOn(watch);
    LatelyStored.Told told = lately.after(arrived, watch.cameraId());
    List<LiveRead> reads = told.latest().stream().flatMap(this::kept).toList();
    return new LiveView(reads, told.arrived(), told.lastMinute(), told.lastHour(), told.since());
  }

  /** How much came, and nothing of what: for who has stopped to look. */
  @NotAudited(because = "it tells how many reads came, and of none of them")
  public LiveView count(Watch watch) {
    LatelyStored.Told told = lately.after(Long.MAX_VALUE, watch.cameraId());
    return new LiveView(
        List.of(), told.arrived(), told.lastMinute(), told.lastHour(), told.since());
  }

  private void refuseUnlessOn(Watch watch) {
    if (!watch.isOf(context.getCallerPrincipal().getName())
        || !clock.instant().isBefore(watch.until())) {
      throw WatchRefused.over();
    }
  }

  /** A read that was removed meanwhile is not shown. */
  private Stream<LiveRead> kept(Arrival arrival) {
    return archive.find(arrival.reference()).stream()
        .map(read -> read.detail(cameras.get(read.cameraId()), vehicles))
        .map(
            detail ->
                new LiveRead(
                    detail.summary(),
                    detail.image().isPresent() && detail.box().isPresent(),
                    detail.receivedAt()));
  }
}
