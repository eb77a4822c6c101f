package org.platewarden.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What the launcher does with a file that is to be imported. */
public final class ImportFolder {
  private static final Path FOLDER = TestStack.importFolder();

  private ImportFolder() {}

  /** Puts a file there as a whole. */
  public static void put(String name, byte[] content) throws IOException {
    Path half = Files.write(FOLDER.resolve("." + name + ".part"), content);
    Files.setOwner(half, Files.getOwner(FOLDER));
    Files.move(half, FOLDER.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the server last told of it, a line of JSON; empty if nothing yet. */
  public static String progressOf(String name) throws IOException {
    Path told = FOLDER.resolve(".progress").resolve(name + ".json");
    return Files.exists(told) ? Files.readString(told) : "";
  }

  /** Waits for its end and gives what the server tells of it. */
  public static String endOf(String name) throws Exception {
    Wait.until(
        "import of " + name + " to end",
        () ->
            Files.notExists(FOLDER.resolve(name))
                && progressOf(name).matches("(?s).*\"(done|refused|cancelled)\".*"));
    return progressOf(name);
  }

  /** The files in {@code rejected/} whose names begin so. */
  public static List<Path> rejected(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("rejected"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    }
  }
}
