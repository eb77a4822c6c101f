package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.routes.feed.Messages.read;
import static org.platewarden.routes.feed.Messages.understand;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

class AxisAndGenetecTest {
  private static final String AXIS =
      """
      {"capture_timestamp":"1772366400123","plateUTF8":"7ABC123","plateASCII":"7ABC123","plateCountry":"US",
       "plateRegion":"CA","plateConfidence":0.91,"carState":"new","carMoveDirection":"in","carID":"c-9",
       "geotag":{"lat":32.5497,"lon":-116.938},"plateCoordinates":[100,200,120,50],
       "imagesURI":["/local/fflprapp/api?image=1"],"camera_info":{"SerialNumber":"ACCC8E000000"}}""";

  private static final String GENETEC =
      """
      {"CameraName":"Lane 1","Plate":"7ABC123","State":"CA","ConfidenceScore":91,
       "DateUtc":"01/03/2026","TimeUtc":"12:00:00","ContextImage":"/9j/2Q==",
       "Attributes":{"Vehicle Make":"Toyota","Vehicle Model":"Camry","Vehicle Color":"White",
         "State Name Confidence Score":"80","Relative Motion":"Closer"}}""";

  private final AxisJson axis = new AxisJson();
  private final GenetecJson genetec = new GenetecJson();

  @Test
  void a_new_vehicle_of_axis_is_a_read() throws Exception {
    FeedRead read = read(axis, AXIS);
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    assertThat(read.candidates()).containsExactly(new Candidate("7ABC123", 0.91));
    assertThat(read.issuer()).isEqualTo(new Issuer("US-CA"));
    assertThat(read.place()).hasValue(new GeoPoint(32.5497, -116.938));
    assertThat(read.box()).hasValue(new PlateBox(100, 200, 120, 50));
  }

  @Test
  void an_update_and_a_loss_of_the_same_vehicle_are_no_second_read() throws Exception {
    assertThat(understand(axis, AXIS.replace("\"new\"", "\"update\"")))
        .isInstanceOf(FeedMessage.Nothing.class);
    assertThat(understand(axis, AXIS.replace("\"new\"", "\"lost\"")))
        .isInstanceOf(FeedMessage.Nothing.class);
  }

  @Test
  void epochs_in_microseconds_and_seconds_are_told_apart() throws Exception {
    assertThat(read(axis, AXIS.replace("1772366400123", "1772366400123456")).capturedAt())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
    assertThat(read(axis, AXIS.replace("1772366400123", "1772366400")).capturedAt())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThatThrownBy(() -> understand(axis, AXIS.replace("1772366400123", "0")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("no epoch");
  }

  @Test
  void genetecs_day_comes_before_its_month() throws Exception {
    FeedRead read = read(genetec, GENETEC);
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(read.vehicle()).isEqualTo(new Vehicle("toyota", "camry", "white"));
    assertThat(read.candidates()).containsExactly(new Candidate("7ABC123", 0.91));
    assertThat(read.picture().orElseThrow().encoded()).hasSize(4);
  }

  @Test
  void the_same_message_of_genetec_has_the_same_name_and_another_plate_another() throws Exception {
    String first = read(genetec, GENETEC).externalId();
    assertThat(read(genetec, GENETEC).externalId()).isEqualTo(first);
    assertThat(read(genetec, GENETEC.replace("7ABC123", "7ABC124")).externalId())
        .isNotEqualTo(first);
  }

  @Test
  void a_missing_state_is_an_unknown_issuer_and_an_impossible_date_is_refused() throws Exception {
    assertThat(read(genetec, GENETEC.replace("\"State\":\"CA\",", "")).issuer())
        .isEqualTo(Issuer.UNKNOWN);
    assertThatThrownBy(() -> understand(genetec, GENETEC.replace("01/03/2026", "2026-03-01")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("day/month/year");
  }

  @Test
  void a_plate_without_a_letter_or_digit_is_refused() {
    assertThatThrownBy(() -> understand(genetec, GENETEC.replace("7ABC123", "------")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("no characters of A-Z and 0-9");
  }
}
