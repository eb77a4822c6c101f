package org.platewarden.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.kernel.GeoPoint;

class JurisdictionsTest {
  private static final Jurisdictions JURISDICTIONS = new JurisdictionsByOutline();

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "34.0522, -118.2437, US-CA, Los Angeles",
    "27.5306,  -99.4803, US-TX, Laredo",
    "31.8000, -106.4000, US-TX, El Paso",
    "35.0844, -106.6504, US-NM, Albuquerque",
    "38.9072,  -77.0369, US-DC, Washington",
    "40.7580,  -73.9855, US-NY, Manhattan",
    "61.2181, -149.9003, US-AK, Anchorage",
    "21.3300, -157.8300, US-HI, Honolulu",
    "18.4000,  -66.0600, US-PR, San Juan",
    "43.6532,  -79.4500, CA,    Toronto",
    "19.4326,  -99.1332, MX,    Mexico City",
    "32.4500, -116.9000, MX,    Tijuana's south",
  })
  void a_place_inside_is_told_by_its_outline(
      double latitude, double longitude, String code, String name) {
    assertThat(JURISDICTIONS.of(new GeoPoint(latitude, longitude))).as(name).isEqualTo(code);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "37.0000, -109.0452, Four Corners",
    "39.0997,  -94.6060, the line between Kansas and Missouri",
    "30.0000,  -40.0000, the Atlantic",
    "48.8566,    2.3522, Paris",
    "0,          0,      where a unit without a fix believes to be",
  })
  void where_two_meet_at_sea_and_elsewhere_it_does_not_guess(
      double latitude, double longitude, String name) {
    assertThat(JURISDICTIONS.of(new GeoPoint(latitude, longitude)))
        .as(name)
        .isEqualTo(PlaceOfCapture.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"US-CA", "US-PR", "MX-BCN", "CA-ON", "FR-IDF", "DE-BY"})
  void a_state_or_province_can_be_registered(String code) {
    assertThat(PlaceOfCapture.isStateOrProvince(code)).isTrue();
  }

  @Test
  void a_country_alone_a_state_that_is_none_and_the_unknown_cannot_be_registered() {
    assertThat(new String[] {"US", "MX", "US-XX", "us-ca", "QQ-1", "ZZ", ""})
        .allSatisfy(code -> assertThat(PlaceOfCapture.isStateOrProvince(code)).isFalse());
  }
}
