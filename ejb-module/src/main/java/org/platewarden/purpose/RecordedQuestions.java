package org.platewarden.purpose;

import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;

/** Questions as they stand on the trail; who asks them knows how they are written. */
public interface RecordedQuestions {
  /** Whether such an attempt is a question that the policy is asked about. */
  boolean isQuestion(AuditAction action);

  /**
   * What the policy is asked about it; of an attempt from before roles stood on the trail it is
   * asked as officer, since nobody else could ask. Empty if it cannot be told.
   */
  Optional<PolicyQuestion> of(TrailLine line);
}
