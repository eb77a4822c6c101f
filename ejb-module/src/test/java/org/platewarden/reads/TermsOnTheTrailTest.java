package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked for, read back from the trail. */
class TermsOnTheTrailTest {
  private final TermsOnTheTrail terms = new TermsOnTheTrail();

  @Test
  @DisplayName("R29: a term read back from the trail takes in what it took in when it was asked")
  void a_term_read_back_takes_in_what_it_took_in() {
    List<PlateTerm> asked =
        List.of(
            PlatePattern.of("ABC1234"),
            PlatePattern.of("AB*34"),
            PlatePattern.of("A?C##34"),
            PlatePattern.of("@@@1234"),
            LookAlikes.of("ABC1234", LookAlikes.Reach.LOOK_ALIKES),
            LookAlikes.of("ABC1234", LookAlikes.Reach.ONE_MISREAD));
    List<String> plates =
        List.of("ABC1234", "A8C1234", "ABC1244", "ABC123", "XBC1234", "AB34", "XYZ1234", "1234567");

    for (PlateTerm term : asked) {
      for (String plate : plates) {
        assertThat(terms.takesIn(term.onTheTrail(), plate))
            .as("%s and %s", term.onTheTrail(), plate)
            .isEqualTo(term.fits(plate));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"'', false", "-, false", "'ABC1234 ~9', true", "'(ABC)', true"})
  void no_plate_takes_in_none_and_what_is_not_understood_is_shown(String term, boolean shown) {
    assertThat(terms.takesIn(term, "XYZ1")).isEqualTo(shown);
  }
}
