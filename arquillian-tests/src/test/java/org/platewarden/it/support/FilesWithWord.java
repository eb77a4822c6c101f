package org.platewarden.it.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for bytes in every file below a folder, whatever the file is. */
public final class FilesWithWord {
  private FilesWithWord() {}

  /** The files that hold these bytes somewhere; one that goes away meanwhile holds none. */
  public static List<Path> below(Path folder, byte[] word) throws IOException {
    String wanted = new String(word, StandardCharsets.ISO_8859_1);
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, wanted)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, String wanted) throws IOException {
    try {
      // as many characters as bytes, each byte one
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
