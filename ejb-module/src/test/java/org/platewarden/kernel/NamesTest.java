package org.platewarden.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../etc", "Cam-1", "cam 1", "cam/1", "-cam", "cam\u0000"})
  void a_camera_code_that_could_be_a_path_is_refused(String code) {
    assertThatThrownBy(() -> new CameraCode(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_camera_code_is_safe_as_a_folder_name() {
    assertThat(new CameraCode("cam-otay-1")).hasToString("cam-otay-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"U", "US-", "us-ca", "USA-CA", "US-CALI"})
  void an_issuer_that_is_no_iso_3166_code_is_refused(String code) {
    assertThatThrownBy(() -> new Issuer(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MX", "US-CA", "MX-BCN", "CA-ON"})
  void iso_3166_codes_and_unknown_are_issuers(String code) {
    assertThat(new Issuer(code).code()).isEqualTo(code);
  }

  @Test
  void an_image_is_named_by_the_sha_256_of_its_bytes() {
    ImageHash hash = ImageHash.of("abc".getBytes(StandardCharsets.US_ASCII));
    assertThat(hash.hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ImageHash.ofDigest(hash.digest())).isEqualTo(hash);
  }

  @Test
  void a_place_outside_the_earth_is_refused() {
    assertThatThrownBy(() -> new GeoPoint(91, 0)).hasMessageContaining("91");
    assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", " 1234", "12;34", "<b>12"})
  void a_case_number_that_is_none_is_refused(String number) {
    assertThatThrownBy(() -> new CaseNumber(number)).isInstanceOf(IllegalArgumentException.class);
  }
}
