package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R28: a finding names the entries that it concerns, and the file")
class FolderFindingsTest {
  private static final List<byte[]> ENTRIES = NaiveTree.entries(700);

  @TempDir Path path;

  private LogFolder folder;

  @BeforeEach
  void publish() {
    folder = PublishedLog.of(path, ENTRIES, 699);
  }

  @Test
  void a_changed_hash_of_an_upper_tile_names_the_entries_below_it() throws IOException {
    flip("tile/1/000.p/2", Hash.BYTES);

    assertThat(lines())
        .containsExactly("entries 256 to 511: they do not have the hash that tile/1/000.p/2 says");
  }

  @Test
  void a_missing_upper_tile_names_all_entries_below_it() throws IOException {
    Files.delete(path.resolve("tile/1/000.p/2"));

    assertThat(lines()).containsExactly("entries 0 to 511: tile/1/000.p/2 is missing");
  }

  @Test
  void a_missing_tile_of_leaves_names_its_entries() throws IOException {
    Files.delete(path.resolve("tile/0/001"));

    assertThat(lines()).containsExactly("entries 256 to 511: tile/0/001 is missing");
  }

  @Test
  void a_missing_bundle_names_its_entries() throws IOException {
    Files.delete(path.resolve("tile/entries/001"));

    assertThat(lines()).containsExactly("entries 256 to 511: tile/entries/001 is missing");
  }

  @Test
  void a_bundle_cut_off_names_the_first_entry_that_is_not_whole() throws IOException {
    for (int whole : new int[] {0, 1, 10, 255}) {
      for (int more : new int[] {0, 1, 2, 3}) {
        Path bundle = path.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, Arrays.copyOf(bytes, start(256, whole) + more));

        assertThat(lines())
            .singleElement()
            .asString()
            .startsWith(
                "entry %d: from here on tile/entries/001 is not as signed: "
                    .formatted(256 + whole));
        Files.write(bundle, bytes);
      }
    }
  }

  @Test
  void bytes_behind_the_last_entry_of_a_bundle_name_that() throws IOException {
    Path bundle = path.resolve("tile/entries/001");
    byte[] bytes = Files.readAllBytes(bundle);
    for (int more : new int[] {1, 2, 3}) {
      Files.write(bundle, Arrays.copyOf(bytes, bytes.length + more));

      assertThat(lines())
          .singleElement()
          .asString()
          .startsWith("entry 511: from here on tile/entries/001 is not as signed: ");
    }
  }

  @Test
  void a_changed_entry_within_a_bundle_is_named() throws IOException {
    flip("tile/entries/001", start(256, 44) + 2);

    assertThat(lines())
        .contains(
            "entry 300: its bytes in tile/entries/001 have another hash than tile/0/001 says",
            "entries 256 to 511: they do not have the hash that tile/1/000.p/2 says");
  }

  @Test
  void a_tile_that_is_cut_off_is_one_finding() throws IOException {
    Path tile = path.resolve("tile/0/001");
    Files.write(tile, Arrays.copyOf(Files.readAllBytes(tile), 100));

    assertThat(lines()).singleElement().asString().startsWith("entries 256 to 511: ");
  }

  @Test
  void a_changed_length_in_an_earlier_bundle_names_its_entry() throws IOException {
    for (int entry : new int[] {0, 1, 186}) {
      for (int byteOfLength : new int[] {0, 1}) {
        flip("tile/entries/002.p/187", start(512, entry) + byteOfLength);
        assertThat(lines())
            .containsExactly(
                "entry %d: tile/entries/002.p/188 and the earlier tile/entries/002.p/187 differ"
                    .formatted(512 + entry));
        flip("tile/entries/002.p/187", start(512, entry) + byteOfLength);
      }
    }
  }

  @Test
  void an_earlier_bundle_that_goes_on_where_the_later_ends_names_the_entry_behind()
      throws IOException {
    Path bundle = path.resolve("tile/entries/002.p/187");
    byte[] whole = Files.readAllBytes(path.resolve("tile/entries/002.p/188"));
    Files.write(bundle, Arrays.copyOf(whole, whole.length + 1));

    assertThat(lines())
        .containsExactly(
            "entry 700: tile/entries/002.p/188 and the earlier tile/entries/002.p/187 differ");
  }

  @Test
  void an_earlier_bundle_that_ends_within_an_entry_is_found() throws IOException {
    Path bundle = path.resolve("tile/entries/002.p/187");
    byte[] bytes = Files.readAllBytes(bundle);
    Files.write(bundle, Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(lines()).singleElement().asString().startsWith("tile/entries/002.p/187: ");
  }

  @Test
  void an_earlier_upper_tile_that_differs_names_the_entries_below(@TempDir Path other)
      throws IOException {
    LogFolder grown = PublishedLog.of(other, NaiveTree.entries(800), 600);
    Path earlier = other.resolve("tile/1/000.p/2");
    byte[] hashes = Files.readAllBytes(earlier);
    hashes[Hash.BYTES] ^= 1;
    Files.write(earlier, hashes);

    assertThat(PublishedLog.check(grown))
        .extracting(Finding::line)
        .containsExactly(
            "entries 256 to 511: tile/1/000.p/3 and the earlier tile/1/000.p/2 differ");
  }

  @Test
  void entries_of_more_than_255_bytes_are_passed_by_their_whole_length(@TempDir Path other)
      throws IOException {
    List<byte[]> entries = Stream.generate(() -> new byte[700]).limit(5).toList();
    LogFolder long700 = PublishedLog.of(other, entries, 4);
    Path bundle = other.resolve("tile/entries/000.p/5");
    byte[] bytes = Files.readAllBytes(bundle);
    Files.write(bundle, Arrays.copyOf(bytes, 3 * 702 + 50));

    assertThat(PublishedLog.check(long700))
        .extracting(Finding::line)
        .anyMatch(line -> line.startsWith("entry 3: from here on tile/entries/000.p/5"));
  }

  @Test
  void an_empty_entry_is_passed_too(@TempDir Path other) throws IOException {
    List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[0], new byte[] {2});
    LogFolder empties = PublishedLog.of(other, entries);
    assertThat(PublishedLog.check(empties)).isEmpty();
    Path bundle = other.resolve("tile/entries/000.p/4");
    Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 2 + 3 + 2));

    assertThat(PublishedLog.check(empties))
        .extracting(Finding::line)
        .singleElement()
        .asString()
        .startsWith("entry 3: from here on ");
  }

  @Test
  @DisplayName("A log of more than 65,536 entries has two levels of upper tiles, and all are held")
  void every_level_of_a_large_log_names_its_entries(@TempDir Path other) throws IOException {
    LogFolder large = PublishedLog.of(other, NaiveTree.entries(65_536 + 300));
    assertThat(PublishedLog.check(large)).isEmpty();

    foundIn(large, "tile/1/000", 255, "entries 65280 to 65535");
    foundIn(large, "tile/1/001.p/1", 0, "entries 65536 to 65791");
    foundIn(large, "tile/2/000.p/1", 0, "entries 0 to 65535");
    missing(large, "tile/1/001.p/1", "entries 65536 to 65791");
    missing(large, "tile/2/000.p/1", "entries 0 to 65535");
  }

  private static void foundIn(LogFolder log, String tile, int hash, String entries)
      throws IOException {
    Path file = log.path().resolve(tile);
    byte[] hashes = Files.readAllBytes(file);
    hashes[hash * Hash.BYTES] ^= 1;
    Files.write(file, hashes);
    assertThat(PublishedLog.check(log))
        .extracting(Finding::line)
        .containsExactly(entries + ": they do not have the hash that " + tile + " says");
    hashes[hash * Hash.BYTES] ^= 1;
    Files.write(file, hashes);
  }

  private static void missing(LogFolder log, String tile, String entries) throws IOException {
    Path file = log.path().resolve(tile);
    byte[] hashes = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(PublishedLog.check(log))
        .extracting(Finding::line)
        .containsExactly(entries + ": " + tile + " is missing");
    Files.write(file, hashes);
  }

  @Test
  void an_earlier_tile_that_differs_names_the_entry() throws IOException {
    flip("tile/0/002.p/187", 100 * Hash.BYTES + 5);

    assertThat(lines())
        .containsExactly("entry 612: tile/0/002.p/188 and the earlier tile/0/002.p/187 differ");
  }

  @Test
  void an_earlier_bundle_that_differs_names_the_entry() throws IOException {
    flip("tile/entries/002.p/187", start(512, 100) + 2);

    assertThat(lines())
        .containsExactly(
            "entry 612: tile/entries/002.p/188 and the earlier tile/entries/002.p/187 differ");
  }

  @Test
  void an_entry_changed_together_with_its_hash_does_not_have_the_signed_root() throws IOException {
    flip("tile/entries/002.p/188", start(512, 187) + 2);
    Path tile = path.resolve("tile/0/002.p/188");
    byte[] hashes = Files.readAllBytes(tile);
    byte[] forged = ENTRIES.get(699).clone();
    forged[0] ^= 1;
    System.arraycopy(Hash.leaf(forged).bytes(), 0, hashes, 187 * Hash.BYTES, Hash.BYTES);
    Files.write(tile, hashes);

    assertThat(lines())
        .containsExactly(
            "entries 0 to 699: the entries do not have the root that was signed for them");
  }

  private List<String> lines() {
    return PublishedLog.check(folder).stream().map(Finding::line).toList();
  }

  private void flip(String file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(path.resolve(file));
    bytes[at] ^= 1;
    Files.write(path.resolve(file), bytes);
  }

  /** Where an entry begins in its bundle, by its two bytes of length. */
  private static int start(int first, int count) {
    return ENTRIES.subList(first, first + count).stream().mapToInt(entry -> 2 + entry.length).sum();
  }
}
