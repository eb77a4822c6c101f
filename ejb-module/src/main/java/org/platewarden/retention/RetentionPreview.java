package org.platewarden.retention;

import java.time.Instant;
import java.util.List;

/**
 * What a run would do now.
 *
 * @param asOf now
 * @param policyVersion of the rules
 * @param tallies by class and place
 * @param samples a few of what is past its cut-off, without plates
 */
public record RetentionPreview(
    Instant asOf, long policyVersion, List<DueTally> tallies, List<DueSample> samples) {
  /** How many would go. */
  public long due() {
    return tallies.stream().mapToLong(DueTally::due).sum();
  }

  /** How many would stay since holds keep them. */
  public long held() {
    return tallies.stream().mapToLong(DueTally::held).sum();
  }
}
