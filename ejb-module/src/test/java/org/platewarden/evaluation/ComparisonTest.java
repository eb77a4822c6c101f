package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.evaluation.TwoModels.plate;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.reads.FrameRecorded;
import org.platewarden.reads.FrameRecorded.RecordedPlate;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;

@DisplayName("4.6: two models' plates of one frame are paired by where they stand")
class ComparisonTest {
  private static final PlateBox LEFT = new PlateBox(100, 100, 120, 40);
  private static final PlateBox RIGHT = new PlateBox(600, 100, 120, 40);
  private static final PlateBox NEAR_LEFT = new PlateBox(110, 105, 120, 40);

  @Test
  void a_plate_read_alike_is_the_same_also_with_o_for_0() {
    Comparison comparison =
        Comparison.of(recorded(read("7O0X", LEFT)), List.of(plate(NEAR_LEFT, "70OX")));

    assertThat(comparison.plates()).isEqualTo(new ShadowDay.Plates(1, 0, 0, 0));
    assertThat(comparison.differing()).isEmpty();
  }

  @Test
  void another_text_at_the_same_place_is_a_difference_of_that_read() {
    RecordedPlate left = read("ABC123", LEFT);

    Comparison comparison = Comparison.of(recorded(left), List.of(plate(LEFT, "A8C123")));

    assertThat(comparison.plates()).isEqualTo(new ShadowDay.Plates(0, 1, 0, 0));
    assertThat(comparison.differing().getFirst().read()).isEqualTo(left.read());
    assertThat(comparison.differing().getFirst().shadow().orElseThrow().characters())
        .isEqualTo("A8C123");
  }

  @Test
  void a_plate_that_one_of_them_does_not_see_counts_for_the_other_alone() {
    Comparison comparison =
        Comparison.of(recorded(read("ABC123", LEFT)), List.of(plate(RIGHT, "XYZ987")));

    assertThat(comparison.plates()).isEqualTo(new ShadowDay.Plates(0, 0, 1, 1));
    assertThat(comparison.differing().getFirst().shadow()).isEmpty();
  }

  @Test
  void each_plate_is_paired_once() {
    Comparison comparison =
        Comparison.of(
            recorded(read("ABC123", LEFT), read("XYZ987", NEAR_LEFT)),
            List.of(plate(LEFT, "ABC123")));

    assertThat(comparison.plates()).isEqualTo(new ShadowDay.Plates(1, 0, 1, 0));
  }

  @Test
  void an_empty_frame_says_nothing() {
    assertThat(Comparison.of(recorded(), List.of()).plates().all()).isZero();
  }

  private static RecordedPlate read(String characters, PlateBox box) {
    return new RecordedPlate(new ReadReference(characters, Corrected.NOON, 1), box);
  }

  private static FrameRecorded recorded(RecordedPlate... plates) {
    return new FrameRecorded(
        new Frame(new byte[] {1}), Arrays.asList(plates), Duration.ofMillis(300));
  }
}
