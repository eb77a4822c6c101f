package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R28: one content has one writing (RFC 8785)")
class CanonicalJsonTest {
  @Test
  void the_strings_of_the_rfc_are_written_as_there() {
    String text = "\u20ac$\u000f\nA'B\"\\\\\"/";

    assertThat(written(Map.of("string", text)))
        .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void fields_stand_in_the_order_of_the_rfc() {
    Map<String, String> object =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(written(object))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void short_escapes_are_used_where_there_are_some() {
    assertThat(written(Map.of("a", "\b\f\t\r\u0001"))).isEqualTo("{\"a\":\"\\b\\f\\t\\r\\u0001\"}");
    assertThat(written(Map.of())).isEqualTo("{}");
  }

  @Test
  void half_a_character_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", "\ud83d")))
        .isInstanceOf(LogRefused.class);
  }

  private static String written(Map<String, String> object) {
    return new String(CanonicalJson.write(object), UTF_8);
  }
}
