package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.KeyRefused;

class RelockingTest {
  private static final int IMAGES = 40;

  @TempDir Path home;
  private ImageStand stand;
  private final List<ImageHash> hashes = new ArrayList<>();

  @BeforeEach
  void keepSome() throws IOException {
    stand = new ImageStand(home);
    for (int i = 0; i < IMAGES; i++) {
      hashes.add(stand.store.keep(ImageStand.image(i)));
    }
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void after_a_rotation_new_images_have_the_new_key_and_old_ones_are_found() {
    assertThat(stand.upkeep.makeKey()).isEqualTo(2);

    ImageHash fresh = stand.store.keep(ImageStand.image(IMAGES));

    assertThat(stand.upkeep.use().byKey()).containsOnly(Map.entry(1, 40L), Map.entry(2, 1L));
    assertThat(stand.store.find(fresh)).hasValue(ImageStand.image(IMAGES));
    assertAllFound();
  }

  @Test
  void after_relocking_no_image_has_the_old_key_and_all_are_found() throws IOException {
    stand.upkeep.makeKey();
    stand.upkeep.relockAll();
    stand.relockAllShelves();

    assertThat(keysOnDisk()).containsOnly(Map.entry(2, 40L));
    assertThat(stand.upkeep.use().byKey()).containsOnly(Map.entry(2, 40L));
    assertAllFound();
  }

  @Test
  @DisplayName("Killed half-way, relocking goes on at the next start and loses nothing")
  void killed_half_way_it_goes_on_at_the_next_start() throws IOException {
    stand.upkeep.makeKey();
    stand.upkeep.retire(1);
    AtomicInteger asked = new AtomicInteger();
    stand.relocking.goOn(() -> asked.incrementAndGet() > 30_000); // once a folder, once an image
    assertThat(stand.upkeep.foldersToRelock()).isBetween(35_000, 36_000);
    // a file that was being replaced when the kill came
    Files.write(stand.fileOf(ImageStand.image(0)).resolveSibling(".partial-1"), new byte[] {1, 2});
    stand.kill();

    stand = new ImageStand(home);
    assertThat(stand.upkeep.foldersToRelock()).isBetween(35_000, 36_000);
    assertThat(keysOnDisk()).containsOnlyKeys(1, 2);
    assertAllFound();

    stand.relockAllShelves();
    assertThat(keysOnDisk()).containsOnly(Map.entry(2, 40L));
    assertThat(stand.upkeep.keys()).containsExactly(2);
    assertAllFound();
  }

  @Test
  void a_retired_key_is_gone_and_all_images_are_found_after_a_restart() throws IOException {
    stand.upkeep.makeKey();
    stand.upkeep.retire(1);
    stand.upkeep.goOn(Duration.ofMinutes(1));
    stand.close();

    stand = new ImageStand(home);
    assertThat(stand.upkeep.keys()).containsExactly(2);
    assertAllFound();
  }

  @Test
  void a_key_that_a_damaged_image_may_need_is_not_retired() throws IOException {
    byte[] whole = Files.readAllBytes(stand.fileOf(ImageStand.image(7)));
    byte[] changed = whole.clone();
    changed[changed.length - 1] ^= 1;
    Files.write(stand.fileOf(ImageStand.image(7)), changed);
    stand.upkeep.makeKey();

    stand.upkeep.retire(1);
    stand.relockAllShelves();
    assertThat(stand.upkeep.keys()).containsExactly(1, 2);

    Files.write(stand.fileOf(ImageStand.image(7)), whole);
    stand.upkeep.retire(1);
    stand.relockAllShelves();
    assertThat(stand.upkeep.keys()).containsExactly(2);
    assertAllFound();
  }

  @Test
  void the_key_in_use_and_one_that_is_not_there_are_not_retired() {
    assertThatThrownBy(() -> stand.upkeep.retire(1))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("rotate");
    assertThatThrownBy(() -> stand.upkeep.retire(9)).isInstanceOf(KeyRefused.class);
    assertThat(stand.upkeep.foldersToRelock()).isZero();
  }

  @Test
  void images_from_before_keys_are_locked_by_themselves() throws IOException {
    Path older = home.resolve("older");
    List<ImageHash> plain = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      plain.add(ImageHash.of(Files.readAllBytes(plainFile(older, i))));
    }
    try (ImageStand upgraded = new ImageStand(older)) {
      assertThat(upgraded.upkeep.foldersToRelock()).isEqualTo(65_536);
      upgraded.relockAllShelves();
      upgraded.upkeep.goOn(Duration.ofMinutes(1));

      assertThat(upgraded.upkeep.use().byKey()).containsOnly(Map.entry(1, 20L));
      assertThat(upgraded.files()).hasSize(20).noneMatch(RelockingTest::isPlain);
      for (int i = 0; i < 20; i++) {
        assertThat(upgraded.store.find(plain.get(i))).hasValue(ImageStand.image(i));
      }
    }
  }

  @Test
  void who_reads_while_all_is_locked_anew_always_finds_every_image() throws Exception {
    stand.upkeep.makeKey();
    stand.upkeep.relockAll();
    AtomicBoolean going = new AtomicBoolean(true);
    AtomicLong looks = new AtomicLong();
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<?>> all = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        all.add(
            readers.submit(
                () -> {
                  do {
                    assertAllFound();
                    looks.addAndGet(IMAGES);
                  } while (going.get());
                }));
      }
      stand.relockAllShelves();
      going.set(false);
      for (Future<?> reader : all) {
        reader.get();
      }
    }
    assertThat(looks.get()).isGreaterThanOrEqualTo(2 * IMAGES);
    assertThat(keysOnDisk()).containsOnly(Map.entry(2, 40L));
  }

  private void assertAllFound() {
    for (int i = 0; i < IMAGES; i++) {
      assertThat(stand.store.find(hashes.get(i))).hasValue(ImageStand.image(i));
    }
  }

  private Map<Integer, Long> keysOnDisk() throws IOException {
    Map<Integer, Long> found = new java.util.TreeMap<>();
    for (int shelf = 0; shelf < ImageFolder.SHELVES; shelf++) {
      stand.images.visit(shelf, file -> found.merge(file.key(), 1L, Long::sum));
    }
    return found;
  }

  private static Path plainFile(Path home, int number) throws IOException {
    return ImageStand.keepPlain(home.resolve("images"), ImageStand.image(number));
  }

  private static boolean isPlain(Path file) {
    try {
      return !SealedHeader.begins(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
