package org.platewarden.routes.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.platewarden.routes.hostile.HostileInput.Expected;

/** Frames that are none, are cut short, lie about themselves, or would unfold into gigabytes. */
public final class HostileFrames {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SIXTEEN_MEGABYTES = 16 << 20;

  private final List<HostileInput> all = new ArrayList<>();

  private HostileFrames() {}

  /** All of them; {@code jpeg} is a good one, from which some are made. */
  public static List<HostileInput> all(byte[] jpeg) {
    HostileFrames frames = new HostileFrames();
    frames.noPictures();
    frames.pngs();
    frames.jpegs(jpeg);
    return List.copyOf(frames.all);
  }

  private void noPictures() {
    refused("empty", () -> new byte[0]);
    refused("one-byte", () -> new byte[] {(byte) 0xFF});
    refused("text", () -> "CANARY".getBytes(US_ASCII));
    refused("gif", () -> "GIF89a\1\0\1\0\0\0\0CANARY".getBytes(US_ASCII));
    refused("bmp", () -> new byte[] {'B', 'M', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    refused("webp", () -> "RIFF\0\0\0\0WEBPVP8 CANARY".getBytes(US_ASCII));
    refused("tiff", () -> "II*\0\u0008\0\0\0CANARY".getBytes(US_ASCII));
    refused("svg", () -> "<svg onload=\"canary()\"/>".getBytes(US_ASCII));
    refused("pdf", () -> "%PDF-1.7 CANARY".getBytes(US_ASCII));
    refused("exr", () -> new byte[] {0x76, 0x2f, 0x31, 0x01, 2, 0, 0, 0});
    refused("heic", () -> "\0\0\0\u0018ftypheicCANARY".getBytes(US_ASCII));
    refused("sixteen-megabytes-of-ff", () -> filled(SIXTEEN_MEGABYTES, (byte) 0xFF));
    refused("noise", () -> random(100_000));
  }

  private void pngs() {
    refused("png-50000x50000", () -> png(50_000, 50_000));
    refused("png-2147483647x1", () -> png(Integer.MAX_VALUE, 64));
    refused("png-of-no-size", () -> png(0, 0));
    refused("png-of-negative-size", () -> png(-1, -1));
    refused("png-tiny", () -> png(1, 1));
    refused("png-header-alone", () -> Arrays.copyOf(png(640, 480), 33));
    refused("png-cut-in-its-header", () -> Arrays.copyOf(png(640, 480), 20));
    refused("png-without-end", () -> Arrays.copyOf(png(640, 480), png(640, 480).length - 12));
    later("png-with-a-wrong-checksum", () -> broken(png(640, 480), 30));
    later("png-of-more-pixels-than-data", () -> png(7_000, 7_000, new byte[64]));
    harmless("png-that-unfolds-a-thousandfold", () -> png(7_000, 7_000, new byte[7_000 * 21_001]));
    harmless("png-with-a-profile-bomb", () -> pngWith("iCCP", deflated("canary\0\0", 30 << 20)));
    harmless("png-with-a-text-bomb", () -> pngWith("zTXt", deflated("canary\0\0", 30 << 20)));
    harmless("png-animated-without-end", () -> pngWith("acTL", ints(Integer.MAX_VALUE, 0)));
    harmless(
        "png-animated-beyond-its-size", () -> pngWith("fcTL", ints(0, 60_000, 60_000, 0, 0, 0, 0)));
    harmless("png-followed-by-a-zip", () -> with(png(640, 480), "PK\3\4CANARY".getBytes(US_ASCII)));
  }

  private void jpegs(byte[] jpeg) {
    refused("jpeg-start-alone", () -> new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    refused("jpeg-cut-in-its-header", () -> Arrays.copyOf(jpeg, 100));
    refused("jpeg-cut-in-half", () -> Arrays.copyOf(jpeg, jpeg.length / 2));
    refused("jpeg-without-its-end", () -> Arrays.copyOf(jpeg, jpeg.length - 2));
    refused("jpeg-65535x65535", () -> jpegOf(jpeg, 65_535, 65_535));
    refused("jpeg-of-no-size", () -> jpegOf(jpeg, 0, 0));
    refused("jpeg-one-pixel-high", () -> jpegOf(jpeg, 640, 1));
    harmless("jpeg-larger-than-it-is", () -> jpegOf(jpeg, 8_000, 6_000));
    harmless("jpeg-smaller-than-it-is", () -> jpegOf(jpeg, 64, 32));
    refused("jpeg-of-65000-scans", () -> jpegOfScans(jpeg, 65_000));
    refused("jpeg-segments-without-end", () -> jpegOfSegments(4_000_000));
    harmless("jpeg-with-exif-of-huge-counts", () -> withSegment(jpeg, 0xE1, exifOfHugeCounts()));
    harmless("jpeg-with-broken-profile", () -> withSegment(jpeg, 0xE2, profile()));
    harmless(
        "jpeg-that-is-a-page-too",
        () -> withSegment(jpeg, 0xFE, "<script>canary()</script>".getBytes(US_ASCII)));
    harmless("jpeg-followed-by-a-zip", () -> with(jpeg, "PK\3\4CANARY".getBytes(US_ASCII)));
    harmless("jpeg-with-noise-inside", () -> noisy(jpeg));
  }

  /** A PNG that claims a size, grey, without matching data. */
  static byte[] png(int width, int height) {
    return png(width, height, new byte[width > 0 && width < 1_000 ? (width + 1) * height : 10]);
  }

  private static byte[] png(int width, int height, byte[] rows) {
    boolean colour = rows.length > 20_000_000;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PNG);
    byte[] header = with(ints(width, height), new byte[] {8, (byte) (colour ? 2 : 0), 0, 0, 0});
    out.writeBytes(chunk("IHDR", header));
    out.writeBytes(chunk("IDAT", deflate(rows)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] pngWith(String type, byte[] content) {
    byte[] png = png(640, 480);
    byte[] start = Arrays.copyOf(png, 33);
    return with(with(start, chunk(type, content)), Arrays.copyOfRange(png, 33, png.length));
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named = with(type.getBytes(US_ASCII), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    return with(with(ints(content.length), named), ints((int) sum.getValue()));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[65_536];
    while (!deflater.finished()) {
      out.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] deflated(String before, int zeros) {
    return with(before.getBytes(US_ASCII), deflate(new byte[zeros]));
  }

  private static byte[] jpegOf(byte[] jpeg, int width, int height) {
    byte[] changed = jpeg.clone();
    int frame = frameHeaderOf(changed);
    ByteBuffer.wrap(changed).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
    return changed;
  }

  private static int frameHeaderOf(byte[] jpeg) {
    return segmentOf(jpeg, 0xC0, 0xC2);
  }

  private static int segmentOf(byte[] jpeg, int first, int last) {
    int at = 2;
    while (true) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker >= first && marker <= last) {
        return at;
      }
      at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF);
    }
  }

  /** The scan again and again: each would be decoded over the whole picture. */
  private static byte[] jpegOfScans(byte[] jpeg, int scans) {
    int start = segmentOf(jpeg, 0xDA, 0xDA);
    int length = 2 + (ByteBuffer.wrap(jpeg).getShort(start + 2) & 0xFFFF);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, start);
    for (int scan = 0; scan < scans; scan++) {
      out.write(jpeg, start, length + 16);
    }
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }

  private static byte[] jpegOfSegments(int segments) {
    byte[] bytes = new byte[2 + 4 * segments];
    ByteBuffer out = ByteBuffer.wrap(bytes).putShort((short) 0xFFD8);
    for (int segment = 0; segment < segments; segment++) {
      out.putInt(0xFFEE0002);
    }
    return bytes;
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.putShort((short) (0xFF00 | marker)).putShort((short) (2 + content.length)).put(content);
    return with(
        with(Arrays.copyOf(jpeg, 2), segment.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] exifOfHugeCounts() {
    ByteBuffer exif = ByteBuffer.allocate(64).put("Exif\0\0MM\0*".getBytes(US_ASCII)).putInt(8);
    exif.putShort((short) 0xFFFF); // entries
    exif.putShort((short) 0x0112).putShort((short) 4).putInt(-1).putInt(Integer.MAX_VALUE);
    exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8); // points to itself
    return exif.array();
  }

  private static byte[] profile() {
    return with("ICC_PROFILE\0\1\u007F".getBytes(US_ASCII), filled(30_000, (byte) 0x41));
  }

  private static byte[] noisy(byte[] jpeg) {
    byte[] changed = jpeg.clone();
    Random random = new Random(7);
    int from = segmentOf(jpeg, 0xDA, 0xDA) + 20;
    for (int at = from; at < changed.length - 2; at += 97) {
      changed[at] = (byte) random.nextInt(255);
    }
    return changed;
  }

  private static byte[] broken(byte[] bytes, int at) {
    bytes[at] ^= 0x55;
    return bytes;
  }

  private static byte[] filled(int size, byte with) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, with);
    return bytes;
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    Arrays.stream(values).forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] with(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void refused(String name, Supplier<byte[]> made) {
    all.add(new HostileInput("", name, Expected.REFUSED, made));
  }

  private void later(String name, Supplier<byte[]> made) {
    all.add(new HostileInput("", name, Expected.REFUSED_LATER, made));
  }

  private void harmless(String name, Supplier<byte[]> made) {
    all.add(new HostileInput("", name, Expected.HARMLESS, made));
  }
}
