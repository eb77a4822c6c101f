package org.platewarden.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.OpenModel;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.opencv.ModelFiles;
import org.platewarden.recognition.worker.WorkerSettings.Program;

@DisplayName("4.6: model versions lie in folders and are named by what is in them")
class WorkerModelsTest {
  @TempDir Path folder;

  private WorkerModels models = new WorkerModels();

  @BeforeEach
  void a_server_without_settings() {
    models = with(Optional.empty());
  }

  @Test
  void without_a_folder_there_is_the_shipped_one_and_it_is_in_force() {
    models.folder = Optional.empty();

    assertThat(models.all()).containsExactly(models.inForce());
    assertThat(models.inForce().name()).isEqualTo("shipped");
  }

  @Test
  void the_same_files_have_the_same_hash_and_other_files_another() throws IOException {
    version("copy", shipped("plate-reader.onnx"));
    version("other", new byte[] {1});

    List<ModelVersion> all = models.all();

    assertThat(all).extracting(ModelVersion::name).containsExactly("shipped", "copy", "other");
    assertThat(all.get(1).sameFilesAs(all.get(0))).isTrue();
    assertThat(all.get(2).sameFilesAs(all.get(0))).isFalse();
  }

  @Test
  void what_is_no_version_is_left_out() throws IOException {
    Files.createDirectories(folder.resolve("models/empty"));
    version("Wrong Name", new byte[] {1});
    version("shipped", new byte[] {1});
    Files.write(folder.resolve("models/file"), new byte[] {1});

    assertThat(models.all()).extracting(ModelVersion::name).containsExactly("shipped");
  }

  @Test
  void a_card_is_told_with_its_version() throws IOException {
    version("other", new byte[] {1});
    Files.writeString(
        folder.resolve("models/other/model-card.txt"), "Learnt from 40,000 plates.\n");

    assertThat(models.all().getLast().card()).contains("Learnt from 40,000 plates.");
  }

  @Test
  void a_version_is_opened_and_reads() throws Exception {
    version("copy", another("plate-reader.onnx"));
    Path demo = RepositoryFolders.get("wildfly-config/demo/frames/sedan-7PWD413.jpg");

    try (OpenModel copy = models.open(models.all().getLast())) {
      assertThat(copy.recognize(new Frame(Files.readAllBytes(demo))).plates())
          .first()
          .extracting(plate -> plate.best().characters())
          .isEqualTo("7PWD413");
    }
  }

  @Test
  void a_file_that_is_no_network_does_not_load() throws IOException {
    version("broken", "no network".getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> models.open(models.all().getLast()))
        .isInstanceOf(ModelNotUsable.class)
        .hasMessageContaining("broken do not load");
  }

  @Test
  void a_network_of_another_shape_does_not_load() throws IOException {
    version("swapped", shipped("plate-finder.onnx"));

    assertThatThrownBy(() -> models.open(models.all().getLast()))
        .isInstanceOf(ModelNotUsable.class)
        .hasMessageContaining("another shape");
  }

  @Test
  void files_that_changed_since_they_were_listed_are_not_opened() throws IOException {
    version("other", another("plate-reader.onnx"));
    ModelVersion listed = models.all().getLast();
    version("other", new byte[] {1});

    assertThatThrownBy(() -> models.open(listed))
        .isInstanceOf(ModelNotUsable.class)
        .hasMessageContaining("have changed since " + listed.hash());
  }

  @Test
  void a_version_in_force_that_cannot_be_used_names_its_setting() throws IOException {
    version("broken", new byte[] {1});
    for (String name : List.of("broken", "missing", "../broken", "No Name")) {
      WorkerModels server = with(Optional.of(name));
      assertThatThrownBy(server::inForce)
          .as(name)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("PLATEWARDEN_RECOGNITION_MODEL is '" + name + "'");
    }
  }

  @Test
  void the_version_in_force_stays_what_it_was_when_the_server_started() throws IOException {
    version("copy", another("plate-reader.onnx"));
    WorkerModels server = with(Optional.of("copy"));
    String hash = server.inForce().hash();

    ModelVersion listed = server.all().getLast();
    version("copy", new byte[] {1});
    assertThatThrownBy(() -> server.open(server.all().getLast()))
        .isInstanceOf(ModelNotUsable.class);

    assertThat(listed.hash()).isEqualTo(hash).isNotEqualTo(server.all().getFirst().hash());
    assertThat(server.inForce().hash()).isEqualTo(hash);
    Path networks = server.programInForce().networks().orElseThrow();
    assertThat(ModelFiles.in(networks).hash()).isEqualTo(hash);
    assertThat(server.all().getLast().hash()).isNotEqualTo(hash);
  }

  private WorkerModels with(Optional<String> inForce) {
    WorkerModels server = new WorkerModels();
    server.folder = Optional.of(folder.resolve("models").toString());
    server.nameInForce = inForce;
    server.nameOfShadow = Optional.empty();
    server.home =
        new WorkerHome() {
          @Override
          Program program() {
            return Pools.PROGRAM;
          }
        };
    server.home.folder = folder.resolve("home").toString();
    return server;
  }

  private static byte[] shipped(String network) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ModelFiles.class.getResourceAsStream(
                "/org/platewarden/recognition/opencv/" + network))) {
      return file.readAllBytes();
    }
  }

  /** The same network in other bytes: an ONNX file takes a remark at its end. */
  private static byte[] another(String network) throws IOException {
    byte[] same = shipped(network);
    byte[] remark = {0x32, 1, 'x'}; // field 6 of the model, which documents it
    byte[] other = Arrays.copyOf(same, same.length + remark.length);
    System.arraycopy(remark, 0, other, same.length, remark.length);
    return other;
  }

  private void version(String name, byte[] reader) throws IOException {
    Path own = folder.resolve("models").resolve(name);
    Files.createDirectories(own);
    Files.write(own.resolve(ModelFiles.readerName()), reader);
  }
}
