package org.platewarden.reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;

/** Whether the store of reads answers, for the probes, which have no user. */
@Stateless
@PermitAll
public class CheckReads {
  @Inject CameraRegister cameras;

  /** How many cameras are registered, asked of the database. */
  @NotAudited(because = "a probe asks it; it gives a number, and that about no person and no read")
  public int cameras() {
    return cameras.count();
  }
}
