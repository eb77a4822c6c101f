package org.platewarden.reads;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.platewarden.reads.model.ReadsArchive;

/** Makes room for the reads of the months to come, at start and every night. */
@Startup
@Singleton
public class KeepMonthsAhead {
  /** This month and three more. */
  static final int MONTHS = 4;

  @Inject ReadsArchive archive;
  @Inject Clock clock;

  @PostConstruct
  @Schedule(hour = "2", minute = "17", persistent = false)
  void make() {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    int made = archive.makeMonths(today, MONTHS);
    if (made > 0) {
      LOG.monthsMade(made);
    }
  }
}
