package org.platewarden.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.audit.TrailQuestion;

class TrailFormCheckTest {
  private static final String FROM = "2026-03-01T00:00";
  private static final String UNTIL = "2026-03-08T00:00";

  @Test
  void what_is_left_empty_is_not_asked_for() {
    TrailFormCheck check = new TrailFormCheck();
    TrailQuestion question =
        check
            .question(new TrailAsked("", "", "", "", "", "", FROM, UNTIL, "America/Chicago"))
            .orElseThrow();

    assertThat(question.onTheTrail())
        .isEqualTo("from=2026-03-01T06:00:00Z; until=2026-03-08T06:00:00Z");
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void all_that_is_filled_in_is_asked_for() {
    TrailQuestion question =
        new TrailFormCheck()
            .question(
                new TrailAsked(
                    "reyes",
                    "abc-1234",
                    "HI-2026-1",
                    "SMUGGLING",
                    "OPEN_READ",
                    "REFUSED",
                    FROM,
                    UNTIL,
                    "UTC"))
            .orElseThrow();

    assertThat(question.actor()).contains("reyes");
    assertThat(question.plate()).contains("ABC1234");
    assertThat(question.action()).contains(AuditAction.OPEN_READ);
    assertThat(question.outcome()).contains(TrailOutcome.REFUSED);
    assertThat(question.window().from()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(question.onTheTrail())
        .contains("by=reyes; plate=ABC1234; forCase=HI-2026-1; forPurpose=SMUGGLING");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "AB*, '', 2026-03-01T00:00, 2026-03-08T00:00, plate, fault.trail.plate",
        "'', '?!', 2026-03-01T00:00, 2026-03-08T00:00, caseNumber, fault.caseNumber.characters",
        "'', '', '', 2026-03-08T00:00, from, fault.from",
        "'', '', 2026-03-01T00:00, someday, until, fault.until",
        "'', '', 2026-03-08T00:00, 2026-03-01T00:00, until, fault.until.before",
      })
  void a_field_at_fault_is_named(
      String plate, String caseNumber, String from, String until, String field, String fault) {
    TrailFormCheck check = new TrailFormCheck();

    assertThat(
            check.question(new TrailAsked("", plate, caseNumber, "", "", "", from, until, "UTC")))
        .isEmpty();
    assertThat(check.faults()).isEqualTo(Map.of(field, fault));
  }
}
