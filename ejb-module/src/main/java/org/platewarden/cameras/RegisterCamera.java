package org.platewarden.cameras;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.Cameras;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CameraCode;

/** Registers cameras and changes what is registered. None is ever removed. */
@Stateless
@RolesAllowed({"administrator", "operator"})
public class RegisterCamera {
  @Inject Cameras cameras;
  @Inject Instance<FeedFormatNames> formats;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<CamerasChanged> changed;

  /**
   * Registers a camera; it serves at once.
   *
   * @throws CameraRefused if its code is taken, or nobody understands its format
   */
  @Audited(AuditAction.REGISTER_CAMERA)
  public void register(CameraRegistration registration) {
    refuseUnknownFormat(registration);
    if (cameras.find(registration.code()).isPresent()) {
      throw CameraRefused.codeTaken(registration.code());
    }
    cameras.add(Camera.registered(registration, clock.instant(), caller.get().name()));
    changed.fire(new CamerasChanged());
  }

  /**
   * Changes a camera's registration, if nobody else did meanwhile.
   *
   * @param seen the version that the change is of
   * @throws CameraRefused if there is no such camera, or it is another version now
   */
  @Audited(AuditAction.CHANGE_CAMERA)
  public void change(CameraRegistration registration, CameraVersion seen) {
    Camera camera = cameraOf(registration.code());
    if (!registration.feedFormat().equals(camera.file().registration().feedFormat())) {
      refuseUnknownFormat(registration);
    }
    refuseIfChanged(camera, seen);
    camera.change(registration, clock.instant(), caller.get().name());
    settle(camera);
  }

  /**
   * Puts a camera in service or takes it out. What it sends while it is out is put aside.
   *
   * @param seen the version that the change is of
   * @throws CameraRefused if there is no such camera, or it is another version now
   */
  @Audited(AuditAction.CHANGE_CAMERA)
  public void serve(ServiceOrder order, CameraVersion seen) {
    Camera camera = cameraOf(order.camera());
    refuseIfChanged(camera, seen);
    camera.serve(order.status(), clock.instant(), caller.get().name());
    settle(camera);
  }

  /**
   * What is registered of a camera, from the database.
   *
   * @throws CameraRefused if there is no such camera
   */
  @NotAudited(because = "it tells of a camera's settings, and of no read")
  public CameraFile fileOf(CameraCode code) {
    return cameraOf(code).file();
  }

  /** The formats that a registration can choose from. */
  @NotAudited(because = "it tells which formats there are, and of no read")
  public List<String> formats() {
    return formats.stream().flatMap(some -> some.names().stream()).sorted().toList();
  }

  private void settle(Camera camera) {
    if (!cameras.settle()) {
      throw CameraRefused.changedMeanwhile(camera.code());
    }
    changed.fire(new CamerasChanged());
  }

  private static void refuseIfChanged(Camera camera, CameraVersion seen) {
    if (!camera.file().version().equals(seen)) {
      throw CameraRefused.changedMeanwhile(camera.code());
    }
  }

  private void refuseUnknownFormat(CameraRegistration registration) {
    String format = registration.feedFormat();
    if (!format.isEmpty()
        && formats.stream().flatMap(some -> some.names().stream()).noneMatch(format::equals)) {
      throw CameraRefused.formatUnknown();
    }
  }

  private Camera cameraOf(CameraCode code) {
    return cameras.find(code).orElseThrow(() -> CameraRefused.unknown(code));
  }
}
