package org.platewarden.retention;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.model.RemovalsToNote;

/**
 * Begins a run every night before whole months go, and whenever a rule of minutes or hours says so;
 * goes on with one that was cut off.
 */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionAttribute(NOT_SUPPORTED)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the database lets one run go on at a time
public class RetentionInTime {
  @Inject BeginRun begin;
  @Inject CarryOutRun carryOut;
  @Inject PreviewRun preview;
  @Inject NoteRemovedAgain noteRemovedAgain;
  @Inject RemovalsToNote toNote;
  @Inject RetentionSettings settings;

  /** A setting that cannot be meant keeps the product from starting. */
  @PostConstruct
  void begin() {
    settings.batch();
  }

  @Schedule(hour = "2", minute = "7", persistent = false)
  void atNight() {
    if (settings.isScheduled()) {
      run(RetentionTrigger.NIGHT);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void everyMinute() {
    try {
      toNote.waiting().forEach(noteRemovedAgain::note);
      carryOut.goOn();
      if (settings.isScheduled() && preview.isShortRuleDue()) {
        run(RetentionTrigger.SHORT_RULE);
      }
    } catch (RuntimeException e) {
      LOG.retentionCutOff(e);
    }
  }

  private void run(RetentionTrigger trigger) {
    try {
      begin.begin(trigger);
      carryOut.goOn();
    } catch (Refusal refused) {
      LOG.retentionNotBegun(String.valueOf(refused.getMessage()));
    } catch (RuntimeException e) {
      LOG.retentionCutOff(e);
    }
  }
}
