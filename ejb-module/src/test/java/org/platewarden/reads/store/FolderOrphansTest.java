package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.Orphans;

class FolderOrphansTest {
  private static final Duration GRACE = Duration.ofHours(24);

  @TempDir Path home;
  private final ImageStand.TestClock clock = new ImageStand.TestClock();

  /** Forgets what keeping again must do: the control that the race test must catch. */
  private static final class ForgetsToRefresh extends ImageFolder {
    @Override
    boolean keptAgain(ImageName name) {
      return Files.exists(placeOf(name));
    }
  }

  @Test
  void what_no_read_names_goes_and_what_one_names_stays() throws IOException {
    try (ImageStand stand = new ImageStand(home, clock)) {
      keepWithRow(stand, 1);
      ImageHash orphan = stand.store.keep(ImageStand.image(2));
      clock.advance(GRACE.plusSeconds(1));

      Orphans gone = sweep(stand);

      assertThat(gone.files()).containsExactly(stand.keys.nameOf(orphan).hex());
      assertThat(gone.bytes()).isPositive();
      assertThat(stand.store.find(orphan)).isEmpty();
      assertThat(stand.files()).containsExactly(stand.fileOf(ImageStand.image(1)));
      assertThat(stand.upkeep.use().files()).isOne();
    }
  }

  @Test
  void an_orphan_within_the_grace_period_stays() throws IOException {
    try (ImageStand stand = new ImageStand(home, clock)) {
      ImageHash young = stand.store.keep(ImageStand.image(1));
      clock.advance(GRACE);

      assertThat(sweep(stand).files()).isEmpty();
      assertThat(stand.store.find(young)).isPresent();
    }
  }

  @Test
  void an_orphan_that_is_kept_again_between_looking_and_sweeping_stays() throws IOException {
    assertThat(survivesBeingKeptAgain(new ImageStand(home, clock))).isTrue();
  }

  @Test
  void control_without_refreshing_its_age_it_is_lost() throws IOException {
    assertThat(survivesBeingKeptAgain(new ImageStand(home, clock, ForgetsToRefresh::new)))
        .isFalse();
  }

  private boolean survivesBeingKeptAgain(ImageStand opened) throws IOException {
    try (ImageStand stand = opened) {
      ImageHash hash = stand.store.keep(ImageStand.image(1));
      clock.advance(GRACE.plusSeconds(1));
      List<Orphans> found = stand.orphans.find(clock.instant().minus(GRACE));
      assertThat(found).hasSize(1);

      keepWithRow(stand, 1);
      found.forEach(stand.orphans::remove);

      return stand.store.find(hash).isPresent();
    }
  }

  @Test
  @DisplayName("Sweeping while the same images come again loses none that has a row")
  void sweeping_while_the_same_images_come_again_loses_none() throws Exception {
    assertThat(lostInTheRace(new ImageStand(home, clock))).isZero();
  }

  @Test
  void control_the_race_test_sees_losses_when_the_age_is_not_refreshed() throws Exception {
    assertThat(lostInTheRace(new ImageStand(home, clock, ForgetsToRefresh::new))).isPositive();
  }

  /** Half of the orphans come again, with a row, while all are being swept. */
  private long lostInTheRace(ImageStand opened) throws Exception {
    int images = 80;
    try (ImageStand stand = opened;
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < images; i++) {
        stand.store.keep(ImageStand.image(i));
      }
      clock.advance(GRACE.plusSeconds(1));
      List<Orphans> found = stand.orphans.find(clock.instant().minus(GRACE));
      CyclicBarrier together = new CyclicBarrier(2);
      List<Future<?>> both = new ArrayList<>();
      both.add(
          threads.submit(
              () -> {
                keepWithRow(
                    stand, 0); // one is sure to come first, so that the control must lose it
                together.await();
                for (int i = 2; i < images; i += 2) {
                  keepWithRow(stand, i);
                }
                return null;
              }));
      both.add(
          threads.submit(
              () -> {
                together.await();
                found.forEach(stand.orphans::remove);
                return null;
              }));
      for (Future<?> one : both) {
        one.get();
      }
      return stand.rows.named.keySet().stream()
          .filter(hash -> stand.store.find(hash).isEmpty())
          .count();
    }
  }

  @Test
  void orphans_go_in_lots() {
    List<ImageFile> orphans =
        IntStream.range(0, FolderOrphans.LOT + 5)
            .mapToObj(i -> new ImageName(ImageHash.of(ImageStand.image(i)).hex()))
            .map(name -> new ImageFile(home.resolve(name.hex()), name, 10, ImageStand.START, 1))
            .toList();

    List<Orphans> lots = FolderOrphans.inLots(orphans, ImageStand.START);

    assertThat(lots).extracting(lot -> lot.files().size()).containsExactly(FolderOrphans.LOT, 5);
    assertThat(lots.getLast().onTheTrail())
        .isEqualTo("images=5; bytes=50; kept-before=2026-03-01T12:00:00Z");
  }

  @Test
  void what_was_being_written_when_a_server_was_killed_goes_too() throws IOException {
    try (ImageStand stand = new ImageStand(home, clock)) {
      keepWithRow(stand, 1);
      Path partial = stand.fileOf(ImageStand.image(1)).resolveSibling(".partial-42");
      Files.write(partial, new byte[] {1});
      Files.setLastModifiedTime(partial, FileTime.from(clock.instant()));
      assertThat(sweep(stand).files()).isEmpty();
      assertThat(partial).exists();

      clock.advance(GRACE.plusSeconds(1));
      sweep(stand);
      assertThat(partial).doesNotExist();
      assertThat(stand.store.find(ImageHash.of(ImageStand.image(1)))).isPresent();
    }
  }

  @Test
  void an_image_from_before_keys_is_not_swept_before_it_is_locked() throws IOException {
    ImageStand.keepPlain(home.resolve("images"), ImageStand.image(1));
    try (ImageStand stand = new ImageStand(home, clock)) {
      clock.advance(Duration.ofDays(400 * 365L));
      assertThat(sweep(stand).files()).isEmpty();

      stand.relockAllShelves();
      assertThat(sweep(stand).files()).hasSize(1);
    }
  }

  private static void keepWithRow(ImageStand stand, int number) {
    stand.rows.named.put(stand.store.keep(ImageStand.image(number)), true);
  }

  private Orphans sweep(ImageStand stand) {
    List<String> files = new ArrayList<>();
    long bytes = 0;
    for (Orphans lot : stand.orphans.find(clock.instant().minus(GRACE))) {
      Orphans gone = stand.orphans.remove(lot);
      files.addAll(gone.files());
      bytes += gone.bytes();
    }
    return new Orphans(files, bytes, clock.instant());
  }
}
