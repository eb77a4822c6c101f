package org.platewarden.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHeaderTest {
  private static final int BASELINE = 0xC0;
  private static final int PROGRESSIVE = 0xC2;

  @Test
  void the_size_of_a_png_is_read_from_its_header() throws UnreadableFrame {
    assertThat(FrameHeader.of(png(1280, 720))).isEqualTo(new FrameHeader(1280, 720));
  }

  @ParameterizedTest
  @ValueSource(ints = {BASELINE, PROGRESSIVE})
  void the_size_of_a_jpeg_is_read_behind_its_other_segments(int frameMarker)
      throws UnreadableFrame {
    assertThat(FrameHeader.of(jpeg(frameMarker, 1920, 1080)))
        .isEqualTo(new FrameHeader(1920, 1080));
  }

  @Test
  void a_png_that_claims_400_megapixels_is_refused_before_decoding() {
    Frame bomb = padded(png(20_000, 20_000), 48 * 1024);
    Assertions.assertTimeout(
        Duration.ofMillis(500),
        () ->
            assertThatThrownBy(() -> FrameHeader.of(bomb))
                .isInstanceOf(UnreadableFrame.class)
                .hasMessageStartingWith(
                    "frame refused: 20000 x 20000 pixels are more than the limit of 50000000;"));
  }

  @Test
  void a_jpeg_that_claims_more_than_50_megapixels_is_refused() {
    assertThatThrownBy(() -> FrameHeader.of(jpeg(BASELINE, 30_000, 20_000)))
        .hasMessageContaining("30000 x 20000 pixels are more than the limit");
  }

  @Test
  void a_png_that_claims_more_than_java_can_count_is_refused() {
    assertThatThrownBy(() -> FrameHeader.of(png(0x8000_0000, 100)))
        .hasMessageContaining("2147483648 x 100 pixels, which no PNG can have");
  }

  @Test
  void a_jpeg_without_a_height_is_refused() {
    assertThatThrownBy(() -> FrameHeader.of(jpeg(BASELINE, 640, 0)))
        .hasMessageContaining("640 x 0 pixels are less than the least of 64 x 32");
  }

  @Test
  void a_frame_too_small_for_a_plate_is_refused() {
    assertThatThrownBy(() -> FrameHeader.of(png(63, 32)))
        .hasMessageContaining("63 x 32 pixels are less than the least of 64 x 32");
  }

  @Test
  void a_file_over_16_mebibytes_is_refused_whatever_it_holds() {
    Frame large = padded(png(1280, 720), FrameHeader.MAX_ENCODED_BYTES + 1);
    assertThatThrownBy(() -> FrameHeader.of(large))
        .hasMessageContaining("16777217 bytes are more than the limit of 16777216");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF89a", "II*\0", "MM\0*", "RIFF\0\0\0\0WEBPVP8 ", "BM", "<svg"})
  void what_is_neither_jpeg_nor_png_is_refused(String start) {
    Frame other = new Frame((start + "x".repeat(200)).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> FrameHeader.of(other))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("neither a JPEG nor a PNG");
  }

  @Test
  void an_empty_frame_is_refused() {
    assertThatThrownBy(() -> FrameHeader.of(new Frame(new byte[0])))
        .hasMessageContaining("its 0 bytes start like neither");
  }

  @Test
  void a_header_cut_at_any_byte_is_refused_or_already_whole() {
    for (Frame whole : new Frame[] {png(1280, 720), jpeg(BASELINE, 1280, 720)}) {
      for (int length = 0; length < whole.encoded().length; length++) {
        assertOnlyEverRefuses(new Frame(Arrays.copyOf(whole.encoded(), length)));
      }
    }
  }

  @Test
  void a_picture_that_breaks_off_behind_its_header_is_refused() {
    for (Frame whole : new Frame[] {png(1280, 720), jpeg(BASELINE, 1280, 720)}) {
      byte[] bytes = whole.encoded();
      assertThatThrownBy(() -> FrameHeader.of(new Frame(Arrays.copyOf(bytes, bytes.length - 1))))
          .hasMessageContaining("breaks off before its end");
    }
  }

  @Test
  void a_damaged_header_is_refused_and_never_breaks_the_reader() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = jpeg(BASELINE, 1280, 720).encoded();
      for (int hits = random.nextInt(4); hits >= 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertOnlyEverRefuses(new Frame(bytes));
    }
  }

  private static void assertOnlyEverRefuses(Frame frame) {
    try {
      FrameHeader header = FrameHeader.of(frame);
      assertThat((long) header.width() * header.height()).isBetween(2048L, FrameHeader.MAX_PIXELS);
    } catch (UnreadableFrame refused) {
      assertThat(refused).hasMessageStartingWith("frame refused: ");
    }
  }

  private static Frame png(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(33 + 12);
    bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    bytes.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    bytes.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    bytes.putInt(33, 0).put(37, "IEND".getBytes(StandardCharsets.US_ASCII));
    return new Frame(bytes.array());
  }

  /** Start, an application segment of 14 bytes, a fill byte, and a frame header. */
  private static Frame jpeg(int frameMarker, int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(40);
    bytes.putShort((short) 0xFFD8).putShort((short) 0xFFE0).putShort((short) 14);
    bytes.put(new byte[12]).put((byte) 0xFF).put((byte) 0xFF).put((byte) frameMarker);
    bytes.putShort((short) 17).put((byte) 8).putShort((short) height).putShort((short) width);
    bytes.put(new byte[10]).putShort((short) 0xFFD9);
    return new Frame(bytes.array());
  }

  private static Frame padded(Frame frame, int length) {
    return new Frame(Arrays.copyOf(frame.encoded(), length));
  }
}
