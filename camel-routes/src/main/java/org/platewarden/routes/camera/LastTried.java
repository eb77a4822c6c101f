package org.platewarden.routes.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platewarden.kernel.ImageHash;

/**
 * Remembers on disk which file is being taken in. A file at which the whole server ended three
 * times in a row (a fault in a native library, no memory left) would else end it for ever.
 */
final class LastTried {
  static final String NOTE = ".being-taken-in";

  /** Ends of the server at one file, after which it is put aside. */
  static final int MOST_ENDS = 3;

  private final Path note;
  private String endedAt = "";
  private int ends;

  LastTried(Path root) {
    note = root.resolve(NOTE);
    try {
      List<String> lines = Files.readAllLines(note, StandardCharsets.US_ASCII);
      if (lines.size() == 2) {
        endedAt = lines.get(0);
        ends = Integer.parseInt(lines.get(1));
      }
    } catch (IOException | NumberFormatException e) {
      ends = 0; // no note, or half of one: nothing is known
    }
  }

  /** How often in a row the server ended while it took this file in. */
  int endsAt(DroppedFile file) {
    return nameOf(file).equals(endedAt) ? ends : 0;
  }

  /** Called before a file is taken in. */
  void begins(DroppedFile file) {
    write(nameOf(file) + "\n" + (endsAt(file) + 1) + "\n");
  }

  /** Called after it was, however it went. */
  void ended() {
    write("");
  }

  private void write(String text) {
    try {
      Files.writeString(note, text, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      // without the note a file that ends the server is found later, or never: no reason to stop
      // now
      endedAt = "";
    }
  }

  private static String nameOf(DroppedFile file) {
    return ImageHash.of(file.path().toString().getBytes(StandardCharsets.UTF_8)).hex();
  }
}
