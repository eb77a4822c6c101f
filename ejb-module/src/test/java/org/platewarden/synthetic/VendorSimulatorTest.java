package org.platewarden.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R38: vendors that tests and demos ask are made up, and always answer the same")
class VendorSimulatorTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant FIVE_YEARS_AGO = Instant.parse("2021-03-01T12:00:00Z");

  private final HttpClient client = HttpClient.newHttpClient();
  private VendorSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    simulator =
        VendorSimulator.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "secret",
            Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void a_demo_vehicle_has_reads_over_five_years_and_they_are_the_same_each_time() {
    List<VendorSighting> reads = new VendorWorld("lotwatch").of("7PWD413", FIVE_YEARS_AGO, NOON);

    assertThat(reads).hasSizeGreaterThan(500);
    assertThat(reads).isEqualTo(new VendorWorld("lotwatch").of("7PWD413", FIVE_YEARS_AGO, NOON));
    assertThat(reads)
        .isNotEqualTo(new VendorWorld("exchange").of("7PWD413", FIVE_YEARS_AGO, NOON))
        .allSatisfy(
            read -> {
              assertThat(read.at()).isBetween(FIVE_YEARS_AGO, NOON.minusNanos(1));
              assertThat(read.camera().country()).isEqualTo("US");
            });
  }

  @Test
  void a_part_of_the_window_has_that_part_of_the_answer() {
    Instant later = Instant.parse("2025-07-04T00:00:00Z");
    VendorWorld world = new VendorWorld("lotwatch");

    assertThat(world.of("KWR5821", later, NOON))
        .isEqualTo(
            world.of("KWR5821", FIVE_YEARS_AGO, NOON).stream()
                .filter(read -> !read.at().isBefore(later))
                .toList());
  }

  @Test
  void what_it_was_asked_is_counted_and_strangers_are_sent_away() throws Exception {
    String question =
        "{\"plate_num\":\"7PWD413\",\"start_date\":\"2026-02-01T00:00:00Z\",\"end_date\":\"2026-03-01T00:00:00Z\",\"page\":1,\"page_size\":20}";

    assertThat(post("lotwatch/api/v1/search", question, "secret").body())
        .startsWith("{\"page\":1,\"page_count\":")
        .contains("\"plate_num\":\"7PWD413\"");
    assertThat(post("lotwatch/api/v1/search", question, "guessed").statusCode()).isEqualTo(401);
    assertThat(post("control/counts", "", "-").body()).isEqualTo("{\"exchange\":0,\"lotwatch\":1}");
    assertThat(post("control/plates", "", "-").body())
        .isEqualTo("{\"exchange\":{},\"lotwatch\":{\"7PWD413\":1}}");
  }

  @Test
  void it_does_wrong_when_it_is_told_to() throws Exception {
    post("control/lotwatch/fault/error", "", "-");
    assertThat(post("lotwatch/api/v1/search", "", "secret").statusCode()).isEqualTo(500);
    post("control/lotwatch/fault/none", "", "-");
    assertThat(post("lotwatch/elsewhere", "", "secret").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String path, String body, String token) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + "/" + path))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
