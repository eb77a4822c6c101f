package org.platewarden.vendor;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.audit.CountedResult;

/**
 * What all vendors said to a question.
 *
 * @param said each vendor on the agency's list, by name
 */
public record VendorsAnswer(List<VendorSaid> said) implements CountedResult, Serializable {
  public VendorsAnswer {
    said = List.copyOf(said);
  }

  /** How many rows there are, and what came of each vendor's lookup with its rows. */
  @Override
  public String countOnTheTrail() {
    return "rows=%d; said=%s"
        .formatted(
            said.stream().mapToInt(VendorSaid::rows).sum(),
            said.stream()
                .map(each -> each.vendor().code() + ":" + each.outcome() + ":" + each.rows())
                .collect(Collectors.joining(",")));
  }
}
