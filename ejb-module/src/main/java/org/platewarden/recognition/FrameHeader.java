package org.platewarden.recognition;

/**
 * The size that a picture claims, read by hand from its first bytes.
 *
 * <p>This is the door before the decoder: a small file that would unfold into gigabytes is refused
 * here, in microseconds, with nothing allocated.
 *
 * <p>Source: ISO/IEC 10918-1 section B.2 (JPEG markers) and ISO/IEC 15948 section 11.2 (PNG IHDR).
 *
 * @param width pixels
 * @param height pixels
 */
public record FrameHeader(int width, int height) {
  /** The largest file that is looked at. */
  public static final int MAX_ENCODED_BYTES = 16 * 1024 * 1024;

  /** The most pixels that are decoded. */
  public static final long MAX_PIXELS = 50_000_000;

  /** The least width in which a plate could be read. */
  public static final int MIN_WIDTH = 64;

  /** The least height in which a plate could be read. */
  public static final int MIN_HEIGHT = 32;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PNG_HEADER_CHUNK = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
  private static final int PNG_HEADER_END = 33;
  private static final int FIRST_SEGMENT = 2;
  private static final int FRAME_SEGMENT_LENGTH = 8;

  /** Grey has one, colour three; what four mean is told in several ways. */
  private static final int MOST_COMPONENTS = 3;

  /**
   * Reads the header of a frame and holds it against the limits.
   *
   * @throws UnreadableFrame if the bytes are no JPEG or PNG, too many, claim a size out of bounds,
   *     or break off before the picture's end
   */
  public static FrameHeader of(Frame frame) throws UnreadableFrame {
    byte[] bytes = frame.encoded();
    if (bytes.length > MAX_ENCODED_BYTES) {
      throw new UnreadableFrame(
          "frame refused: %d bytes are more than the limit of %d; have the camera send smaller files"
              .formatted(bytes.length, MAX_ENCODED_BYTES));
    }
    FrameHeader header;
    if (startsWith(bytes, 0, PNG)) {
      header = ofPng(bytes);
    } else if (isJpeg(bytes)) {
      header = ofJpeg(bytes);
    } else {
      throw new UnreadableFrame(
          "frame refused: its %d bytes start like neither a JPEG nor a PNG; have the camera send one of the two"
              .formatted(bytes.length));
    }
    header.withinLimits();
    if (startsWith(bytes, 0, PNG)) {
      FrameBody.checkPng(bytes);
    } else {
      FrameBody.checkJpeg(bytes);
    }
    return header;
  }

  private void withinLimits() throws UnreadableFrame {
    if ((long) width * height > MAX_PIXELS) {
      throw new UnreadableFrame(
          "frame refused: %d x %d pixels are more than the limit of %d; have the camera send smaller pictures"
              .formatted(width, height, MAX_PIXELS));
    }
    if (width < MIN_WIDTH || height < MIN_HEIGHT) {
      throw new UnreadableFrame(
          "frame refused: %d x %d pixels are less than the least of %d x %d; have the camera send larger pictures"
              .formatted(width, height, MIN_WIDTH, MIN_HEIGHT));
    }
  }

  private static FrameHeader ofPng(byte[] bytes) throws UnreadableFrame {
    if (bytes.length < PNG_HEADER_END || !startsWith(bytes, PNG.length, PNG_HEADER_CHUNK)) {
      throw cutShort("PNG", bytes);
    }
    int size = PNG.length + PNG_HEADER_CHUNK.length;
    int width = (int) unsigned(bytes, size, 4);
    int height = (int) unsigned(bytes, size + 4, 4);
    if (width <= 0 || height <= 0) {
      throw new UnreadableFrame(
          "frame refused: this PNG claims %d x %d pixels, which no PNG can have; send the camera's original file"
              .formatted(unsigned(bytes, size, 4), unsigned(bytes, size + 4, 4)));
    }
    return new FrameHeader(width, height);
  }

  /** Walks the segments up to the frame header (SOF0 to SOF15, without the three that are not). */
  private static FrameHeader ofJpeg(byte[] bytes) throws UnreadableFrame {
    int at = FIRST_SEGMENT;
    while (at + 4 <= bytes.length) {
      int marker = bytes[at + 1] & 0xFF;
      if (bytes[at] != (byte) 0xFF) {
        break;
      }
      if (marker == 0xFF) { // a fill byte
        at++;
        continue;
      }
      int length = (int) unsigned(bytes, at + 2, 2);
      if (length < 2 || endsHeader(marker)) {
        break;
      }
      if (isFrameHeader(marker)) {
        return ofJpegFrame(bytes, at, length);
      }
      at += 2 + length;
    }
    throw cutShort("JPEG", bytes);
  }

  private static FrameHeader ofJpegFrame(byte[] bytes, int at, int length) throws UnreadableFrame {
    if (length < FRAME_SEGMENT_LENGTH || at + 2 + length > bytes.length) {
      throw cutShort("JPEG", bytes);
    }
    int components = bytes[at + 9] & 0xFF;
    if (components > MOST_COMPONENTS) {
      throw new UnreadableFrame(
          "frame refused: this JPEG has %d colour components, as files for print have; have the camera send grey or colour"
              .formatted(components));
    }
    return new FrameHeader((int) unsigned(bytes, at + 7, 2), (int) unsigned(bytes, at + 5, 2));
  }

  private static boolean isFrameHeader(int marker) {
    boolean inRange = marker >= 0xC0 && marker <= 0xCF;
    return inRange && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Start of scan, end of image, a second start or a restart: no frame header can follow. */
  private static boolean endsHeader(int marker) {
    return marker == 0x00 || (marker >= 0xD0 && marker <= 0xDA);
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > FIRST_SEGMENT
        && bytes[0] == (byte) 0xFF
        && bytes[1] == (byte) 0xD8
        && bytes[2] == (byte) 0xFF;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[at + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static long unsigned(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = at; i < at + count; i++) {
      value = (value << 8) | (bytes[i] & 0xFF);
    }
    return value;
  }

  private static UnreadableFrame cutShort(String format, byte[] bytes) {
    return new UnreadableFrame(
        "frame refused: this %s of %d bytes ends or breaks before it says its size; send the camera's whole file"
            .formatted(format, bytes.length));
  }
}
