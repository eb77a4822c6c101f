package org.platewarden.web.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.PlatePattern;
import org.platewarden.search.SearchCriteria;

/** Makes a query of what stands in the form, or notes which fields do not let it. */
final class FormCheck {
  private final Map<String, String> faults = new LinkedHashMap<>();

  /** The keys of what is wrong, by field, in the order of the form. */
  Map<String, String> faults() {
    return faults;
  }

  /** What is asked, unless a field is at fault. */
  Optional<SearchCriteria> criteria(Asked asked) {
    Optional<PlatePattern> plate = Optional.empty();
    if (!asked.plate().isBlank()) {
      String fault = PatternPreview.faultOf(asked.plate());
      if (fault.isEmpty()) {
        plate = Optional.of(PlatePattern.of(asked.plate()));
      } else {
        faults.put("plate", fault);
      }
    } else if (asked.camera().isEmpty()) {
      faults.put("plate", "fault.nothing-asked");
    }
    Optional<CameraCode> camera =
        Optional.of(asked.camera()).filter(code -> !code.isEmpty()).map(CameraCode::new);
    Instant from = instant("from", asked.from(), asked.zone());
    Instant until = instant("until", asked.until(), asked.zone());
    if (from != null && until != null && !from.isBefore(until)) {
      faults.put("until", "fault.until.before");
    }
    return from == null || until == null || !faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SearchCriteria(plate, camera, new TimeWindow(from, until), Optional.empty()));
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

  private @Nullable Instant instant(String field, String typed, String zone) {
    try {
      return LocalDateTime.parse(typed).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeException e) {
      faults.put(field, "fault." + field);
      return null;
    }
  }

  private void require(String field, String typed) {
    if (typed.isBlank()) {
      faults.put(field, "fault." + field);
    }
  }
}
