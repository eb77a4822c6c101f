package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.it.support.TestStack;

/**
 * Requests that two servers in a row may read differently, so that the second sees a request which
 * the first never checked. Bytes go straight to the portal's port.
 */
class SmugglingIT {
  private static final int QUIET_MILLIS = 2_000;
  private static final String GET = "GET / HTTP/1.1\r\nHost: %s\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: %s\r\n";
  private static final String SECOND = "GET /smuggled HTTP/1.1\r\nHost: %1$s\r\n\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

  /** {@code %s} is the host; the first six are read as valid by Undertow 2.3.23, as tried. */
  enum Trick {
    LEADING_SPACE_BEFORE_A_HEADER("GET / HTTP/1.1\r\n Host: %s\r\n\r\n"),
    THREE_CARRIAGE_RETURNS_AS_THE_END("GET / HTTP/1.1\r\nHost: %s\r\r\r" + SECOND),
    BARE_LINE_FEED_AFTER_A_HEADER(GET + "X-First: 1\nX-Second: 1\r\n\r\n"),
    BARE_LINE_FEED_AS_THE_END(GET + "\n" + SECOND),
    BARE_CARRIAGE_RETURN_HIDING_A_LENGTH(GET + "X-First: 1\rContent-Length: 5\r\n\r\nhello"),
    HEADER_WITHOUT_A_COLON(GET + "Content-Length 5\r\n\r\nhello"),

    LENGTH_AND_CHUNKS_AT_ONCE(
        POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    TWO_LENGTHS_THAT_DIFFER(POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
    SPACE_BEFORE_THE_COLON(POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
    LENGTH_WITH_A_SIGN(POST + "Content-Length: +5\r\n\r\nhello"),
    TWO_HOSTS(GET + "Host: elsewhere.example\r\n\r\n");

    private final String bytes;

    Trick(String bytes) {
      this.bytes = bytes;
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A request that can be read in two ways is refused, and nothing after it is read")
  void a_request_that_can_be_read_in_two_ways_is_refused(Trick trick) throws IOException {
    assertThat(statusesFor(trick.bytes)).containsExactly(400);
  }

  @Test
  void a_request_as_it_should_be_is_not() throws IOException {
    assertThat(statusesFor("GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"))
        .singleElement()
        .isNotEqualTo(400);
  }

  /** The status of each answer on one connection, until it is closed or stays quiet. */
  private static List<Integer> statusesFor(String template) throws IOException {
    URI portal = TestStack.portal();
    try (var connection = new Socket(portal.getHost(), portal.getPort())) {
      connection.setSoTimeout(QUIET_MILLIS);
      connection
          .getOutputStream()
          .write(template.formatted(portal.getAuthority()).getBytes(StandardCharsets.ISO_8859_1));
      return STATUS
          .matcher(everythingFrom(connection.getInputStream()))
          .results()
          .map((MatchResult found) -> Integer.valueOf(found.group(1)))
          .toList();
    }
  }

  private static String everythingFrom(InputStream answers) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try {
      for (int next = answers.read(); next >= 0; next = answers.read()) {
        bytes.write(next);
      }
    } catch (SocketTimeoutException quiet) {
      // the server keeps the connection open: it has said all that it will
      return bytes.toString(StandardCharsets.ISO_8859_1);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
