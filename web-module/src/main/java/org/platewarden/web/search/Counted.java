package org.platewarden.web.search;

import java.util.Optional;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadCounts;
import org.platewarden.search.CountReads;
import org.platewarden.search.SearchCriteria;
import org.platewarden.vendor.VendorQuestion;

/**
 * A question whose counts were told, and whose reads were not yet.
 *
 * @param handle its name for this session
 * @param asked the form that asked for it
 * @param criteria what was asked
 * @param purpose why
 * @param vendors what vendors are asked once the reads have been shown, if they are
 * @param counts what was told
 */
public record Counted(
    String handle,
    Asked asked,
    SearchCriteria criteria,
    Purpose purpose,
    Optional<VendorQuestion> vendors,
    ReadCounts counts) {
  /** Whether there are so many that the asker is warned. */
  public boolean isMany() {
    return counts.reads() > CountReads.WARNED_FROM;
  }
}
