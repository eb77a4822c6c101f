package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opencv.core.Point;
import org.platewarden.recognition.PlateBox;

class QuadTest {
  private static final Quad UPRIGHT = rectangle(100, 50, 300, 150);

  @Test
  void width_and_height_are_the_means_of_opposite_edges() {
    Quad narrowerBelow =
        new Quad(new Point(0, 0), new Point(200, 0), new Point(150, 100), new Point(50, 100));
    assertThat(narrowerBelow.width()).isCloseTo(150, within(1e-9));
    assertThat(UPRIGHT.height()).isCloseTo(100, within(1e-9));
  }

  @Test
  void a_point_of_the_plate_is_found_in_the_frame_and_beyond_its_edges_too() {
    assertThat(UPRIGHT.at(0.5, 0.5)).isEqualTo(new Point(200, 100));
    assertThat(UPRIGHT.at(-0.1, 1.1)).isEqualTo(new Point(80, 160));
  }

  @Test
  void a_plate_in_a_part_of_the_frame_is_moved_to_where_it_is_in_the_whole() {
    assertThat(UPRIGHT.moved(2, 3, 10, 20)).isEqualTo(rectangle(210, 170, 610, 470));
  }

  @Test
  void a_small_plate_within_a_large_one_is_shared_whole() {
    assertThat(UPRIGHT.sharedWith(rectangle(150, 60, 200, 90))).isCloseTo(1, within(1e-9));
  }

  @Test
  void plates_apart_or_only_touching_share_nothing() {
    assertThat(UPRIGHT.sharedWith(rectangle(400, 50, 500, 150))).isZero();
    assertThat(UPRIGHT.sharedWith(rectangle(300, 50, 500, 150))).isZero();
  }

  @Test
  void the_box_around_a_plate_ends_at_the_edge_of_the_frame() {
    assertThat(rectangle(-20, -5, 90, 60).box(80, 40)).isEqualTo(new PlateBox(0, 0, 80, 40));
  }

  @Test
  void a_point_is_surrounded_on_the_edge_but_not_beyond_it() {
    assertThat(UPRIGHT.surrounds(new Point(300, 150))).isTrue();
    assertThat(UPRIGHT.surrounds(new Point(301, 150))).isFalse();
  }

  private static Quad rectangle(double left, double top, double right, double bottom) {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }
}
