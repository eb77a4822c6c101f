package org.platewarden.routes.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where files lie that are to be imported: in the folder itself while they are, their lines that
 * cannot be in {@code rejected/}, what the launcher shows of them in {@code .progress/}.
 */
@ApplicationScoped
public class ImportFolder {
  @Inject
  @ConfigProperty(name = "platewarden.import.dir")
  String root;

  /** The folder. */
  public Path root() {
    return Path.of(root);
  }

  /** Makes it and what is in it, where it is not there yet. */
  public void make() throws IOException {
    Files.createDirectories(rejected());
    Files.createDirectories(progress());
  }

  Path rejected() {
    return root().resolve("rejected");
  }

  Path progressOf(String name) {
    return progress().resolve(name + ".json");
  }

  private Path progress() {
    return root().resolve(".progress");
  }

  /** Whether a person wants no more of it. */
  boolean isCancelled(String name) {
    return Files.exists(cancelOf(name));
  }

  /** Takes away a file that is dealt with. */
  void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(cancelOf(file.getFileName().toString()));
  }

  /** Puts a file aside that is refused as a whole, its reason beside it. */
  void putAside(Path file, String reason) throws IOException {
    String name = file.getFileName().toString();
    Files.writeString(rejected().resolve(name + ".reason.txt"), reason + "\n");
    Files.move(file, rejected().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path cancelOf(String name) {
    return progress().resolve(name + ".cancel");
  }
}
