package org.platewarden.recognition.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platewarden.kernel.ImageHash;

/**
 * The networks of one model version: those in its folder, and the shipped ones for the rest. It
 * knows files only, and needs no native library.
 */
public final class ModelFiles {
  /** The networks that come with the product. */
  public static final ModelFiles SHIPPED = new ModelFiles(Optional.empty());

  /** Those that read plates, which is what a version is about. */
  private static final Set<Model> OF_PLATES =
      EnumSet.of(Model.LINE_FINDER, Model.PLATE_FINDER, Model.LINE_READER);

  private static final int HASH_DIGITS = 12;

  private final Optional<Path> folder;

  private ModelFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Those of a folder, which may not be there. */
  public static ModelFiles in(Path folder) {
    return new ModelFiles(Optional.of(folder));
  }

  /** How the network of our own that reads plates is called in a folder. */
  public static String readerName() {
    return Model.LINE_READER.fileName();
  }

  /** Whether the folder has a network of its own. */
  public boolean hasAny() {
    return OF_PLATES.stream().anyMatch(model -> own(model).isPresent());
  }

  /**
   * Twelve hexadecimal digits that change with any of the files.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public String hash() {
    String list =
        OF_PLATES.stream()
            .map(model -> model.fileName() + " " + ImageHash.of(bytes(model)).hex())
            .collect(Collectors.joining("\n"));
    return ImageHash.of(list.getBytes(StandardCharsets.US_ASCII)).hex().substring(0, HASH_DIGITS);
  }

  /**
   * Copies the folder's own networks to another, which is made.
   *
   * @return the same version there
   */
  public ModelFiles copiedTo(Path target) throws IOException {
    Files.createDirectories(target);
    for (Model model : OF_PLATES) {
      Optional<Path> own = own(model);
      if (own.isPresent()) {
        Files.write(target.resolve(model.fileName()), Files.readAllBytes(own.get()));
      }
    }
    return in(target);
  }

  /**
   * One network.
   *
   * @throws IllegalStateException if the product does not come with it
   */
  byte[] bytes(Model model) {
    try {
      Optional<Path> own = OF_PLATES.contains(model) ? own(model) : Optional.empty();
      return own.isPresent() ? Files.readAllBytes(own.get()) : shipped(model);
    } catch (IOException e) {
      throw new UncheckedIOException("the network " + model.fileName() + " cannot be read", e);
    }
  }

  private Optional<Path> own(Model model) {
    return folder.map(path -> path.resolve(model.fileName())).filter(Files::isRegularFile);
  }

  private static byte[] shipped(Model model) throws IOException {
    try (InputStream file = Model.class.getResourceAsStream(model.resource())) {
      if (file == null) {
        throw new IllegalStateException(
            "model %s not found: no %s on the class path; rebuild the application"
                .formatted(model.name(), model.resource()));
      }
      return file.readAllBytes();
    }
  }
}
