package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Removes months whose reads are too old to be asked for, every night before images are swept. */
@Singleton
@RunAs("maintenance")
@TransactionAttribute(NOT_SUPPORTED)
public class DropOldMonthsAtNight {
  @Inject DropOldMonths oldMonths;

  @Schedule(hour = "2", minute = "47", persistent = false)
  void drop() {
    try {
      oldMonths.find().forEach(oldMonths::drop);
    } catch (EJBException busy) {
      LOG.monthNotDropped(busy);
    }
  }
}
