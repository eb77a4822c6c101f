package org.platewarden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlateTest {
  @Test
  void case_blanks_dots_and_dashes_do_not_count() {
    assertThat(Plate.of(" abc-12·3 ", Issuer.UNKNOWN))
        .isEqualTo(new Plate("ABC123", Issuer.UNKNOWN));
  }

  @Test
  void the_same_characters_from_two_issuers_are_two_plates() {
    assertThat(new Plate("ABC123", new Issuer("US-CA")))
        .isNotEqualTo(new Plate("ABC123", new Issuer("US-TX")));
  }

  @Test
  void look_alike_characters_stay_as_read() {
    assertThat(Plate.of("O0I1", Issuer.UNKNOWN).characters()).isEqualTo("O0I1");
  }

  @Test
  void neither_a_plate_nor_its_refusal_shows_the_characters() {
    assertThat(new Plate("SECRET7", Issuer.UNKNOWN).toString()).doesNotContain("SECRET7");
    assertThatThrownBy(() -> Plate.of("SECRET!", Issuer.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 characters")
        .message()
        .doesNotContain("SECRET");
  }

  @Test
  void ten_characters_are_the_most() {
    assertThat(Plate.of("ABCDEFGHIJ", Issuer.UNKNOWN).characters()).hasSize(10);
    assertThatThrownBy(() -> Plate.of("ABCDEFGHIJK", Issuer.UNKNOWN))
        .hasMessageContaining("11 characters");
    assertThatThrownBy(() -> Plate.of("", Issuer.UNKNOWN)).hasMessageContaining("0 characters");
  }
}
