package org.platewarden.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final PlateBox BOX = new PlateBox(10, 10, 100, 50);

  @Test
  void a_candidate_never_prints_its_characters() {
    Candidate candidate = new Candidate("7PWD413", 0.9);
    RecognizedPlate plate = new RecognizedPlate(BOX, List.of(candidate));
    assertThat(candidate.toString() + plate).doesNotContain("7PWD413");
  }

  @Test
  void a_candidate_holds_only_upper_case_letters_and_digits() {
    assertThatThrownBy(() -> new Candidate("7pwd", 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("candidate refused")
        .hasMessageNotContaining("7pwd");
  }

  @Test
  void a_confidence_outside_0_to_1_is_refused() {
    assertThatThrownBy(() -> new Candidate("7PWD413", Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Candidate("7PWD413", 1.01)).hasMessageContaining("1.01");
  }

  @Test
  void confidences_of_characters_are_one_each_or_none() {
    assertThat(new Candidate("7PW", 0.9).ofCharacters()).isEmpty();
    assertThatThrownBy(() -> new Candidate("7PWD413", 0.9, List.of(0.5, 0.5)))
        .hasMessageContaining("7 characters and 2 confidences")
        .hasMessageNotContaining("7PWD413");
    assertThatThrownBy(() -> new Candidate("7P", 0.9, List.of(0.5, 1.5)))
        .hasMessageContaining("1.5");
  }

  @Test
  void the_times_of_a_recognition_are_kept_by_stage_and_never_negative() {
    Recognition recognition =
        new Recognition(
            List.of(), Map.of(Stage.READ, Duration.ofMillis(2), Stage.FIND, Duration.ofMillis(9)));
    assertThat(recognition.spent().keySet()).containsExactly(Stage.FIND, Stage.READ);
    assertThatThrownBy(() -> new Recognition(List.of(), Map.of(Stage.FIND, Duration.ofMillis(-9))))
        .hasMessageContaining("FIND took PT-0.009S");
  }

  @Test
  void a_corner_that_is_no_place_is_refused() {
    assertThatThrownBy(() -> new PlateCorners.Corner(Double.NaN, 4))
        .hasMessageContaining("(NaN, 4.0) is no place");
  }

  @Test
  void a_plate_without_a_candidate_is_refused() {
    assertThatThrownBy(() -> new RecognizedPlate(BOX, List.of()))
        .hasMessageContaining("give at least one");
  }

  @Test
  void boxes_overlap_when_they_share_more_than_a_fifth_of_the_smaller() {
    assertThat(BOX.overlaps(new PlateBox(80, 10, 100, 50))).isTrue();
    assertThat(BOX.overlaps(new PlateBox(95, 10, 100, 50))).isFalse();
    assertThat(BOX.overlaps(new PlateBox(200, 10, 100, 50))).isFalse();
    assertThat(BOX.overlaps(new PlateBox(50, 30, 8, 8))).isTrue();
  }
}
