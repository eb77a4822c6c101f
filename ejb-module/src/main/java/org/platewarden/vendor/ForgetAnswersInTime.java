package org.platewarden.vendor;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Sees several times a minute that answers which have ended are destroyed. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // each end is a transaction of its own
public class ForgetAnswersInTime {
  @Inject SweepAnswers answers;
  @Inject VendorSettings settings;

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    settings.life();
  }

  @Schedule(second = "*/10", minute = "*", hour = "*", persistent = false)
  void sweep() {
    answers.sweep();
  }
}
