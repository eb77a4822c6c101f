package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.kernel.RetentionClass;

/** Reads, with what was kept beside them. */
@ApplicationScoped
class RetainedReads extends RetainedRows {
  RetainedReads() {
    super(RetentionClass.READ, "true", "remove_due_reads");
  }
}
