package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerialSyntaxTest {
  private final SerialSyntax syntax = SerialSyntax.load();

  @Test
  void a_common_layout_outweighs_an_unknown_one_but_excludes_nothing() {
    assertThat(syntax.factor("ABC1234")).isEqualTo(1.0);
    assertThat(syntax.factor("QZQZQZ")).isBetween(0.01, 0.5);
    assertThat(syntax.factor("A")).isGreaterThan(0).isLessThan(syntax.factor("QZQZQZ"));
  }

  @Test
  void a_zero_where_the_layout_has_a_letter_is_spelled_as_the_letter() {
    assertThat(syntax.spelled("A0C1204")).isEqualTo("AOC1204");
  }

  @Test
  void a_zero_stays_where_the_layout_has_a_digit_or_none_is_known() {
    assertThat(syntax.spelled("ABC1204")).isEqualTo("ABC1204");
    assertThat(syntax.spelled("QZ0QZQ")).isEqualTo("QZ0QZQ");
  }

  @Test
  void layouts_of_issuers_are_known_and_others_are_not() {
    assertThat(syntax.knows("7PWD413")).isTrue();
    assertThat(syntax.knows("QUIXOTIC")).isFalse();
    assertThat(syntax.knows("")).isFalse();
  }
}
