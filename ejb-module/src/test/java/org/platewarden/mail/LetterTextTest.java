package org.platewarden.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R19, R26, R30: letters in words")
class LetterTextTest {
  private static final String PORTAL = "https://lpr.example.org/";

  static Stream<Arguments> all() {
    return Stream.of(LetterKind.values())
        .flatMap(kind -> Stream.of("en", "es").map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_kind_has_a_subject_of_one_line_and_a_text_with_its_words_and_its_page(
      LetterKind kind, String language) {
    LetterText text = LetterText.of(letter(kind, "first", "second", "third"), language, PORTAL);
    assertThat(text.subject()).startsWith("Platewarden: ").doesNotContain("\n", "{", "}", "''");
    assertThat(text.text()).contains(PORTAL + kind.page()).doesNotContain("{", "}", "''");
  }

  @Test
  void a_language_that_nobody_wrote_is_english() {
    Letter letter = letter(LetterKind.TRAIL_WELL);
    assertThat(LetterText.of(letter, "fr-CA", PORTAL))
        .isEqualTo(LetterText.of(letter, "en", PORTAL));
    assertThat(LetterText.of(letter, "es-MX", PORTAL))
        .isEqualTo(LetterText.of(letter, "es", PORTAL))
        .isNotEqualTo(LetterText.of(letter, "en", PORTAL));
  }

  @Test
  void courses_and_problems_are_named_in_words() {
    assertThat(
            LetterText.of(letter(LetterKind.TRAINING_ENDS, "PRIVACY", "2026-12-01"), "es", PORTAL)
                .text())
        .contains("«Privacidad»", "2026-12-01");
    assertThat(LetterText.of(letter(LetterKind.TRAIL_REFUSES, "DISAGREES"), "en", PORTAL).text())
        .contains("a person has to decide");
  }

  @Test
  void no_word_begins_a_line_of_its_own() {
    LetterText text =
        LetterText.of(letter(LetterKind.PERSON_LEFT, "sato\r\nBcc: all@example.org"), "en", PORTAL);
    assertThat(text.subject()).isEqualTo("Platewarden: sato Bcc: all@example.org has left");
  }

  private static Letter letter(LetterKind kind, String... words) {
    return new Letter("occasion/1", Addressee.Desk.ALERTS, kind, List.of(words));
  }
}
