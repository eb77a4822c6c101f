package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.ImagesFull;
import org.platewarden.runtime.KeysUnavailable;

class FolderImageStoreTest {
  private static final byte[] IMAGE = ImageStand.image(1);
  private static final byte[] OTHER = ImageStand.image(2);

  @TempDir Path home;
  private ImageStand stand;

  @BeforeEach
  void open() throws IOException {
    stand = new ImageStand(home);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void an_image_is_found_by_what_it_is() {
    ImageHash hash = stand.store.keep(IMAGE);

    assertThat(hash).isEqualTo(ImageHash.of(IMAGE));
    assertThat(stand.store.find(hash)).hasValue(IMAGE);
  }

  @Test
  void the_same_image_twice_is_one_file_and_nothing_partial_stays() throws IOException {
    stand.store.keep(IMAGE);
    stand.store.keep(IMAGE);

    assertThat(stand.files()).containsExactly(stand.fileOf(IMAGE));
    assertThat(stand.upkeep.use().files()).isOne();
  }

  @Test
  void an_image_that_was_never_kept_is_not_found() {
    assertThat(stand.store.find(ImageHash.of(IMAGE))).isEmpty();
  }

  @Test
  @DisplayName("Nothing of an image stands on disk: neither its bytes nor its hash")
  void nothing_of_an_image_stands_on_disk() throws IOException {
    ImageHash hash = stand.store.keep(IMAGE);

    Path file = stand.files().getFirst();
    String content = HexFormat.of().formatHex(Files.readAllBytes(file));
    assertThat(content).doesNotContain(HexFormat.of().formatHex(IMAGE).substring(0, 16));
    assertThat(content).doesNotContain(hash.hex());
    assertThat(file.toString()).doesNotContain(hash.hex());
    assertThat(Files.size(file)).isEqualTo(IMAGE.length + SealedHeader.BYTES + 16L);
  }

  @Test
  void the_same_image_is_never_locked_the_same_way_twice() {
    ImageName name = stand.keys.nameOf(ImageHash.of(IMAGE));
    Set<String> heads = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      SealedHeader header = SealedHeader.of(stand.cipher.seal(IMAGE, name)).orElseThrow();
      heads.add(HexFormat.of().formatHex(header.salt()));
      heads.add(HexFormat.of().formatHex(header.nonce()));
    }

    assertThat(heads).hasSize(2000);
  }

  @Test
  void a_file_with_any_one_byte_changed_is_refused() throws IOException {
    ImageHash hash = stand.store.keep(IMAGE);
    Path file = stand.fileOf(IMAGE);
    byte[] whole = Files.readAllBytes(file);

    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> stand.store.find(hash))
          .as("byte " + at)
          .isInstanceOfAny(DamagedImage.class, KeysUnavailable.class);
    }
    Files.write(file, whole);
    assertThat(stand.store.find(hash)).hasValue(IMAGE);
  }

  @Test
  void a_file_that_is_cut_short_anywhere_is_refused() throws IOException {
    ImageHash hash = stand.store.keep(IMAGE);
    Path file = stand.fileOf(IMAGE);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> stand.store.find(hash))
          .as("cut to " + length)
          .isInstanceOf(DamagedImage.class);
    }
  }

  @Test
  void two_files_that_changed_places_are_refused() throws IOException {
    ImageHash one = stand.store.keep(IMAGE);
    ImageHash two = stand.store.keep(OTHER);
    Path aside = home.resolve("aside");
    Files.move(stand.fileOf(IMAGE), aside);
    Files.move(stand.fileOf(OTHER), stand.fileOf(IMAGE));
    Files.move(aside, stand.fileOf(OTHER), StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> stand.store.find(one)).isInstanceOf(DamagedImage.class);
    assertThatThrownBy(() -> stand.store.find(two)).isInstanceOf(DamagedImage.class);
  }

  @Test
  void a_plain_file_in_the_place_of_a_locked_one_is_refused() throws IOException {
    ImageHash hash = stand.store.keep(IMAGE);
    Files.write(stand.fileOf(IMAGE), OTHER);

    assertThatThrownBy(() -> stand.store.find(hash)).isInstanceOf(DamagedImage.class);
  }

  @Test
  void an_image_whose_key_is_gone_is_refused_with_the_keys_name() {
    ImageHash hash = stand.store.keep(IMAGE);
    stand.upkeep.makeKey();
    stand.keys.remove(1);

    assertThatThrownBy(() -> stand.store.find(hash))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("image-1")
        .hasMessageContaining("keys.p12");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_folder_is_not_opened_with_another_key_store(boolean empty) throws IOException {
    stand.store.keep(IMAGE);
    stand.close();
    Files.delete(home.resolve("keys/keys.p12"));
    if (!empty) {
      try (ImageStand another = new ImageStand(home.resolve("another"))) {
        Files.copy(another.folder.resolveSibling("keys/keys.p12"), home.resolve("keys/keys.p12"));
      }
    }

    assertThatThrownBy(() -> new ImageStand(home))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("put back the one that was backed up");
    assertThat(Files.exists(home.resolve("keys/keys.p12"))).isEqualTo(!empty);
    stand = new ImageStand(home.resolve("fresh"));
  }

  @Test
  void an_image_is_found_after_a_restart() throws IOException {
    ImageHash hash = stand.store.keep(IMAGE);
    stand.close();
    stand = new ImageStand(home);

    assertThat(stand.store.find(hash)).hasValue(IMAGE);
  }

  @Test
  void a_second_server_does_not_get_the_folder() {
    assertThatThrownBy(() -> new ImageStand(home))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another server");
  }

  @Test
  void an_image_from_before_keys_is_found_and_a_changed_one_is_not() throws IOException {
    Path file = stand.keepPlain(IMAGE);
    assertThat(stand.store.find(ImageHash.of(IMAGE))).hasValue(IMAGE);

    Files.write(file, "another".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> stand.store.find(ImageHash.of(IMAGE)))
        .isInstanceOf(DamagedImage.class);
  }

  @Test
  void over_budget_nothing_new_is_kept_and_what_is_there_stays() {
    ImageHash first = stand.store.keep(IMAGE);
    stand.room.budgetMegabytes = 1;
    byte[] large = new byte[1 << 20];

    assertThatThrownBy(() -> stand.store.keep(large))
        .isInstanceOf(ImagesFull.class)
        .hasMessageContaining("platewarden.images.budget.mb");
    assertThat(stand.store.keep(IMAGE)).isEqualTo(first);
    assertThat(stand.store.find(ImageHash.of(large))).isEmpty();
    assertThat(stand.store.keep(OTHER)).isEqualTo(ImageHash.of(OTHER));
  }

  @Test
  void on_a_disk_that_is_nearly_full_nothing_new_is_kept_until_there_is_room() {
    stand.room.reserveMegabytes = Long.MAX_VALUE >> 20;
    assertThatThrownBy(() -> stand.store.keep(IMAGE))
        .isInstanceOf(ImagesFull.class)
        .hasMessageContaining("platewarden.images.free.mb");
    assertThat(stand.room.meters.get("platewarden.images.full").gauge().value()).isOne();
    assertThat(stand.upkeep.use().hasRoom()).isFalse();

    stand.room.reserveMegabytes = 0;
    stand.store.keep(IMAGE);
    assertThat(stand.room.meters.get("platewarden.images.full").gauge().value()).isZero();
  }

  @Test
  void what_is_taken_is_known_after_a_tidy_end_and_counted_after_a_kill() throws IOException {
    stand.store.keep(IMAGE);
    stand.store.keep(OTHER);
    long bytes = stand.upkeep.use().bytes();
    assertThat(bytes).isEqualTo(Files.size(stand.fileOf(IMAGE)) + Files.size(stand.fileOf(OTHER)));
    stand.upkeep.goOn(java.time.Duration.ofMinutes(1));
    stand.close();

    stand = new ImageStand(home);
    assertThat(stand.upkeep.use().counted()).isTrue();
    assertThat(stand.upkeep.use().bytes()).isEqualTo(bytes);
    stand.store.keep(ImageStand.image(3));
    stand.kill();

    stand = new ImageStand(home);
    assertThat(stand.upkeep.use().counted()).isFalse();
    assertThat(stand.upkeep.use().files()).isEqualTo(2);
    stand.upkeep.goOn(java.time.Duration.ofMinutes(1));
    assertThat(stand.upkeep.use().counted()).isTrue();
    assertThat(stand.upkeep.use().files()).isEqualTo(3);
    assertThat(stand.upkeep.use().byKey()).containsExactly(java.util.Map.entry(1, 3L));
  }
}
