package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** Shorthand for tests of formats: a camera in San Diego, messages as text. */
final class Messages {
  static final Circumstances SAN_DIEGO = new Circumstances(ZoneId.of("America/Los_Angeles"), "US");

  private Messages() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static FeedMessage understand(FeedFormat format, String message) throws FeedRefused {
    return format.understand(bytes(message), SAN_DIEGO);
  }

  static List<FeedRead> reads(FeedFormat format, String message) throws FeedRefused {
    FeedMessage understood = understand(format, message);
    assertThat(understood).isInstanceOf(FeedMessage.Reads.class);
    return ((FeedMessage.Reads) understood).reads();
  }

  static FeedRead read(FeedFormat format, String message) throws FeedRefused {
    assertThat(reads(format, message)).hasSize(1);
    return reads(format, message).getFirst();
  }
}
