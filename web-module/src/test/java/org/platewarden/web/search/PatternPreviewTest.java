package org.platewarden.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PlatePattern;
import org.platewarden.web.frame.Texts;

class PatternPreviewTest {
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  private static final Texts SPANISH = new Texts(Locale.of("es"));

  @Test
  void says_nothing_while_nothing_is_typed() {
    assertThat(PatternPreview.of("  ", Optional.empty(), ENGLISH)).isEmpty();
  }

  @Test
  void a_whole_plate_is_accepted_as_it_is_without_blanks_and_dashes() {
    assertThat(PatternPreview.of(" 7abc-123 ", Optional.empty(), ENGLISH))
        .isEqualTo("Accepts exactly 7ABC123.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7ABC*   | Accepts: 7ABC, any run of characters, or none; 4 or more characters in all. For example 7ABC47.
          7ab?12  | Accepts: 7AB, any one character, 12; 6 characters in all. For example 7AB812.
          7AB###  | Accepts: 7AB, 3 digits; 6 characters in all. For example 7AB555.
          @@12    | Accepts: 2 letters, 12; 4 characters in all. For example KK12.
          *12*    | Accepts: any run of characters, or none, 12, any run of characters, or none; 2 or more characters in all. For example 4712.
          """)
  void a_partial_plate_is_told_part_by_part(String typed, String sentence) {
    assertThat(PatternPreview.of(typed, Optional.empty(), ENGLISH)).isEqualTo(sentence);
  }

  @Test
  void what_no_plate_can_fit_is_told() {
    assertThat(PatternPreview.of("7ABC???????", Optional.empty(), ENGLISH))
        .isEqualTo("This finds nothing: no plate has more than 10 characters.");
  }

  @Test
  void it_speaks_spanish_too() {
    assertThat(PatternPreview.of("7AB#", Optional.empty(), SPANISH))
        .isEqualTo("Acepta: 7AB, un dígito; 4 caracteres en total. Por ejemplo, 7AB5.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7ABC*", "*12*", "A?B#@", "@@12", "1*2*3*4*5*", "ABCDEFGHI*", "12345678**"})
  void the_example_fits_the_pattern(String typed) {
    String sentence = PatternPreview.of(typed, Optional.empty(), ENGLISH);
    String example = sentence.replaceAll(".*For example (.*)\\.", "$1");

    assertThat(example).matches(PlatePattern.of(typed).asRegex()).matches("[A-Z0-9]{1,10}");
  }

  @ParameterizedTest
  @CsvSource({
    "7AB!, fault.plate.characters",
    "ÄB12, fault.plate.characters",
    "*, fault.plate.known",
    "A???, fault.plate.known",
    "7ABCDEFGHIJKLMNOPQRSTU, fault.plate.long",
    "7ABC123, ''",
    "7A*, ''",
  })
  void what_the_search_would_refuse_is_told_beforehand(String typed, String fault) {
    assertThat(PatternPreview.faultOf(typed, Optional.empty())).isEqualTo(fault);
  }

  @Test
  void look_alikes_are_told_one_by_one() {
    assertThat(PatternPreview.of("7abc-123", Optional.of(Reach.LOOK_ALIKES), ENGLISH))
        .isEqualTo("Accepts 7ABC123, also with look-alikes: B as 8, 1 as I/L, 2 as Z.");
    assertThat(PatternPreview.of("HKM", Optional.of(Reach.LOOK_ALIKES), ENGLISH))
        .isEqualTo("Accepts HKM; none of its characters has a look-alike.");
  }

  @Test
  void one_misread_character_is_told_with_examples_that_fit() {
    String sentence = PatternPreview.of("7ABC123", Optional.of(Reach.ONE_MISREAD), SPANISH);

    assertThat(sentence)
        .endsWith("un carácter puede ser otro, faltar o sobrar: 7ABX123, 7AB123, 7ABC123X.");
    LookAlikes term = new LookAlikes("7ABC123", Reach.ONE_MISREAD);
    assertThat(List.of("7ABX123", "7AB123", "7ABC123X")).allMatch(term::fits);
  }

  @Test
  void a_plate_too_short_for_a_misread_character_is_told_what_would_help() {
    assertThat(PatternPreview.of("7ABC", Optional.of(Reach.ONE_MISREAD), ENGLISH))
        .contains("at least 5 characters")
        .contains("choose Also look-alikes");
  }
}
