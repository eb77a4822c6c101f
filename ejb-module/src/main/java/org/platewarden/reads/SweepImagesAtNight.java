package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Removes images that no read names, every night. */
@Singleton
@RunAs("maintenance")
@TransactionAttribute(NOT_SUPPORTED)
public class SweepImagesAtNight {
  @Inject SweepImages sweep;

  @Schedule(hour = "3", minute = "17", persistent = false)
  void sweep() {
    sweep.find().forEach(sweep::remove);
  }
}
