package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.routes.feed.Messages.read;
import static org.platewarden.routes.feed.Messages.understand;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

class PlateRecognizerTest {
  private static final String HOOK =
      """
      {"hook":{"target":"https://receiver.example","id":"gate-1","event":"recognition","filename":"gate-1/0001.jpg"},
       "data":{"camera_id":"gate-1","filename":"gate-1/0001.jpg","timestamp":"2026-03-01T12:00:00.123456Z",
        "timestamp_local":"2026-03-01 04:00:00.123456-08:00",
        "results":[{"box":{"xmin":100,"ymin":200,"xmax":220,"ymax":250},"plate":"7abc123",
          "region":{"code":"us-ca","score":0.7},"score":0.91,
          "candidates":[{"plate":"7abc123","score":0.91},{"plate":"7a8c123","score":0.8}],"dscore":0.9,
          "vehicle":{"score":0.8,"type":"Sedan","box":{"xmin":1,"ymin":2,"xmax":3,"ymax":4}},
          "model_make":[{"make":"Toyota","model":"Camry","score":0.4}],
          "color":[{"color":"white","score":0.7}],"direction":90,"source_url":"cam","position_sec":1.5}]}}""";

  private static final String CSV =
      """
      timestamp,plate,score,dscore,file,box,model_make,color,vehicle,region,orientation,candidates,source_url,position_sec,direction
      2026-03-01 12:00:00.123456+00:00,7abc123,0.91,0.9,gate-1_0001.jpg,"{'xmin': 100, 'ymin': 200, 'xmax': 220, 'ymax': 250}","[{'make': 'Toyota', 'model': ""Town's Car"", 'score': 4e-01}]","[{'color': 'white', 'score': 0.7}]","{'type': 'Sedan', 'score': None}","{'code': 'us-ca', 'score': 0.7}",,"[{'score': 0.91, 'plate': '7abc123'}, {'score': 0.8, 'plate': '7a8c123'}]",cam,1.5,90
      """;

  private final PlateRecognizerJson json = new PlateRecognizerJson();
  private final PlateRecognizerCsv csv = new PlateRecognizerCsv();

  @Test
  void a_hook_is_a_read_with_its_lower_case_plate_raised() throws Exception {
    FeedRead read = read(json, HOOK);
    assertThat(read.externalId()).isEqualTo("gate-1/0");
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
    assertThat(read.candidates())
        .containsExactly(new Candidate("7ABC123", 0.91), new Candidate("7A8C123", 0.8));
    assertThat(read.issuer()).isEqualTo(new Issuer("US-CA"));
    assertThat(read.box()).hasValue(new PlateBox(100, 200, 120, 50));
    assertThat(read.vehicle()).isEqualTo(new Vehicle("toyota", "camry", "white"));
    assertThat(read.pictureName()).hasValue("gate-1/0001.jpg");
  }

  @Test
  void a_timestamp_without_a_zone_is_utc_and_a_local_one_the_cameras() throws Exception {
    String bare = HOOK.replace("12:00:00.123456Z", "12:00:00");
    assertThat(read(json, bare).capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    String local = HOOK.replace("\"timestamp\":", "\"unused\":").replace("123456-08:00", "123456");
    assertThat(read(json, local).capturedAt())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
  }

  @Test
  void a_csv_row_with_python_cells_is_the_same_read() throws Exception {
    FeedRead read = read(csv, CSV);
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
    assertThat(read.candidates())
        .containsExactly(new Candidate("7ABC123", 0.91), new Candidate("7A8C123", 0.8));
    assertThat(read.issuer()).isEqualTo(new Issuer("US-CA"));
    assertThat(read.vehicle()).isEqualTo(new Vehicle("toyota", "town's car", "white"));
    assertThat(read.box()).hasValue(new PlateBox(100, 200, 120, 50));
    assertThat(read.pictureName()).hasValue("gate-1_0001.jpg");
  }

  @Test
  void a_csv_without_the_makers_header_is_refused() {
    assertThatThrownBy(() -> understand(csv, "a,b\n1,2\n"))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("header");
  }

  @Test
  void a_cell_that_is_no_literal_is_refused_and_not_run() {
    assertThatThrownBy(
            () ->
                understand(
                    csv,
                    CSV.replace("{'code': 'us-ca', 'score': 0.7}", "{'code': __import__('os')}")))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("no JSON object");
  }

  @Test
  void a_plate_where_the_time_should_be_is_refused_without_repeating_it() {
    String shifted = CSV.replace("2026-03-01 12:00:00.123456+00:00,7abc123", "7abc123,x");
    assertThatThrownBy(() -> understand(csv, shifted))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("a text of 7 characters")
        .message()
        .doesNotContain("7abc123");
  }

  @Test
  void a_read_without_a_plate_is_nothing() throws Exception {
    assertThat(
            understand(
                json,
                "{\"data\":{\"filename\":\"f\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"results\":[]}}"))
        .isInstanceOf(FeedMessage.Nothing.class);
  }
}
