package org.platewarden.cameras;

import org.platewarden.audit.Refusal;
import org.platewarden.kernel.CameraCode;

/** A change of the cameras that is not made as it stands. */
public final class CameraRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private CameraRefused(String code, String message) {
    super(code, message);
  }

  static CameraRefused unknown(CameraCode camera) {
    return new CameraRefused(
        "camera-unknown",
        "refused: no camera %s is registered; choose one from the list".formatted(camera));
  }

  static CameraRefused codeTaken(CameraCode camera) {
    return new CameraRefused(
        "camera-code-taken",
        "not registered: there is a camera %s already; choose another code".formatted(camera));
  }

  static CameraRefused changedMeanwhile(CameraCode camera) {
    return new CameraRefused(
        "camera-changed-meanwhile",
        "not changed: somebody else changed camera %s since you opened it; load it again"
            .formatted(camera));
  }

  static CameraRefused formatUnknown() {
    return new CameraRefused(
        "camera-format-unknown",
        "refused: nobody understands this feed format; choose one from the list, or none");
  }

  static CameraRefused alertUnknown() {
    return new CameraRefused(
        "camera-alert-unknown", "refused: there is no such alert; load the page again");
  }

  static CameraRefused keyUnknown() {
    return new CameraRefused(
        "camera-key-unknown", "refused: this camera has no such key in force; load the page again");
  }

  static CameraRefused keyEndsInThePast() {
    return new CameraRefused(
        "camera-key-past", "no key issued: it would end before it begins; choose a later end");
  }
}
