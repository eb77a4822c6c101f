package org.platewarden.web.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;
import org.platewarden.search.SearchCriteria;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.web.frame.TypedWindow;

/** Makes a query of what stands in the form, or notes which fields do not let it. */
final class FormCheck {
  private final Map<String, String> faults = new LinkedHashMap<>();

  /** The keys of what is wrong, by field, in the order of the form. */
  Map<String, String> faults() {
    return faults;
  }

  /**
   * What is asked, unless a field is at fault.
   *
   * @param placeOfCamera where a camera stands, by its code
   */
  Optional<SearchCriteria> criteria(
      Asked asked, Function<String, Optional<GeoPoint>> placeOfCamera) {
    Optional<PlateTerm> plate = plate(asked);
    Optional<Where> where = new PlaceCheck(faults, placeOfCamera).where(asked.place());
    if (asked.plate().isBlank() && where.isEmpty() && faults.isEmpty()) {
      faults.put("plate", asked.vehicle().isAny() ? "fault.nothing-asked" : "fault.vehicle-alone");
    }
    Optional<TimeWindow> window =
        new TypedWindow(asked.from(), asked.until(), asked.zone()).read(faults);
    return window
        .filter(read -> faults.isEmpty())
        .map(read -> SearchCriteria.firstOf(new ReadsQuery(plate, where, asked.vehicle(), read)))
        .map(criteria -> asked.place().sensitive() ? criteria.withSensitive() : criteria);
  }

  /**
   * What vendors are asked, if they are to be: one whole plate and nothing that narrows it, since
   * what goes out is a person's vehicle, and what comes back is paid for.
   */
  Optional<VendorQuestion> vendors(Asked asked, SearchCriteria criteria) {
    if (!asked.vendors()) {
      return Optional.empty();
    }
    ReadsQuery query = criteria.query();
    if (query.plate().filter(PlateTerm::isWhole).isEmpty()
        || query.where().isPresent()
        || !query.vehicle().isAny()) {
      faults.put("sources", "fault.sources");
      return Optional.empty();
    }
    return Optional.of(new VendorQuestion(Plate.of(asked.plate(), Issuer.UNKNOWN), query.window()));
  }

  private Optional<PlateTerm> plate(Asked asked) {
    if (asked.plate().isBlank()) {
      return Optional.empty();
    }
    Optional<Reach> reach = reach(asked.closeness());
    String fault = PatternPreview.faultOf(asked.plate(), reach);
    if (!fault.isEmpty()) {
      faults.put(fault.startsWith("fault.closeness") ? "closeness" : "plate", fault);
      return Optional.empty();
    }
    return Optional.of(
        reach.isPresent()
            ? LookAlikes.of(asked.plate(), reach.get())
            : PlatePattern.of(asked.plate()));
  }

  /** How close a plate must be; empty for exactly as typed. */
  static Optional<Reach> reach(String closeness) {
    return closeness.isEmpty() ? Optional.empty() : Optional.of(Reach.valueOf(closeness));
  }

  /** Why it is asked, unless a field is at fault. */
  Optional<Purpose> purpose(StatedPurpose stated) {
    int before = faults.size();
    require("purpose", stated.getCode());
    CaseNumber caseNumber = caseNumber(stated.getCaseNumber());
    if (stated.isForAnother()) {
      require("behalfName", stated.getOnBehalfOf());
    }
    require("justification", stated.getJustification());
    return caseNumber == null || faults.size() > before
        ? Optional.empty()
        : Optional.of(
            new Purpose(
                stated.getCode(),
                caseNumber,
                Optional.of(stated.getOnBehalfOf().strip()).filter(name -> stated.isForAnother()),
                stated.getJustification().strip()));
  }

  private @Nullable CaseNumber caseNumber(String typed) {
    if (typed.isBlank()) {
      faults.put("caseNumber", "fault.caseNumber");
      return null;
    }
    try {
      return new CaseNumber(typed.strip());
    } catch (IllegalArgumentException e) {
      faults.put("caseNumber", "fault.caseNumber.characters");
      return null;
    }
  }

  private void require(String field, String typed) {
    if (typed.isBlank()) {
      faults.put(field, "fault." + field);
    }
  }
}
