package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.kernel.RetentionClass;

/** Requests for rights, with how they were decided and what was granted. */
@ApplicationScoped
class RetainedRequests extends RetainedRecords {
  RetainedRequests() {
    super(RetentionClass.ACCESS_REQUEST);
  }
}
