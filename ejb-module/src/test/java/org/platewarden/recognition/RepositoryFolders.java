package org.platewarden.recognition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds folders beside or above the module under test, wherever the build was started. */
public final class RepositoryFolders {
  private RepositoryFolders() {}

  /** The nearest file or folder of this relative path, from here upwards. */
  public static Optional<Path> find(String relative) {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve(relative))
        .filter(Files::exists)
        .findFirst();
  }

  /** As {@link #find}, for what every checkout has. */
  public static Path get(String relative) {
    return find(relative)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no %s at or above %s; run the test inside the repository"
                        .formatted(relative, Path.of("").toAbsolutePath())));
  }
}
