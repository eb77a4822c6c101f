package org.platewarden.conflict;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;

/**
 * A question that hit a guarded vehicle.
 *
 * @param question what is asked
 * @param purpose why
 * @param vehicle on which
 */
public record Conflict(Question question, Purpose purpose, GuardedVehicle vehicle)
    implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "vehicle=%s; owner=%s; %s; %s"
        .formatted(
            vehicle.id(),
            SubjectField.written(vehicle.owner()),
            question.wording(),
            purpose.onTheTrail());
  }

  /** Never shows what was asked: a plate stands in it. */
  @Override
  public String toString() {
    return "Conflict[" + vehicle.id() + "]";
  }
}
