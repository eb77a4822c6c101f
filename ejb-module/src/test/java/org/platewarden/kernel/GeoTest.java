package org.platewarden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoTest {
  @Test
  void distances_go_along_the_earth() {
    GeoPoint sanDiego = new GeoPoint(32.7157, -117.1611);
    GeoPoint laredo = new GeoPoint(27.5306, -99.4803);

    assertThat(sanDiego.metresTo(laredo)).isCloseTo(1_790_000, within(15_000.0));
    assertThat(new GeoPoint(0, 179.5).metresTo(new GeoPoint(0, -179.5)))
        .isCloseTo(111_195, within(1.0));
    assertThat(new GeoPoint(89.5, 0).metresTo(new GeoPoint(89.5, 180)))
        .isCloseTo(111_195, within(1.0));
  }

  @Test
  void a_circle_s_box_holds_all_of_it_everywhere_on_earth() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 20_000; i++) {
      GeoPoint centre = new GeoPoint(chance.nextDouble(-90, 90), chance.nextDouble(-180, 180));
      GeoCircle circle = new GeoCircle(centre, chance.nextDouble(1, 900_000));
      GeoPoint place =
          new GeoPoint(
              Math.clamp(centre.latitude() + chance.nextDouble(-9, 9), -90, 90),
              chance.nextDouble(-180, 180));
      if (circle.holds(place)) {
        assertThat(circle.box().holds(place)).as("%s in %s", place, circle.box()).isTrue();
      }
    }
  }

  @Test
  void a_circle_over_the_antimeridian_has_a_box_that_crosses_it() {
    GeoBox box = new GeoCircle(new GeoPoint(-17, 179.99), 5_000).box();

    assertThat(box.crossesAntimeridian()).isTrue();
    assertThat(box.holds(new GeoPoint(-17, -179.99))).isTrue();
    assertThat(box.holds(new GeoPoint(-17, 0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1_000_001, Double.NaN})
  void a_circle_has_a_radius(double metres) {
    assertThatThrownBy(() -> new GeoCircle(new GeoPoint(0, 0), metres))
        .hasMessageContaining("radius");
  }

  @Test
  void an_area_has_three_to_a_hundred_corners() {
    GeoPoint corner = new GeoPoint(1, 1);
    assertThatThrownBy(() -> new GeoPolygon(List.of(corner, new GeoPoint(2, 2))))
        .hasMessageContaining("2 corners");
    assertThatThrownBy(() -> new GeoPolygon(Collections.nCopies(101, corner)))
        .hasMessageContaining("101 corners");
    assertThatThrownBy(() -> new GeoPolygon(Collections.nCopies(3, corner)))
        .hasMessageContaining("follows itself");
  }

  @Test
  void an_area_over_the_antimeridian_is_refused_with_what_to_do() {
    assertThatThrownBy(
            () ->
                new GeoPolygon(
                    List.of(new GeoPoint(0, 179), new GeoPoint(1, -179), new GeoPoint(2, 179))))
        .hasMessageContaining("two sides apart");
  }
}
