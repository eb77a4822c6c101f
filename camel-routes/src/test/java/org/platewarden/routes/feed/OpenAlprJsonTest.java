package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.routes.feed.Messages.read;
import static org.platewarden.routes.feed.Messages.reads;
import static org.platewarden.routes.feed.Messages.understand;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

class OpenAlprJsonTest {
  private static final String GROUP =
      """
      {"version":3,"data_type":"alpr_group","epoch_start":1772366400123,"epoch_end":1772366401500,
       "frame_start":1,"frame_end":9,"company_id":"c1","agent_uid":"a1","camera_id":7,
       "gps_latitude":32.5497,"gps_longitude":-116.938,"country":"us",
       "uuids":["u-1","u-2"],"plate_indexes":[0,0],
       "best_plate":{"plate":"7abc123","confidence":91.5,"matches_template":1,"plate_index":0,
         "region":"ca","region_confidence":60,
         "coordinates":[{"x":100,"y":210},{"x":220,"y":205},{"x":221,"y":250},{"x":101,"y":255}],
         "candidates":[{"plate":"7ABC123","confidence":91.5,"matches_template":1},
                       {"plate":"7A8C123","confidence":84.5,"matches_template":1}]},
       "best_plate_number":"7ABC123","best_confidence":91.5,"best_region":"us-ca","best_uuid":"u-2",
       "travel_direction":182.5,"is_parked":false,
       "vehicle":{"color":[{"name":"White","confidence":88}],"make":[{"name":"toyota","confidence":70}],
         "make_model":[{"name":"toyota_camry","confidence":60}],"body_type":[{"name":"sedan-standard","confidence":90}]},
       "vehicle_crop_jpeg":"/9j/2Q=="}""";

  private final OpenAlprJson format = new OpenAlprJson();

  @Test
  void a_group_is_one_read_with_all_that_was_told() throws Exception {
    FeedRead read = read(format, GROUP);
    assertThat(read.externalId()).isEqualTo("u-2");
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123Z"));
    assertThat(read.candidates())
        .containsExactly(new Candidate("7ABC123", 0.915), new Candidate("7A8C123", 0.845));
    assertThat(read.issuer()).isEqualTo(new Issuer("US-CA"));
    assertThat(read.place()).hasValue(new GeoPoint(32.5497, -116.938));
    assertThat(read.vehicle()).isEqualTo(new Vehicle("toyota", "camry", "white"));
    assertThat(read.box()).hasValue(new PlateBox(100, 205, 121, 50));
    assertThat(read.picture().orElseThrow().encoded()).hasSize(4).startsWith(0xFF, 0xD8);
  }

  @Test
  void a_position_of_minus_one_is_none() throws Exception {
    String unknown =
        GROUP
            .replace("\"gps_latitude\":32.5497", "\"gps_latitude\":-1")
            .replace("\"gps_longitude\":-116.938", "\"gps_longitude\":-1");
    assertThat(read(format, unknown).place()).isEmpty();
  }

  @Test
  void each_plate_of_a_frame_is_a_read_with_a_name_of_its_own() throws Exception {
    String results =
        """
        {"data_type":"alpr_results","epoch_time":1772366400123,"uuid":"f-1","img_width":1280,
         "results":[{"plate":"abc123","confidence":80,"region":"mx-bcn","candidates":[]},
                    {"plate":"XYZ789","confidence":70,"region":"","candidates":[]}]}""";
    assertThat(reads(format, results))
        .extracting(FeedRead::externalId)
        .containsExactly("f-1/0", "f-1/1");
    assertThat(reads(format, results).getFirst().candidates())
        .containsExactly(new Candidate("ABC123", 0.8));
    assertThat(reads(format, results).getFirst().issuer()).isEqualTo(new Issuer("MX-BCN"));
  }

  @Test
  void a_frame_without_plates_is_nothing_and_a_heartbeat_a_sign_of_life() throws Exception {
    assertThat(
            understand(
                format,
                "{\"data_type\":\"alpr_results\",\"epoch_time\":1772366400123,\"uuid\":\"f\",\"results\":[]}"))
        .isInstanceOf(FeedMessage.Nothing.class);
    assertThat(understand(format, "{\"data_type\":\"heartbeat\",\"timestamp\":1772366400123}"))
        .isInstanceOf(FeedMessage.SignOfLife.class);
  }

  @Test
  void what_a_read_cannot_be_without_is_named_and_the_plate_is_not() {
    assertThatThrownBy(() -> understand(format, GROUP.replace("\"best_uuid\"", "\"worst_uuid\"")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("lacks \"best_uuid\"")
        .message()
        .doesNotContain("7ABC123");
    assertThatThrownBy(() -> understand(format, GROUP.substring(0, 200)))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("no JSON object");
  }

  @Test
  void a_picture_that_is_no_base64_is_refused() {
    assertThatThrownBy(() -> understand(format, GROUP.replace("/9j/2Q==", "/9j/2Q=")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("vehicle_crop_jpeg");
  }
}
