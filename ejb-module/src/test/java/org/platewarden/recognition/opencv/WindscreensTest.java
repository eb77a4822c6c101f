package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Rect;
import org.platewarden.recognition.PlateBox;

class WindscreensTest {
  private static final PlateBox PLATE = new PlateBox(600, 600, 100, 50);

  @Test
  void glass_is_sought_above_the_plate_and_never_on_it() {
    Rect glass = Windscreens.above(PLATE);

    assertThat(glass.y + glass.height).isLessThan(PLATE.y());
    assertThat(glass.y).isLessThanOrEqualTo(PLATE.y() - 500);
    assertThat(650 - glass.x).isGreaterThanOrEqualTo(400);
    assertThat(glass.x + glass.width - 650).isGreaterThanOrEqualTo(400);
  }

  @Test
  void a_plate_that_is_seen_at_an_angle_has_as_large_a_windscreen() {
    PlateBox narrowed = new PlateBox(620, 600, 60, 50);

    assertThat(Windscreens.above(narrowed).width).isGreaterThan(700);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 100, 50, true",
    "900, 500, 60, 60, true",
    "900, 500, 300, 40, true",
    "0, 0, 1280, 720, false",
    "0, 0, 900, 60, false",
    "100, 100, 40, 90, false",
    "1280, 0, 100, 50, false",
    "0, 720, 100, 50, false",
  })
  void what_could_be_a_plate_is_told_by_shape_size_and_place(
      int x, int y, int width, int height, boolean could) {
    assertThat(Windscreens.couldBePlate(new PlateBox(x, y, width, height), 1280, 720))
        .isEqualTo(could);
  }
}
