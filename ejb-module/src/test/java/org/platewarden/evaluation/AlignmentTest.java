package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.6: what was read beside what stands there")
class AlignmentTest {
  @Test
  void a_character_taken_for_another_is_one_place() {
    assertThat(differences("ABC1234", "A8C1234")).containsExactly("B>8");
  }

  @Test
  void a_character_left_out_and_one_added_are_places_of_their_own() {
    assertThat(differences("ABC123", "ABC1234")).containsExactly(">4");
    assertThat(differences("1ABC123", "ABC123")).containsExactly("1>");
  }

  @Test
  void the_letter_o_and_the_digit_0_are_one() {
    assertThat(differences("7O0X", "70OX")).isEmpty();
    assertThat(Alignment.same("7O0X", "70OX")).isTrue();
    assertThat(Alignment.same("7O0X", "7Q0X")).isFalse();
  }

  @Test
  void likeness_is_the_share_of_the_longer_text_that_agrees() {
    assertThat(Alignment.likeness("ABC1234", "A8C1234")).isEqualTo(6 / 7.0, within(1e-9));
    assertThat(Alignment.likeness("ABC", "XYZ")).isZero();
    assertThat(Alignment.likeness("A", "ABCD")).isEqualTo(0.25);
    assertThat(Alignment.likeness("AB", "AB")).isOne();
  }

  private static List<String> differences(String read, String meant) {
    return Alignment.of(read, meant).steps().stream()
        .filter(step -> !step.agrees())
        .map(
            step ->
                Stream.of(step.read(), step.meant())
                    .map(each -> each.map(String::valueOf).orElse(""))
                    .reduce((one, other) -> one + ">" + other)
                    .orElseThrow())
        .toList();
  }
}
