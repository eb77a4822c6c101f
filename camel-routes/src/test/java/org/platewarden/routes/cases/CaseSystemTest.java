package org.platewarden.routes.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.cases.CaseSystem.Standing;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.routes.OpenRoutes;

/** The route against a case system that answers over real HTTP. */
@DisplayName("R6: the agency's case system is asked, and what is no clear answer is none")
class CaseSystemTest {
  private static final CaseNumber NUMBER = new CaseNumber("HI-2026/17");

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final CaseSystemHttp http = new CaseSystemHttp();
  private final CamelCaseSystem system = new CamelCaseSystem();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String body = "";

  @BeforeEach
  void a_case_system() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    name("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    CaseSystemRoute route = new CaseSystemRoute();
    route.http = http;
    route.settings = http.settings;
    camel.addRoutes(route);
    camel.start();
    ProducerTemplate producer = camel.createProducerTemplate();
    system.routes =
        new OpenRoutes() {
          @Override
          public Optional<ProducerTemplate> producer() {
            return Optional.of(producer);
          }
        };
  }

  private void name(String url) {
    CaseSystemSettings settings = new CaseSystemSettings();
    settings.url = Optional.of(url);
    settings.token = Optional.of("a-token");
    settings.seconds = 1;
    settings.check();
    http.settings = settings;
    http.open();
    system.settings = settings;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        "%s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterEach
  void stop() {
    camel.stop();
    http.close();
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"OPEN,OPEN", "closed,CLOSED", "PENDING,UNANSWERED"})
  void what_it_says_of_the_very_number_counts(String said, Standing expected) {
    body = "{\"number\":\"HI-2026/17\",\"status\":\"%s\"}".formatted(said);
    assertThat(system.ask(NUMBER)).isEqualTo(expected);
    assertThat(asked).containsExactly("GET /api/cases/HI-2026%2F17 Bearer a-token");
  }

  @Test
  void a_case_that_it_does_not_know_is_unknown() {
    status = 404;
    assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"status\":\"OPEN\"}",
        "{\"number\":\"HI-2026/18\",\"status\":\"OPEN\"}",
        "{\"number\":\"HI-2026/17\",\"status\":1}"
      })
  void what_is_no_clear_answer_is_none(String said) {
    body = said;
    assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNANSWERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 429, 500, 503})
  void nothing_but_an_answer_counts_and_no_redirect_is_followed(int other) {
    status = other;
    body = "{\"number\":\"HI-2026/17\",\"status\":\"OPEN\"}";
    assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNANSWERED);
    assertThat(asked).hasSize(1);
  }

  @Test
  void an_answer_that_is_too_long_is_none() {
    body =
        "{\"number\":\"HI-2026/17\",\"status\":\"OPEN\",\"more\":\"%s\"}"
            .formatted("x".repeat(CaseSystemHttp.LONGEST));
    assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNANSWERED);
  }

  @Test
  void one_that_is_down_gives_no_answer() {
    server.stop(0);
    assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNANSWERED);
  }

  @Test
  void one_that_takes_too_long_gives_none() throws IOException {
    // takes the connection and says nothing
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      name("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThat(system.ask(NUMBER)).isEqualTo(Standing.UNANSWERED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cases.example.org/",
        "ftp://127.0.0.1/",
        "https://user:word@cases.example.org/",
        "https://cases.example.org/?a=b",
        "cases"
      })
  void an_address_that_cannot_be_meant_keeps_the_product_from_starting(String url) {
    assertThatThrownBy(() -> name(url))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("platewarden.cases.url");
  }

  @Test
  void without_a_name_nothing_is_asked() {
    CaseSystemSettings settings = new CaseSystemSettings();
    settings.check();
    system.settings = settings;
    assertThat(system.isNamed()).isFalse();
  }
}
