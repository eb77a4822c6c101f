package org.platewarden.recognition;

/**
 * Whether a frame is all there, found out without decoding it. A decoder fills what is missing with
 * grey and is content; a plate may have been there.
 *
 * <p>Source: ISO/IEC 10918-1 section B (JPEG markers) and ISO/IEC 15948 section 5.3 (PNG chunks).
 */
final class FrameBody {
  /** Cameras write one scan, web tools about ten; each is a pass over the whole picture. */
  private static final int MOST_SCANS = 64;

  private static final int PNG_CHUNKS = 8;
  private static final int PNG_CHUNK_FRAME = 12;
  private static final int PNG_END = 0x49454E44;

  private FrameBody() {}

  /**
   * Walks a JPEG from its start to its end marker.
   *
   * @throws UnreadableFrame if there is none, or too many scans
   */
  static void checkJpeg(byte[] bytes) throws UnreadableFrame {
    int scans = 0;
    int at = 2;
    while (at + 1 < bytes.length) {
      int marker = (bytes[at] & 0xFF) == 0xFF ? bytes[at + 1] & 0xFF : 0;
      if (marker == 0xD9) {
        return;
      }
      if (standsAlone(marker)) {
        at += marker == 0xFF || marker == 0 ? 1 : 2;
        continue;
      }
      if (marker == 0xDA && ++scans > MOST_SCANS) {
        throw new UnreadableFrame(
            "frame refused: this JPEG has more than %d scans; have the camera send plain JPEGs"
                .formatted(MOST_SCANS));
      }
      if (at + 3 >= bytes.length) {
        break;
      }
      at += 2 + (((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF));
    }
    throw breaksOff("JPEG", bytes);
  }

  /** No marker, a stuffed or filling byte, or a marker without a length. */
  private static boolean standsAlone(int marker) {
    return marker == 0 || marker == 0x01 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD8);
  }

  /**
   * Walks a PNG's chunks up to its end chunk.
   *
   * @throws UnreadableFrame if there is none
   */
  static void checkPng(byte[] bytes) throws UnreadableFrame {
    long at = PNG_CHUNKS;
    while (at + PNG_CHUNK_FRAME <= bytes.length) {
      if (whole(bytes, (int) at + 4) == PNG_END) {
        return;
      }
      at += PNG_CHUNK_FRAME + (whole(bytes, (int) at) & 0xFFFFFFFFL);
    }
    throw breaksOff("PNG", bytes);
  }

  private static int whole(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  private static UnreadableFrame breaksOff(String format, byte[] bytes) {
    return new UnreadableFrame(
        "frame refused: this %s of %d bytes breaks off before its end; send the camera's whole file"
            .formatted(format, bytes.length));
  }
}
