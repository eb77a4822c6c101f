package org.platewarden.routes.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.routes.OpenRoutes;
import org.platewarden.synthetic.VendorSighting;
import org.platewarden.synthetic.VendorSimulator;
import org.platewarden.synthetic.VendorWorld;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.VendorReply.Failed;
import org.platewarden.vendor.VendorReply.Fault;
import org.platewarden.vendor.VendorReply.Reason;
import org.platewarden.vendor.VendorReply.Refused;
import org.platewarden.vendor.VendorReply.TimedOut;
import org.platewarden.vendor.VendorShape;

/** Both shapes against made-up vendors that answer over real HTTP. */
@DisplayName("R9: vendors are asked over their own interface, and nothing they do reaches further")
class VendorGatewayTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final VendorQuestion FIVE_YEARS =
      new VendorQuestion(
          new Plate("7PWD413", Issuer.UNKNOWN),
          new TimeWindow(Instant.parse("2021-03-01T12:00:00Z"), NOON));

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final VendorHttp http = new VendorHttp();
  private final CamelVendorGateway gateway = new CamelVendorGateway();
  private VendorSimulator simulator;

  @BeforeEach
  void start() throws Exception {
    simulator =
        VendorSimulator.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            "secret",
            Clock.fixed(NOON, ZoneOffset.UTC));
    allow("127.0.0.1:" + simulator.port());
    http.open();
    PagesRoute pages = new PagesRoute();
    pages.http = http;
    ResultsRoute results = new ResultsRoute();
    results.http = http;
    camel.addRoutes(pages);
    camel.addRoutes(results);
    camel.start();
    ProducerTemplate producer = camel.createProducerTemplate();
    gateway.routes =
        new OpenRoutes() {
          @Override
          public Optional<ProducerTemplate> producer() {
            return Optional.of(producer);
          }
        };
    knowing(Map.of("pages", "secret", "results", "platewarden:secret"));
  }

  private void allow(String addresses) {
    http.addresses = new AllowedAddresses();
    http.addresses.setting = Optional.of(addresses);
    http.addresses.read();
    gateway.addresses = http.addresses;
  }

  private void knowing(Map<String, String> secrets) {
    gateway.credentials =
        new VendorCredentials() {
          @Override
          Optional<String> find(String name) {
            return Optional.ofNullable(secrets.get(name));
          }
        };
  }

  @AfterEach
  void stop() {
    camel.stop();
    http.close();
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource
  void five_years_of_a_vehicle_come_whole_over_either_shape(VendorShape shape) {
    List<VendorSighting> truth =
        new VendorWorld(nameOf(shape))
            .of("7PWD413", FIVE_YEARS.window().from(), FIVE_YEARS.window().until());

    Answered answer = (Answered) gateway.ask(vendor(shape, Duration.ofSeconds(20)), FIVE_YEARS);

    assertThat(answer.dropped()).isEmpty();
    assertThat(answer.reads())
        .extracting(read -> read.reference() + "@" + read.capturedAt())
        .isEqualTo(truth.stream().map(each -> each.id() + "@" + each.at()).toList());
    assertThat(answer.reads())
        .allSatisfy(
            read -> {
              assertThat(read.plate().characters()).isEqualTo("7PWD413");
              assertThat(read.camera().isUsBased()).isTrue();
              assertThat(read.confidence()).isBetween(0.0, 1.0);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "garbage, UNREADABLE",
    "reset, CONNECTION",
    "huge, TOO_LARGE",
    "redirect, STATUS",
    "error, STATUS",
  })
  void what_is_no_answer_is_a_failure_that_says_what(String fault, Fault told) throws Exception {
    for (VendorShape shape : VendorShape.values()) {
      control(nameOf(shape) + "/fault/" + fault);

      assertThat(gateway.ask(vendor(shape, Duration.ofSeconds(20)), FIVE_YEARS))
          .as("%s", shape)
          .isEqualTo(new Failed(told));
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_that_is_late_has_timed_out(VendorShape shape) throws Exception {
    control(nameOf(shape) + "/fault/delay:5000");

    assertThat(gateway.ask(vendor(shape, Duration.ofMillis(150)), FIVE_YEARS))
        .isEqualTo(new TimedOut());
  }

  @ParameterizedTest
  @EnumSource
  void one_that_does_not_know_us_refuses(VendorShape shape) {
    knowing(Map.of("pages", "guessed", "results", "platewarden:guessed"));

    assertThat(gateway.ask(vendor(shape, Duration.ofSeconds(20)), FIVE_YEARS))
        .isEqualTo(new Refused(401));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R37: rows that are no reads are counted and put aside")
  void rows_that_are_no_reads_are_counted(VendorShape shape) throws Exception {
    control(nameOf(shape) + "/fault/bad-rows");
    Answered answer = (Answered) gateway.ask(vendor(shape, Duration.ofSeconds(20)), FIVE_YEARS);

    assertThat(answer.reads()).isEmpty();
    assertThat(answer.dropped().get(Dropped.UNREADABLE)).isGreaterThan(500);
  }

  @Test
  @DisplayName("R40: an address that the settings do not name is not called")
  void an_address_that_is_not_named_is_not_called() throws Exception {
    allow("127.0.0.1:" + (simulator.port() == 1 ? 2 : 1));
    Vendor vendor = vendor(VendorShape.PAGES, Duration.ofSeconds(20));

    assertThat(gateway.obstacle(vendor)).contains(Reason.ADDRESS_NOT_ALLOWED);
    assertThat(gateway.ask(vendor, FIVE_YEARS)).isEqualTo(new Failed(Fault.CONNECTION));
    assertThat(control("counts")).contains("\"lotwatch\":0");
  }

  @ParameterizedTest
  @CsvSource({
    "https://vendor.example:444/, false",
    "http://vendor.example/, false",
    "http://169.254.169.254/, false",
    "https://localhost:8443/, false",
    "https://user@vendor.example/, false",
    "http://127.0.0.1:80/, true",
    "https://10.1.2.3/, true",
  })
  void addresses_are_named_by_host_and_port_and_lead_nowhere_within(String url, boolean allowed) {
    allow(
        "vendor.example:443, vendor.example:80, 169.254.169.254:80, localhost:8443, 127.0.0.1:80, 10.1.2.3:443");

    assertThat(gateway.addresses.allows(URI.create(url))).isEqualTo(allowed);
  }

  @Test
  void without_a_credential_nobody_is_asked() throws Exception {
    knowing(Map.of());
    Vendor vendor = vendor(VendorShape.PAGES, Duration.ofSeconds(20));

    assertThat(gateway.obstacle(vendor)).contains(Reason.NO_CREDENTIAL);
    assertThat(gateway.ask(vendor, FIVE_YEARS))
        .isEqualTo(new VendorReply.NotAsked(Reason.NO_CREDENTIAL));
    assertThat(control("counts")).contains("\"lotwatch\":0");
  }

  private Vendor vendor(VendorShape shape, Duration timeout) {
    return new Vendor(
        nameOf(shape),
        "A vendor",
        SourceKind.PRIVATE_BUSINESS,
        shape,
        URI.create("http://127.0.0.1:" + simulator.port() + "/" + nameOf(shape) + "/"),
        shape == VendorShape.PAGES ? "pages" : "results",
        new Vendor.Terms(Optional.of("PIA"), Optional.of(LocalDate.MAX), 1),
        timeout);
  }

  private static String nameOf(VendorShape shape) {
    return shape == VendorShape.PAGES ? VendorSimulator.LOTWATCH : VendorSimulator.EXCHANGE;
  }

  private String control(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + simulator.port() + "/control/" + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
