package org.platewarden.recognition.worker;

import static org.platewarden.recognition.ModelVersion.SHIPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;
import org.platewarden.recognition.OpenModel;
import org.platewarden.recognition.opencv.ModelFiles;
import org.platewarden.recognition.worker.WorkerSettings.Program;

/**
 * Model versions in the subfolders of one folder: networks named as those that ship, and a text
 * {@code model-card.txt} if their makers wrote one. A version is copied before it is used, so that
 * a worker that is started later reads with the same networks, whatever became of the folder.
 */
@ApplicationScoped
public class WorkerModels implements ModelVersions {
  private static final String CARD = "model-card.txt";
  private static final int MOST_CARD = 4_000;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.models")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.model")
  Optional<String> nameInForce;

  @Inject
  @ConfigProperty(name = "platewarden.recognition.shadow")
  Optional<String> nameOfShadow;

  @Inject WorkerHome home;

  private @Nullable ModelVersion inForce;

  /**
   * The version that the settings name, as it was when the server started.
   *
   * @throws IllegalStateException if it is not there or does not load
   */
  @Override
  public synchronized ModelVersion inForce() {
    ModelVersion known = inForce;
    if (known == null) {
      known = named(nameInForce.orElse(SHIPPED));
      inForce = known;
    }
    return known;
  }

  private ModelVersion named(String name) {
    try {
      if (!ModelVersion.isName(name)) {
        throw new ModelNotUsable("a name of a-z, 0-9, dot and dash is wanted");
      }
      ModelVersion version = versionOf(name);
      if (!name.equals(SHIPPED)) { // which every worker proves
        open(version).close();
      }
      return version;
    } catch (ModelNotUsable e) {
      throw new IllegalStateException(
          "PLATEWARDEN_RECOGNITION_MODEL is '%s': %s".formatted(name, e.reason()), e);
    }
  }

  /** What the workers of the version in force run. */
  Program programInForce() {
    ModelVersion version = inForce();
    return version.name().equals(SHIPPED)
        ? home.program()
        : home.program().reading(home.copyOf(version));
  }

  @Override
  public Optional<String> shadow() {
    return nameOfShadow;
  }

  @Override
  public List<ModelVersion> all() {
    return Stream.concat(Stream.of(SHIPPED), namesInFolder().stream())
        .map(this::versionOf)
        .toList();
  }

  private List<String> namesInFolder() {
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder.get()))) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(Path.of(folder.get()))) {
      return found
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> ModelVersion.isName(name) && !name.equals(SHIPPED))
          .filter(name -> filesOf(name).hasAny())
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      return List.of(); // a folder that cannot be read has no version for us
    }
  }

  @Override
  public OpenModel open(ModelVersion version) throws ModelNotUsable {
    if (version.name().equals(SHIPPED)) {
      return OneWorker.start(version, home.program().goingBehind());
    }
    try {
      ModelFiles files = filesOf(version.name());
      if (!files.hasAny()) {
        throw new ModelNotUsable(
            "there is no model version %s in %s; put a folder with a %s there"
                .formatted(version.name(), folder.orElse("no folder"), ModelFiles.readerName()));
      }
      Path copy = home.copyOf(version);
      if (!ModelFiles.in(copy).hash().equals(version.hash())) {
        copy(files, version, copy);
      }
      return OneWorker.start(version, home.program().reading(copy).goingBehind());
    } catch (IOException | UncheckedIOException e) {
      throw new ModelNotUsable(
          "the files of model version %s cannot be read or copied to %s; see to their owner"
              .formatted(version.name(), home.copyOf(version)),
          e);
    }
  }

  /** What lies at a copy's place is of its hash, or nothing lies there. */
  private static void copy(ModelFiles files, ModelVersion version, Path to)
      throws IOException, ModelNotUsable {
    Files.createDirectories(to.getParent());
    Path half = Files.createTempDirectory(to.getParent(), "half");
    if (!files.copiedTo(half).hash().equals(version.hash())) {
      throw new ModelNotUsable(
          "the files of model version %s have changed since %s; look at the versions again"
              .formatted(version.name(), version.hash()));
    }
    Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private ModelFiles filesOf(String name) {
    return name.equals(SHIPPED) || folder.isEmpty()
        ? ModelFiles.SHIPPED
        : ModelFiles.in(Path.of(folder.get()).resolve(name));
  }

  private ModelVersion versionOf(String name) {
    return new ModelVersion(name, filesOf(name).hash(), cardOf(name));
  }

  private Optional<String> cardOf(String name) {
    Optional<Path> card =
        folder.map(path -> Path.of(path).resolve(name).resolve(CARD)).filter(Files::isRegularFile);
    if (card.isEmpty()) {
      return Optional.empty();
    }
    try (var reader = Files.newInputStream(card.get())) {
      return Optional.of(new String(reader.readNBytes(MOST_CARD), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty(); // a card is a help and no condition
    }
  }
}
