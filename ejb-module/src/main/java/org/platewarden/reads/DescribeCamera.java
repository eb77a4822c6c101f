package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.kernel.CameraCode;

/** Tells the ways in what they must know of a camera to understand its messages. */
@Stateless
@RolesAllowed("camera")
public class DescribeCamera {
  @Inject CameraRegister cameras;

  /**
   * What a camera's registration says about its messages.
   *
   * @throws InputRefused if no such camera is registered
   */
  @NotAudited(because = "it tells of a camera's settings, and of no read")
  public CameraSpeech speechOf(CameraCode code) throws InputRefused {
    return CameraSpeech.of(TakeInRules.cameraOf(cameras, code));
  }
}
