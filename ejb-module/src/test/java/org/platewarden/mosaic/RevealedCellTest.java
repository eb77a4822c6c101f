package org.platewarden.mosaic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R14: places and days are counted, not reads")
class RevealedCellTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void reads_of_one_place_and_day_are_one() {
    assertThat(RevealedCell.of("7ABC123", 32.5497, -116.938, NOON))
        .isEqualTo(RevealedCell.of("7ABC123", 32.5412, -116.9301, NOON.plusSeconds(3600)));
  }

  @Test
  void another_place_day_or_vehicle_is_another() {
    RevealedCell cell = RevealedCell.of("7ABC123", 32.5497, -116.938, NOON);

    assertThat(cell.cell()).isEqualTo("3254/-11694");
    assertThat(RevealedCell.of("7ABC123", 32.5597, -116.938, NOON)).isNotEqualTo(cell);
    assertThat(RevealedCell.of("7ABC123", 32.5497, -116.938, NOON.plusSeconds(43_200)))
        .isNotEqualTo(cell);
    assertThat(RevealedCell.of("7ABC124", 32.5497, -116.938, NOON)).isNotEqualTo(cell);
  }

  @Test
  void the_equator_and_the_meridian_part_places() {
    assertThat(RevealedCell.of("A", 0.001, 0.001, NOON).cell()).isEqualTo("0/0");
    assertThat(RevealedCell.of("A", -0.001, -0.001, NOON).cell()).isEqualTo("-1/-1");
  }
}
