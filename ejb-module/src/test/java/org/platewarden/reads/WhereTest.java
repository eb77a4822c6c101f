package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;

@DisplayName("R4: areas by their corners")
class WhereTest {
  @Test
  void an_area_holds_what_lies_inside_and_on_its_border() {
    Where.Inside square = inside(0, 0, 0, 1, 1, 1, 1, 0);

    assertThat(square.holds(new GeoPoint(0.5, 0.5))).isTrue();
    assertThat(square.holds(new GeoPoint(1, 0.5))).isTrue();
    assertThat(square.holds(new GeoPoint(1.001, 0.5))).isFalse();
  }

  @Test
  void a_camera_just_outside_may_have_made_reads_inside() {
    Where.Inside square = inside(0, 0, 0, 1, 1, 1, 1, 0);

    assertThat(square.mayHold(new GeoPoint(1.00005, 0.5))).isTrue();
    assertThat(square.mayHold(new GeoPoint(1.01, 0.5))).isFalse();
    assertThat(square.box().holds(new GeoPoint(1.00005, 0.5))).isTrue();
  }

  @Test
  void an_area_that_crosses_itself_is_refused_with_where() {
    assertThatThrownBy(() -> inside(0, 0, 1, 1, 0, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latitude 0.5")
        .hasMessageContaining("crosses");
  }

  @Test
  void a_line_is_no_area() {
    assertThatThrownBy(() -> inside(0, 0, 1, 1, 2, 2)).hasMessageContaining("only a line");
  }

  @Test
  void half_of_how_wide_an_area_is_goes_from_corner_to_middle() {
    assertThat(inside(0, 0, 0, 1, 1, 1, 1, 0).radiusMetres()).isBetween(78_000.0, 79_000.0);
  }

  private static Where.Inside inside(double... coordinates) {
    Stream.Builder<GeoPoint> corners = Stream.builder();
    for (int i = 0; i < coordinates.length; i += 2) {
      corners.add(new GeoPoint(coordinates[i], coordinates[i + 1]));
    }
    return new Where.Inside(new GeoPolygon(List.copyOf(corners.build().toList())));
  }
}
