package org.platewarden.routes.camera;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedMessage.PostedPicture;

/**
 * A message and the pictures that came with it, as one file: a zip of {@code message}, or {@code
 * message.reads.json} if it is in our own format, and of {@code pictures/<number>/<name>}.
 *
 * @param inOurFormat whether the message is
 * @param message as it came
 * @param pictures as they came
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares parcels by equals
record Parcel(boolean inOurFormat, byte[] message, List<PostedPicture> pictures) {
  /** How the names of such files end. */
  static final String ENDING = ".message.zip";

  /** Most bytes of such a file, and of all that is in it. */
  static final int MOST_BYTES = 80 << 20;

  private static final int MOST_ENTRIES = 201;
  private static final int LONGEST_NAME = 200;

  /** The least that a zip can tell. */
  private static final long MILLIS_OF_1980 = 315_532_800_000L;

  private static final String MESSAGE = "message";
  private static final String OURS = MESSAGE + DroppedFile.OUR_FORMAT;
  private static final String PICTURES = "pictures/";

  Parcel {
    pictures = List.copyOf(pictures);
  }

  /** The file. */
  byte[] zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, inOurFormat ? OURS : MESSAGE, message);
      for (int i = 0; i < pictures.size(); i++) {
        add(zip, PICTURES + i + "/" + plain(pictures.get(i).name()), pictures.get(i).encoded());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a message and its pictures cannot be packed", e);
    }
    return bytes.toByteArray();
  }

  /** What a zip can have for a name: no end of it and what is no text would make it fail. */
  private static String plain(String name) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return bare.substring(0, Math.min(bare.length(), LONGEST_NAME)).replaceAll("\\p{Cs}", "_");
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // not the time of now: the same message again is the same file
    entry.setTime(MILLIS_OF_1980);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** What a file holds; no more of it is unpacked than may be in it. */
  static Parcel of(byte[] file) throws InputRefused {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      Unpacked unpacked = new Unpacked();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpacked.add(entry.getName(), zip);
      }
      return unpacked.whole();
    } catch (IOException | IllegalArgumentException e) {
      // the second is a name that is no text
      throw new InputRefused(
          "file refused: it is damaged, or no zip of a message and its pictures; send it again");
    }
  }

  /** Holds what came out so far against the limits. */
  private static final class Unpacked {
    private final List<PostedPicture> pictures = new ArrayList<>();
    private byte @Nullable [] message;
    private boolean inOurFormat;
    private int entries;
    private int bytes;

    void add(String name, ZipInputStream content) throws IOException, InputRefused {
      if (++entries > MOST_ENTRIES) {
        throw new InputRefused(
            "file refused: it holds more than %d files; send a message with at most %d pictures"
                .formatted(MOST_ENTRIES, MOST_ENTRIES - 1));
      }
      byte[] unpacked = content.readNBytes(MOST_BYTES - bytes + 1);
      bytes += unpacked.length;
      if (bytes > MOST_BYTES) {
        throw new InputRefused(
            "file refused: it unpacks to more than %d bytes; send fewer pictures at once"
                .formatted(MOST_BYTES));
      }
      if (name.startsWith(PICTURES)) {
        pictures.add(new PostedPicture(name.substring(name.lastIndexOf('/') + 1), unpacked));
      } else if (message == null && (name.equals(MESSAGE) || name.equals(OURS))) {
        message = unpacked;
        inOurFormat = name.equals(OURS);
      } else {
        throw new InputRefused(
            "file refused: its entry %d is neither its one message nor a picture; send %s, or %s, and %s"
                .formatted(entries, MESSAGE, OURS, PICTURES));
      }
    }

    Parcel whole() throws InputRefused {
      if (message == null) {
        throw new InputRefused(
            "file refused: it holds no message; send %s, or %s, with its pictures"
                .formatted(MESSAGE, OURS));
      }
      return new Parcel(inOurFormat, message, pictures);
    }
  }
}
