package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.kernel.RetentionClass;

/** Questions that were counted, held or stopped, and what cases were shown. */
@ApplicationScoped
class RetainedQuestions extends RetainedRecords {
  RetainedQuestions() {
    super(RetentionClass.QUERY_TEXT);
  }
}
