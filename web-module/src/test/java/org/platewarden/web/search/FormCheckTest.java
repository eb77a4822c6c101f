package org.platewarden.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CameraCode;

class FormCheckTest {
  private final FormCheck check = new FormCheck();

  @Test
  void a_window_is_read_by_the_clocks_of_its_zone() {
    var criteria =
        check.criteria(asked("7abc*", "", "2026-03-01T00:00", "2026-03-02T00:00")).orElseThrow();

    assertThat(criteria.window().from()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(criteria.window().until()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(criteria.plate().orElseThrow().text()).isEqualTo("7ABC*");
    assertThat(criteria.camera()).isEmpty();
    assertThat(check.faults()).isEmpty();
  }

  @Test
  void a_camera_alone_is_a_question() {
    var criteria =
        check
            .criteria(asked("", "cam-otay-1", "2026-03-01T00:00", "2026-03-02T00:00"))
            .orElseThrow();

    assertThat(criteria.camera()).contains(new CameraCode("cam-otay-1"));
    assertThat(criteria.plate()).isEmpty();
  }

  @Test
  void neither_plate_nor_camera_is_none() {
    assertThat(check.criteria(asked(" ", "", "2026-03-01T00:00", "2026-03-02T00:00"))).isEmpty();
    assertThat(check.faults()).containsExactly(java.util.Map.entry("plate", "fault.nothing-asked"));
  }

  @Test
  void a_window_ends_after_it_begins() {
    assertThat(check.criteria(asked("7ABC", "", "2026-03-02T00:00", "2026-03-02T00:00"))).isEmpty();
    assertThat(check.faults()).containsEntry("until", "fault.until.before");
  }

  @Test
  void times_that_are_none_are_told_each_at_its_field() {
    assertThat(check.criteria(asked("7ABC", "", "", "soon"))).isEmpty();
    assertThat(check.faults())
        .containsEntry("from", "fault.from")
        .containsEntry("until", "fault.until");
  }

  @Test
  void a_purpose_is_made_whole_or_not_at_all() {
    StatedPurpose stated = new StatedPurpose();
    stated.setCaseNumber("#1");
    stated.setForAnother(true);

    assertThat(check.purpose(stated)).isEmpty();
    assertThat(check.faults())
        .containsEntry("purpose", "fault.purpose")
        .containsEntry("caseNumber", "fault.caseNumber.characters")
        .containsEntry("behalfName", "fault.behalfName")
        .containsEntry("justification", "fault.justification");
  }

  @Test
  void a_name_counts_only_when_somebody_else_asks() {
    StatedPurpose stated = new StatedPurpose();
    stated.setCode("STOLEN_VEHICLE");
    stated.setCaseNumber(" 2026-123 ");
    stated.setOnBehalfOf("Okafor");
    stated.setJustification("Taken from a car park on Tuesday");

    assertThat(check.purpose(stated).orElseThrow().onBehalfOf()).isEmpty();

    stated.setForAnother(true);
    assertThat(check.purpose(stated).orElseThrow().onBehalfOf()).contains("Okafor");
    assertThat(check.purpose(stated).orElseThrow().caseNumber().value()).isEqualTo("2026-123");
  }

  private static Asked asked(String plate, String camera, String from, String until) {
    return new Asked(plate, camera, from, until, "America/Los_Angeles");
  }
}
