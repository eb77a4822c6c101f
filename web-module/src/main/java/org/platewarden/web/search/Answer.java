package org.platewarden.web.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.purpose.Grounds;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.Vehicle;
import org.platewarden.search.SearchCriteria;

/**
 * One page of an answer, as it was shown.
 *
 * @param handle its name for this session
 * @param asked the form that asked for it
 * @param criteria what was asked
 * @param purpose why
 * @param reads newest first
 * @param more whether there are older ones
 * @param total how many reads fit in all
 * @param newer the name of the page before
 * @param before how many reads the pages before show
 * @param vendors what vendors said, if they were to be asked
 * @param grounds why these people are looked at, if there were counts before
 */
public record Answer(
    String handle,
    Asked asked,
    SearchCriteria criteria,
    Purpose purpose,
    List<ShownRead> reads,
    boolean more,
    Optional<CappedTotal> total,
    Optional<String> newer,
    int before,
    Optional<FromVendors> vendors,
    Optional<Grounds> grounds) {

  /** The question for the page after this one, unless this is the last. */
  Optional<SearchCriteria> older() {
    return more && !reads.isEmpty()
        ? Optional.of(criteria.after(reads.getLast().read().reference()))
        : Optional.empty();
  }

  /** The same without what vendors said and what has ended since. */
  Answer at(Instant now) {
    return new Answer(
        handle,
        asked,
        criteria,
        purpose,
        reads,
        more,
        total,
        newer,
        before,
        vendors.map(each -> each.at(now)),
        grounds);
  }

  /** How many reads this page and those before it show. */
  int upTo() {
    return before + reads.size();
  }

  /** Whether each read says how its plate differs from the one asked for. */
  public boolean isFuzzy() {
    return criteria.query().plate().orElse(null) instanceof LookAlikes;
  }

  /** Whether any read tells of its vehicle. */
  public boolean isDescribed() {
    return reads.stream().anyMatch(shown -> !shown.read().vehicle().equals(Vehicle.UNKNOWN));
  }
}
