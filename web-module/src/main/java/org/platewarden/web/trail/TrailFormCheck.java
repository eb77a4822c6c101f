package org.platewarden.web.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.audit.TrailQuestion;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.web.frame.TypedWindow;

/**
 * Makes a question to the trail of what stands in the form, or notes which fields do not let it.
 */
final class TrailFormCheck {
  private final Map<String, String> faults = new LinkedHashMap<>();

  /** The keys of what is wrong, by field, in the order of the form. */
  Map<String, String> faults() {
    return faults;
  }

  /** What is asked, unless a field is at fault. */
  Optional<TrailQuestion> question(TrailAsked asked) {
    if (!asked.plate().isEmpty() && !Plate.normalised(asked.plate()).matches("[A-Z0-9]{1,10}")) {
      faults.put("plate", "fault.trail.plate");
    }
    Optional<CaseNumber> caseNumber = caseNumber(asked.caseNumber());
    Optional<TimeWindow> window =
        new TypedWindow(asked.from(), asked.until(), asked.zone()).read(faults);
    return window.filter(read -> faults.isEmpty()).map(read -> question(asked, read, caseNumber));
  }

  private static TrailQuestion question(
      TrailAsked asked, TimeWindow window, Optional<CaseNumber> caseNumber) {
    return new TrailQuestion(
        window,
        given(asked.actor()),
        given(asked.plate()),
        caseNumber,
        given(asked.purpose()),
        given(asked.action()).map(AuditAction::valueOf),
        given(asked.outcome()).map(TrailOutcome::valueOf));
  }

  private static Optional<String> given(String typed) {
    return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  private Optional<CaseNumber> caseNumber(String typed) {
    try {
      return given(typed).map(CaseNumber::new);
    } catch (IllegalArgumentException e) {
      faults.put("caseNumber", "fault.caseNumber.characters");
      return Optional.empty();
    }
  }
}
