package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.platewarden.kernel.CameraCode;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Whatever the bytes, a parser gives a meaning or refuses, and soon. {@code ./platewarden bench
 * fuzz} looks for bytes that do not; those once found are tried in the gate by {@link
 * FoundInputsTest}.
 */
@DisplayName("R37: no bytes break a parser")
class FeedFormatFuzzTest {
  /** Of the processor's time: how busy the machine is otherwise is not the parser's fault. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Circumstances SAN_DIEGO =
      new Circumstances(ZoneId.of("America/Los_Angeles"), "US");

  @FuzzTest
  void openalpr(byte[] message) {
    refusesOrUnderstands(new OpenAlprJson(), message);
  }

  @FuzzTest
  void platerecognizer(byte[] message) {
    refusesOrUnderstands(new PlateRecognizerJson(), message);
  }

  @FuzzTest
  void platerecognizer_csv(byte[] message) {
    refusesOrUnderstands(new PlateRecognizerCsv(), message);
  }

  @FuzzTest
  void hikvision(byte[] message) {
    refusesOrUnderstands(new HikvisionXml(), message);
  }

  @FuzzTest
  void axis(byte[] message) {
    refusesOrUnderstands(new AxisJson(), message);
  }

  @FuzzTest
  void genetec(byte[] message) {
    refusesOrUnderstands(new GenetecJson(), message);
  }

  @FuzzTest
  void frame_header(byte[] frame) {
    long began = THREADS.getCurrentThreadCpuTime();
    try {
      FrameHeader header = FrameHeader.of(new Frame(frame));
      assertThat((long) header.width() * header.height()).isPositive();
    } catch (UnreadableFrame refused) {
      assertThat(refused.reason()).startsWith("frame refused: ");
    }
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began)).isLessThan(LONGEST);
  }

  private static void refusesOrUnderstands(FeedFormat format, byte[] message) {
    long began = THREADS.getCurrentThreadCpuTime();
    try {
      if (format.understand(message, SAN_DIEGO) instanceof FeedMessage.Reads told) {
        assertThat(told.reads()).isNotEmpty();
        told.reads().forEach(FeedFormatFuzzTest::asRead);
      }
    } catch (FeedRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began)).isLessThan(LONGEST);
  }

  private static void asRead(FeedRead read) {
    try {
      read.capturedBy(new CameraCode("cam-1"));
    } catch (IllegalArgumentException refused) {
      // an id that cannot be: the one value that is judged with the read
      assertThat(refused).hasMessageStartingWith("read refused: its id");
    }
  }
}
