package org.platewarden.cameras;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.model.CameraCredential;
import org.platewarden.cameras.model.Credentials;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CameraCode;

/**
 * Gives cameras the keys by which they prove who they are, and takes them back. A camera may have
 * several at once, so that its key can be changed without a gap.
 */
@Stateless
@RolesAllowed({"administrator", "operator"})
public class IssueCameraCredential {
  @Inject Credentials credentials;
  @Inject CameraRegister cameras;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<CamerasChanged> changed;

  /**
   * Makes a key. It is in what this returns, and never again anywhere.
   *
   * @throws CameraRefused if there is no such camera, or the key would have ended already
   */
  @Audited(AuditAction.ISSUE_CAMERA_KEY)
  public IssuedKey issue(KeyOrder order) {
    Instant now = clock.instant();
    RegisteredCamera camera = cameraOf(order.camera());
    if (order.endsAt().filter(end -> !end.isAfter(now)).isPresent()) {
      throw CameraRefused.keyEndsInThePast();
    }
    CameraKey key = CameraKey.random();
    credentials.add(
        CameraCredential.issued(
            key.keyId(), camera.id(), key.sha256(), now, caller.get().name(), order.endsAt()));
    changed.fire(new CamerasChanged());
    return new IssuedKey(key.keyId(), key.written());
  }

  /**
   * Takes a key back; within ten seconds no node accepts it.
   *
   * @throws CameraRefused if the camera has no such key in force
   */
  @Audited(AuditAction.WITHDRAW_CAMERA_KEY)
  public void withdraw(KeyName name) {
    RegisteredCamera camera = cameraOf(name.camera());
    CameraCredential credential =
        credentials
            .find(name.keyId())
            .filter(found -> found.cameraId() == camera.id() && !found.isWithdrawn())
            .orElseThrow(CameraRefused::keyUnknown);
    credential.withdraw(clock.instant(), caller.get().name());
    changed.fire(new CamerasChanged());
  }

  /** A camera's keys, newest first, without their secrets. */
  @NotAudited(because = "it tells when keys were issued, shows no secret, and is about no read")
  public List<CameraKeySummary> keysOf(CameraCode code) {
    Instant now = clock.instant();
    return credentials.of(cameraOf(code).id()).stream().map(one -> one.summary(now)).toList();
  }

  private RegisteredCamera cameraOf(CameraCode code) {
    return cameras.find(code).orElseThrow(() -> CameraRefused.unknown(code));
  }
}
