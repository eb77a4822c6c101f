package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.kernel.RetentionClass;

/** Reads that were saved to cases; their time counts from the case's closing. */
@ApplicationScoped
class RetainedEvidence extends RetainedRecords {
  RetainedEvidence() {
    super(RetentionClass.EVIDENCE);
  }
}
