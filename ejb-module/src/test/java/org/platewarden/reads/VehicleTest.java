package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VehicleTest {
  @Test
  void what_a_database_cannot_hold_is_left_out_and_the_rest_is_tidied() {
    assertThat(new Vehicle(" Toy\0ota\n", "Camry\uD800", "x".repeat(60)))
        .isEqualTo(new Vehicle("toyota", "camry", "x".repeat(40)));
  }
}
