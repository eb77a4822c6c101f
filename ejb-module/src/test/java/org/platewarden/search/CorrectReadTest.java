package org.platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.Correction;
import org.platewarden.reads.KeepCorrections;
import org.platewarden.reads.ReadReference;

class CorrectReadTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final RevealedRead READ =
      new RevealedRead(new ReadReference("ABC1234", NOON.minusSeconds(60), 1));

  private final List<Correction> kept = new ArrayList<>();
  private final CorrectRead correct = new CorrectRead();
  private boolean stillThere = true;

  @BeforeEach
  void an_officer_corrects() {
    correct.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    correct.caller =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller("reyes", "-", "-");
          }
        };
    correct.corrections =
        new KeepCorrections() {
          @Override
          public boolean add(ReadReference read, Correction correction) {
            return stillThere && kept.add(correction);
          }
        };
  }

  @Test
  void a_correction_says_what_why_who_and_when() {
    correct.correct(READ, new StatedCorrection("abc-1235", "The picture shows a 5"), purpose());

    assertThat(kept)
        .containsExactly(new Correction("ABC1235", "The picture shows a 5", "reyes", NOON));
  }

  @ParameterizedTest
  @CsvSource({
    "ABC 1234, The picture shows it, corrects-nothing",
    "ABC*, The picture shows it, no-correction",
    "ABC1235, short, no-correction",
  })
  void what_is_no_correction_is_refused_without_repeating_it(
      String corrected, String reason, String code) {
    assertThatThrownBy(
            () -> correct.correct(READ, new StatedCorrection(corrected, reason), purpose()))
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .message()
        .doesNotContain("ABC");
    assertThat(kept).isEmpty();
  }

  @Test
  void a_read_that_is_gone_is_not_corrected() {
    stillThere = false;
    assertThatThrownBy(
            () ->
                correct.correct(
                    READ, new StatedCorrection("ABC1235", "The picture shows a 5"), purpose()))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("no longer kept");
  }

  private static Purpose purpose() {
    return new Purpose(
        "STOLEN_VEHICLE", new CaseNumber("2026-0017"), Optional.empty(), "reported stolen");
  }
}
