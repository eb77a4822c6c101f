package org.platewarden.routes.feed;

/** Cells that hold a Python literal, as one maker's CSV does, turned into JSON. */
final class PythonLiteral {
  private static final int LONGEST = 1 << 16;

  private PythonLiteral() {}

  /**
   * The same value as JSON: quotes doubled, None, True and False renamed. What is no literal comes
   * out as no JSON, and is refused there.
   */
  static String asJson(String literal) throws FeedRefused {
    if (literal.length() > LONGEST) {
      throw new FeedRefused(
          "csv row refused: a cell has %d characters and %d are the most"
              .formatted(literal.length(), LONGEST));
    }
    StringBuilder json = new StringBuilder();
    int at = 0;
    while (at < literal.length()) {
      char c = literal.charAt(at);
      if (c == '\'' || c == '"') {
        at = copyText(literal, at, json);
      } else if (Character.isLetter(c)) {
        at = copyWord(literal, at, json);
      } else {
        json.append(c == '(' ? '[' : c == ')' ? ']' : c);
        at++;
      }
    }
    return json.toString();
  }

  private static int copyText(String literal, int start, StringBuilder json) {
    char quote = literal.charAt(start);
    json.append('"');
    int at = start + 1;
    while (at < literal.length() && literal.charAt(at) != quote) {
      char c = literal.charAt(at);
      if (c == '\\' && at + 1 < literal.length()) {
        char escaped = literal.charAt(++at);
        json.append(escaped == '\'' ? "'" : "\\" + escaped);
      } else if (c == '"') {
        json.append("\\\"");
      } else {
        json.append(c);
      }
      at++;
    }
    json.append('"');
    return at + 1;
  }

  private static int copyWord(String literal, int start, StringBuilder json) {
    int end = start;
    while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
      end++;
    }
    String word = literal.substring(start, end);
    json.append(
        switch (word) {
          case "None", "nan" -> "null";
          case "True" -> "true";
          case "False" -> "false";
          default -> word; // e of 1e-05 among digits
        });
    return end;
  }
}
