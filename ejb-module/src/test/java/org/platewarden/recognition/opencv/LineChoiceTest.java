package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platewarden.recognition.PlateBox;

class LineChoiceTest {
  private static final int FRAME_HEIGHT = 1000;
  private static final TextLine PLATE = new TextLine(600, 500, 120, 36, 0.05);

  @Test
  void a_row_shaped_like_a_serial_is_kept() {
    assertThat(LineChoice.of(List.of(PLATE), FRAME_HEIGHT)).containsExactly(PLATE);
  }

  @Test
  void burnt_in_text_in_the_outer_rim_is_left_out() {
    TextLine clock = new TextLine(600, 59, 120, 36, 0);
    TextLine name = new TextLine(600, 941, 120, 36, 0);
    TextLine inside = new TextLine(600, 61, 120, 36, 0);
    assertThat(LineChoice.of(List.of(clock, name, inside), FRAME_HEIGHT)).containsExactly(inside);
  }

  @Test
  void rows_too_small_too_long_or_too_steep_are_left_out() {
    TextLine small = new TextLine(100, 500, 20, 6, 0);
    TextLine banner = new TextLine(600, 300, 500, 30, 0);
    TextLine steep = new TextLine(600, 700, 120, 36, Math.toRadians(40));
    assertThat(LineChoice.of(List.of(small, banner, steep), FRAME_HEIGHT)).isEmpty();
  }

  @Test
  void two_halves_of_a_serial_are_also_offered_as_one() {
    TextLine left = new TextLine(560, 500, 60, 36, 0);
    TextLine right = new TextLine(640, 501, 70, 36, 0);
    List<TextLine> rows = LineChoice.of(List.of(right, left), FRAME_HEIGHT);
    assertThat(rows).hasSize(3);
    TextLine whole = rows.getFirst();
    assertThat(whole.width()).isCloseTo(145, within(0.5));
    assertThat(whole.x()).isCloseTo(602.5, within(0.5));
  }

  @Test
  void rows_one_above_the_other_are_not_joined() {
    TextLine below = new TextLine(600, 560, 120, 36, 0.05);
    assertThat(LineChoice.of(List.of(PLATE, below), FRAME_HEIGHT)).hasSize(2);
  }

  @Test
  void a_plate_box_stays_inside_its_frame() {
    PlateBox box = new TextLine(10, 8, 120, 36, 0).box(640, 480);
    assertThat(box).isEqualTo(new PlateBox(0, 0, 76, 41));
  }
}
