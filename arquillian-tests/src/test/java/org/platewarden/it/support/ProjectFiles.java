package org.platewarden.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of this checkout, found from its root. */
public final class ProjectFiles {
  private static final Path ROOT =
      Path.of(System.getProperty("platewarden.root", "..")).toAbsolutePath().normalize();

  private ProjectFiles() {}

  /** A file or folder below the root. */
  public static Path at(String relative) {
    return ROOT.resolve(relative);
  }

  /** The text of a file below the root. */
  public static String textOf(String relative) {
    return textOf(at(relative));
  }

  /** The text of a file. */
  public static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder whose name ends so, sorted; empty where there is no such folder. */
  public static List<Path> below(String folder, String ending) {
    Path start = at(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (var files = Files.walk(start)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
