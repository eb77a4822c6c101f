package org.platewarden.recognition.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures that somebody broke, or made to break others; the same for the same seed and number.
 * What begins as a whole picture is small, so that looking at it is quick.
 */
final class HostileImages {
  private static final int BOMB_EVERY = 97;
  private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};

  private final long seed;
  private final List<byte[]> whole = DrawnPictures.ofEachKind();

  HostileImages(long seed) {
    this.seed = seed;
  }

  /** One picture. */
  byte[] get(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    if (number % BOMB_EVERY == BOMB_EVERY - 1) {
      return bomb(random.nextInt(6), random);
    }
    byte[] picture = whole.get(random.nextInt(whole.size())).clone();
    return switch (random.nextInt(10)) {
      case 0 -> picture;
      case 1 -> struck(picture, picture.length, 1 + random.nextInt(30), random);
      case 2 -> struck(picture, Math.min(picture.length, 700), 1 + random.nextInt(8), random);
      case 3 -> Arrays.copyOf(picture, random.nextInt(picture.length + 1));
      case 4 -> ended(Arrays.copyOf(picture, random.nextInt(picture.length + 1)));
      case 5 -> without(picture, random);
      case 6 -> twice(picture, random);
      case 7 -> claiming(picture, random);
      case 8 -> noise(picture, random);
      default -> odd(random);
    };
  }

  private static byte[] struck(byte[] picture, int within, int hits, Random random) {
    for (int hit = 0; hit < hits && within > 0; hit++) {
      picture[random.nextInt(within)] = (byte) random.nextInt(256);
    }
    return picture;
  }

  private static byte[] ended(byte[] cut) {
    return joined(cut, END_OF_JPEG);
  }

  private static byte[] without(byte[] picture, Random random) {
    int from = random.nextInt(picture.length);
    int to = from + random.nextInt(picture.length - from);
    return joined(Arrays.copyOf(picture, from), Arrays.copyOfRange(picture, to, picture.length));
  }

  private static byte[] twice(byte[] picture, Random random) {
    int from = random.nextInt(picture.length);
    int to = from + random.nextInt(picture.length - from);
    return joined(Arrays.copyOf(picture, to), Arrays.copyOfRange(picture, from, picture.length));
  }

  /**
   * The same content under another size: in the first frame header, or in the PNG's first chunk.
   */
  private static byte[] claiming(byte[] picture, Random random) {
    int width = 1 + random.nextInt(7000);
    int height = 1 + random.nextInt(7000);
    if (picture[0] == (byte) 0x89) {
      ByteBuffer.wrap(picture)
          .putInt(16, width)
          .putInt(20, height)
          .putInt(29, crc(picture, 12, 17));
      return picture;
    }
    for (int at = 2; at + 9 < picture.length; at++) {
      boolean header = picture[at] == (byte) 0xFF && (picture[at + 1] & 0xFC) == 0xC0;
      if (header) {
        ByteBuffer.wrap(picture).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        break;
      }
    }
    return picture;
  }

  private static byte[] noise(byte[] picture, Random random) {
    int kept = Math.min(picture.length, random.nextInt(200));
    byte[] rest = new byte[random.nextInt(4000)];
    random.nextBytes(rest);
    return ended(joined(Arrays.copyOf(picture, kept), rest));
  }

  private static byte[] odd(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {(byte) 0xFF};
      case 2 -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
      case 3 -> "RIFF\0\1\0\0WEBPVP8L0123456789".getBytes(StandardCharsets.ISO_8859_1);
      case 4 -> DrawnPictures.png(1, 1, 4);
      case 5 -> "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
      case 6 -> DrawnPictures.manyChunks(200 + random.nextInt(20_000));
      default -> DrawnPictures.exif(DrawnPictures.selfReferringExif());
    };
  }

  /** A small file that says, or unfolds into, much. */
  private static byte[] bomb(int kind, Random random) {
    return switch (kind) {
      case 0 -> DrawnPictures.png(20_000, 20_000, 100); // 400 megapixels claimed
      case 1 -> DrawnPictures.png(7000, 7000, 7000 * (1 + 3 * 7000)); // and unfolded
      case 2 -> DrawnPictures.png(7000, 7000, 100); // claimed, and not there
      case 3 -> DrawnPictures.png(64, 64, 60_000_000); // more rows than it claims
      case 4 -> claimingJpeg(65_500, 65_500);
      default -> claimingJpeg(7000, 7000 - random.nextInt(100));
    };
  }

  private static byte[] claimingJpeg(int width, int height) {
    byte[] jpeg = DrawnPictures.jpeg(160, 120);
    for (int at = 2; at + 9 < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
      }
    }
    return jpeg;
  }

  static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    new ArrayList<>(List.of(parts)).forEach(all::writeBytes);
    return all.toByteArray();
  }

  static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  /** So many zeros, packed; never all of them in memory. */
  static byte[] packedZeros(int count) {
    var out = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 16];
    try (var packing = new DeflaterOutputStream(out)) {
      for (int left = count; left > 0; left -= part.length) {
        packing.write(part, 0, Math.min(left, part.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
