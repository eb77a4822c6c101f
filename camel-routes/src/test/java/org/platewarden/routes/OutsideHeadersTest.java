package org.platewarden.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R37: no header from outside steers Camel (CVE-2025-27636 and its kin)")
class OutsideHeadersTest {
  @Test
  void a_camel_header_goes_in_every_letter_case() {
    List<String> casings = casingsOf("Camel");
    assertThat(casings).hasSize(32).doesNotHaveDuplicates();
    for (String casing : casings) {
      Exchange exchange = new DefaultExchange(new DefaultCamelContext());
      exchange.getMessage().setHeader(casing + "BeanMethodName", "exec");
      exchange.getMessage().setHeader("X-Camera-Key", "kept");
      new OutsideHeaders().process(exchange);
      assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys("X-Camera-Key");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CamelFileName",
        "cAmElExecCommandExecutable",
        " CamelHttpUri",
        "\tcamelSqlQuery",
        "CAMEL",
        "org.apache.camel.MessageHistory",
        "ORG.APACHE.CAMEL.x"
      })
  void other_spellings_are_camels_too(String name) {
    assertThat(OutsideHeaders.isCamels(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "X-Camera-Key", "Caravan", "X-Camel-Load", ""})
  void other_headers_stay(String name) {
    assertThat(OutsideHeaders.isCamels(name)).isFalse();
  }

  private static List<String> casingsOf(String word) {
    List<String> casings = List.of("");
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      List<String> longer = new ArrayList<>();
      for (String start : casings) {
        longer.add(start + Character.toLowerCase(letter));
        longer.add(start + Character.toUpperCase(letter));
      }
      casings = longer;
    }
    return casings;
  }
}
