package org.platewarden.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One way to write an object of texts, so that the same content always has the same hash. Source:
 * RFC 8785; numbers and nested objects are not needed and not offered.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The bytes of an object.
   *
   * @throws LogRefused if a text is no Unicode (half of a surrogate pair)
   */
  public static byte[] write(Map<String, String> object) {
    SortedMap<String, String> sorted = new TreeMap<>(object);
    return sorted.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> plain(quoted, sign);
              }
            });
    return quoted.append('"').toString();
  }

  private static void plain(StringBuilder quoted, int sign) {
    if (sign < ' ') {
      quoted.append("\\u%04x".formatted(sign));
    } else if (Character.getType(sign) == Character.SURROGATE) {
      throw new LogRefused("entry refused: there is half a character in it");
    } else {
      quoted.appendCodePoint(sign);
    }
  }
}
