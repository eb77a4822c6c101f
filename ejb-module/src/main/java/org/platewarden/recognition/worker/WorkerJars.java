package org.platewarden.recognition.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of workers. */
final class WorkerJars {
  private WorkerJars() {}

  /**
   * All jars of a folder. A link is followed now: a worker that is started later must not find
   * another build behind it.
   *
   * @return the folder itself where nothing is in it, so that a worker says what it lacks
   */
  static String in(Path folder) {
    try (Stream<Path> files = Files.list(folder.toRealPath())) {
      String jars =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".jar"))
              .sorted()
              .collect(Collectors.joining(File.pathSeparator));
      return jars.isEmpty() ? folder.toString() : jars;
    } catch (IOException e) {
      return folder.toString();
    }
  }
}
