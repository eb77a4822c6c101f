package org.platewarden.routes.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.routes.feed.Circumstances;
import org.platewarden.routes.feed.FeedFormats;
import org.platewarden.routes.feed.FeedMessage;
import org.platewarden.routes.feed.FeedRead;
import org.platewarden.routes.feed.FeedRefused;
import org.platewarden.routes.hostile.HostileInput.Expected;

@DisplayName(
    "R37: whatever is sent is refused in time, in little memory, and without being repeated")
class HostileInputTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of the processor's time: how busy the machine is otherwise is not the parser's fault. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final long MOST_BYTES = 256L << 20;
  private static final Circumstances SAN_DIEGO =
      new Circumstances(ZoneId.of("America/Los_Angeles"), "US");

  static List<HostileInput> messages() {
    return HostileMessages.all();
  }

  static List<HostileInput> frames() throws IOException {
    return HostileFrames.all(GoodFrame.jpeg());
  }

  @Test
  void there_are_more_than_a_hundred_that_must_be_refused_and_no_two_are_one() throws IOException {
    List<HostileInput> all = Stream.concat(messages().stream(), frames().stream()).toList();
    assertThat(all).extracting(HostileInput::toString).doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(each -> each.expected() != Expected.HARMLESS)
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void a_message_is_refused_or_understood_and_nothing_else(HostileInput input) throws Exception {
    byte[] bytes = input.bytes();
    Optional<String> refused = measured(input, () -> reasonOf(input.format(), bytes));
    if (input.expected() == Expected.REFUSED) {
      assertThat(refused).as("%s", input).isPresent();
    }
    repeatsNothing(refused);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void every_other_format_refuses_or_understands_it_too(HostileInput input) throws Exception {
    byte[] bytes = input.bytes();
    for (String format : HostileMessages.GOOD.keySet()) {
      repeatsNothing(measured(input, () -> reasonOf(format, bytes)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void a_frame_is_refused_by_its_header_or_goes_on_to_the_decoder(HostileInput input)
      throws Exception {
    byte[] bytes = input.bytes();
    Optional<String> refused = measured(input, () -> reasonOfFrame(bytes));
    if (input.expected() == Expected.REFUSED) {
      assertThat(refused).as("%s", input).isPresent();
    }
    repeatsNothing(refused);
  }

  @Test
  void good_messages_and_frames_are_understood_so_the_test_itself_can_fail() throws Exception {
    HostileMessages.GOOD.forEach(
        (format, good) ->
            assertThat(reasonOf(format, good.getBytes(StandardCharsets.UTF_8)))
                .as(format)
                .isEmpty());
    assertThat(reasonOfFrame(GoodFrame.jpeg())).isEmpty();
  }

  @Test
  void no_message_makes_a_parser_open_a_connection() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(listening.getLocalPort());
      for (HostileInput input : messages()) {
        String text = new String(input.bytes(), StandardCharsets.UTF_8);
        if (text.contains(HostileXml.PLACE)) {
          byte[] aimed = text.replace("CANARYPORT", port).getBytes(StandardCharsets.UTF_8);
          assertThat(reasonOf(input.format(), aimed)).isNotNull();
        }
      }
      listening.setSoTimeout(1);
      assertThat(org.assertj.core.api.Assertions.catchThrowable(listening::accept))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private interface Judged {
    Optional<String> reason() throws Exception;
  }

  private static Optional<String> measured(HostileInput input, Judged judged) throws Exception {
    long thread = Thread.currentThread().threadId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    long began = THREADS.getCurrentThreadCpuTime();
    Optional<String> reason = judged.reason();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began);
    long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    assertThat(took).as("time for %s", input).isLessThan(LONGEST);
    assertThat(allocated).as("bytes allocated for %s", input).isLessThan(MOST_BYTES);
    return reason;
  }

  private static Optional<String> reasonOf(String format, byte[] message) {
    try {
      FeedMessage told = FeedFormats.named(format).understand(message, SAN_DIEGO);
      if (told instanceof FeedMessage.Reads reads) {
        return reads.reads().stream().flatMap(HostileInputTest::reasonOf).findFirst();
      }
      return Optional.empty();
    } catch (FeedRefused e) {
      return Optional.of(e.reason());
    } catch (org.platewarden.reads.InputRefused e) {
      throw new AssertionError(e);
    }
  }

  /** An id that cannot be: the one value that is judged with the read. */
  private static Stream<String> reasonOf(FeedRead read) {
    try {
      read.capturedBy(new CameraCode("cam-1"));
      return Stream.empty();
    } catch (IllegalArgumentException e) {
      return Stream.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> reasonOfFrame(byte[] frame) {
    try {
      FrameHeader.of(new Frame(frame));
      return Optional.empty();
    } catch (UnreadableFrame e) {
      return Optional.of(e.reason());
    }
  }

  private static void repeatsNothing(Optional<String> reason) {
    assertThat(reason.orElse("").toUpperCase(Locale.ROOT)).doesNotContain(HostileInput.CANARY);
    assertThat(reason.orElse("")).hasSizeLessThan(300).doesNotContain("\n", "root:");
  }
}
