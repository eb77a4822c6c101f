package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R4: whole plates, and partial ones with * ? # @")
class PlatePatternTest {
  @Test
  void a_plate_without_signs_is_whole() {
    assertThat(PlatePattern.of("abc 123").isWhole()).isTrue();
    assertThat(PlatePattern.of("abc?23").isWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ABC*, ABC%, ^ABC.*$, ABC1234, AABC",
    "*234, %234, ^.*234$, X234, X2345",
    "AB?4, AB_4, ^AB.4$, ABX4, AB4",
    "AB#@, AB__, ^AB[0-9][A-Z]$, AB1C, ABC1"
  })
  void each_sign_means_what_the_officer_was_told(
      String typed, String like, String regex, String fits, String fitsNot) {
    PlatePattern pattern = PlatePattern.of(typed);
    assertThat(pattern.asLike()).isEqualTo(like);
    assertThat(pattern.asRegex()).isEqualTo(regex);
    assertThat(fits).matches(pattern.asRegex());
    assertThat(fitsNot).doesNotMatch(pattern.asRegex());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "A*", "?????", "#1", "@@@"})
  void a_partial_plate_with_less_than_two_known_characters_is_refused(String typed) {
    assertThatThrownBy(() -> PlatePattern.of(typed)).hasMessageContaining("at least 2 known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB%12", "AB_12", "AB'12", "ABCDEFGHIJKLMNOPQRSTU"})
  void what_is_neither_letter_digit_nor_sign_is_refused_without_repeating_it(String typed) {
    assertThatThrownBy(() -> PlatePattern.of(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("AB");
  }
}
