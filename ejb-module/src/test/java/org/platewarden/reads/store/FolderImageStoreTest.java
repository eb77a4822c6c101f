package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.ImageHash;

class FolderImageStoreTest {
  private static final byte[] IMAGE = "an image".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final FolderImageStore store = new FolderImageStore();

  @BeforeEach
  void open() {
    store.folder = folder.resolve("images").toString();
    store.open();
  }

  @Test
  void an_image_is_found_by_what_it_is() {
    ImageHash hash = store.keep(IMAGE);
    assertThat(hash).isEqualTo(ImageHash.of(IMAGE));
    assertThat(store.find(hash)).hasValue(IMAGE);
  }

  @Test
  void the_same_image_twice_is_one_file_and_nothing_partial_stays() throws IOException {
    store.keep(IMAGE);
    store.keep(IMAGE);
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void an_image_that_was_never_kept_is_not_found() {
    assertThat(store.find(ImageHash.of(IMAGE))).isEmpty();
  }

  @Test
  void an_image_that_was_changed_on_disk_is_not_served() throws IOException {
    ImageHash hash = store.keep(IMAGE);
    String hex = hash.hex();
    Files.writeString(
        folder.resolve(Path.of("images", hex.substring(0, 2), hex.substring(2, 4), hex)),
        "another image");
    assertThatThrownBy(() -> store.find(hash)).isInstanceOf(IllegalStateException.class);
  }
}
