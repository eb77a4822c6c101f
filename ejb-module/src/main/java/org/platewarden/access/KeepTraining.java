package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/** An administrator takes in who had which course, from another system's file (R18). */
@Stateless
@RolesAllowed("administrator")
public class KeepTraining {
  @Inject People people;
  @Inject AccessSettings settings;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Takes in a file, whole or not at all; a record that is there already stays as it is.
   *
   * @return how many records are new
   * @throws AccessRefused if a line cannot be used, its person is not in the organisation, or it is
   *     the caller's own
   */
  @Audited(AuditAction.RECORD_TRAINING)
  public int takeIn(TrainingFile file) {
    List<TrainingRecord> records = file.records(settings.zone());
    String by = caller.get().name();
    Instant now = clock.instant();
    int fresh = 0;
    for (int i = 0; i < records.size(); i++) {
      TrainingRecord record = records.get(i);
      if (record.person().equals(by)) {
        throw AccessRefused.training(i + 1, "nobody records their own training");
      }
      if (people.find(record.person()).isEmpty()) {
        throw AccessRefused.training(i + 1, "its person is not in the organisation");
      }
      fresh += people.add(record, by, now) ? 1 : 0;
    }
    return fresh;
  }
}
