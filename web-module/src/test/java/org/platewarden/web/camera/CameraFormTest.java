package org.platewarden.web.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.CameraRegistration;

class CameraFormTest {
  private final CameraForm form = new CameraForm();

  @Test
  void what_was_typed_becomes_a_registration_with_blanks_and_small_letters_mended() {
    CameraRegistration made =
        form.registration(typed(" 31,3404 ", "-110.9345", " us-az ", "45")).orElseThrow();
    assertThat(form.faults()).isEmpty();
    assertThat(made.place().latitude()).isEqualTo(31.3404);
    assertThat(made.placeOfCapture()).isEqualTo("US-AZ");
    assertThat(made.silentAfter()).contains(Duration.ofMinutes(45));
    assertThat(made.kind()).isEqualTo(CameraKind.MOBILE);
  }

  @Test
  void no_time_of_silence_leaves_it_to_the_cameras_usual() {
    assertThat(form.registration(typed("31", "-110", "US-AZ", "")))
        .map(CameraRegistration::silentAfter)
        .contains(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "91,   0,   US-AZ, 45,    latitude",
    "NaN,  0,   US-AZ, 45,    latitude",
    "north,0,   US-AZ, 45,    latitude",
    "31,  -181, US-AZ, 45,    longitude",
    "31,  -110, US,    45,    placeOfCapture",
    "31,  -110, US-QQ, 45,    placeOfCapture",
    "31,  -110, US-AZ, 4,     silentAfter",
    "31,  -110, US-AZ, 10081, silentAfter",
    "31,  -110, US-AZ, -5,    silentAfter",
  })
  void a_value_that_cannot_be_is_told_at_its_field_and_nowhere_else(
      String latitude, String longitude, String place, String silentAfter, String field) {
    assertThat(form.registration(typed(latitude, longitude, place, silentAfter))).isEmpty();
    assertThat(form.faults()).containsOnlyKeys(field);
  }

  @Test
  void an_empty_form_is_told_each_field_that_it_lacks_in_the_order_of_the_form() {
    TypedCamera empty = new TypedCamera("", "", "", false, "", "", "", "", "", "");
    assertThat(form.registration(empty)).isEmpty();
    assertThat(form.faults().keySet())
        .containsExactly(
            "code", "name", "owner", "latitude", "longitude", "placeOfCapture", "timeZone");
  }

  private static TypedCamera typed(
      String latitude, String longitude, String place, String silentAfter) {
    return new TypedCamera(
        "cam-nogales-1",
        "Nogales",
        "Agency",
        true,
        latitude,
        longitude,
        place,
        "America/Phoenix",
        "",
        silentAfter);
  }
}
