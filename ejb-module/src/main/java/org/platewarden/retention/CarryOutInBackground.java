package org.platewarden.retention;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;

/** Carries out a run while the person who began it reads on. */
@Stateless
@RolesAllowed("compliance")
@TransactionAttribute(NOT_SUPPORTED)
public class CarryOutInBackground {
  @Inject CarryOutRun carryOut;

  /** Returns at once; what fails is tried again within a minute. */
  @Asynchronous
  @NotAudited(because = "the run's beginning and end are on the trail")
  public void goOn() {
    try {
      carryOut.goOn();
    } catch (RuntimeException e) {
      LOG.retentionCutOff(e);
    }
  }
}
