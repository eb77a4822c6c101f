package org.platewarden.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.purpose.QueryType;

@DisplayName("R4, R6: a program asks for one whole plate, and says all that the page asks for")
class AskedTest {
  private static final String WHOLE =
      """
      {"plate":"7 abc-123","from":"2026-03-01T00:00:00-08:00","until":"2026-03-02T00:00:00Z","purpose":"STOLEN_VEHICLE",
       "caseNumber":"2026-1","onBehalfOf":"Deputy Ito","justification":" seen at the yard "}""";

  @Test
  void all_of_it_is_understood() throws Exception {
    Asked asked = asked(WHOLE);

    assertThat(asked.criteria().type()).isEqualTo(QueryType.EXACT_PLATE);
    assertThat(asked.criteria().onTheTrail()).contains("plate=7ABC123;", "where=-", "vehicle=-");
    assertThat(asked.criteria().query().window().from())
        .isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(asked.purpose().onBehalfOf()).contains("Deputy Ito");
    assertThat(asked.purpose().justification()).isEqualTo("seen at the yard");
    assertThat(asked.vendors()).isEmpty();
  }

  @Test
  void a_camera_and_a_vehicle_narrow_it() throws Exception {
    Asked asked = asked(with("\"camera\":\"cam-1\",\"vehicle\":{\"make\":\"Ford\"}"));

    assertThat(asked.criteria().type()).isEqualTo(QueryType.EXACT_PLATE);
    assertThat(asked.criteria().onTheTrail()).contains("where=cameras cam-1", "vehicle=ford//");
  }

  @Test
  void vendors_are_asked_for_the_plate_alone() throws Exception {
    assertThat(asked(with("\"vendors\":true")).vendors().orElseThrow().plate().characters())
        .isEqualTo("7ABC123");
    refused(with("\"vendors\":true,\"camera\":\"cam-1\""), "vendors-plate-alone");
    refused(with("\"vendors\":true,\"vehicle\":{\"colour\":\"red\"}"), "vendors-plate-alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7ABC*", "7AB?123", "7ABC#", "@ABC123", "7ABC123456789"})
  void another_than_a_whole_plate_is_not_asked_for(String plate) {
    refused(WHOLE.replace("7 abc-123", plate), "only-exact-plates");
  }

  @ParameterizedTest
  @CsvSource({
    "closeness, field-unknown",
    "'plate', body-unreadable",
  })
  void another_field_or_one_twice_is_refused(String field, String code) {
    refused(with("\"" + field + "\":\"x\""), code);
  }

  @Test
  void what_a_field_cannot_say_is_refused_and_not_repeated() {
    refused(WHOLE.replace("2026-03-02T00:00:00Z", "2026-03-02"), "field-wrong");
    refused(WHOLE.replace("2026-03-02T00:00:00Z", "2026-02-02T00:00:00Z"), "field-wrong");
    refused(WHOLE.replace("\"2026-1\"", "\"!\""), "field-wrong");
    refused(WHOLE.replace("\"2026-1\"", "7"), "field-wrong");
    refused(WHOLE.replace("\" seen at the yard \"", "\"  \""), "field-missing");
    refused(with("\"vendors\":\"yes\""), "field-wrong");
    refused(with("\"camera\":\"../x\""), "field-wrong");
    refused(with("\"vehicle\":{\"plate\":\"7ABC123\"}"), "field-unknown");
    refused("[]", "body-unreadable");
    refused("{", "body-unreadable");
    refused("", "body-unreadable");
    assertThatThrownBy(() -> asked(with("\"7ABC124\":1")))
        .isInstanceOfSatisfying(
            ApiRefused.class,
            refused -> assertThat(refused.values()).noneMatch(v -> v.toString().contains("7ABC")));
  }

  @Test
  void a_body_beyond_its_size_is_not_read() {
    assertThatThrownBy(() -> Body.of(new ByteArrayInputStream(new byte[101]), 100))
        .isInstanceOfSatisfying(
            ApiRefused.class, refused -> assertThat(refused.status()).isEqualTo(413));
  }

  private static String with(String more) {
    return WHOLE.replaceFirst("\\{", "{" + more + ",");
  }

  private static Asked asked(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Asked.of(Body.of(new ByteArrayInputStream(bytes), Queries.MOST_BYTES).object());
  }

  private static void refused(String body, String code) {
    assertThatThrownBy(() -> asked(body))
        .as(body)
        .isInstanceOfSatisfying(
            ApiRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
