package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.platewarden.kernel.RetentionClass;

/** Pictures of reads that may be kept for longer than they. */
@ApplicationScoped
class RetainedImages extends RetainedRows {
  RetainedImages() {
    super(RetentionClass.IMAGE, "image_sha256 is not null", "forget_due_images");
  }
}
