package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
      Path bundle = path.resolve("tile/entries/001");
      byte[] bytes = Files.readAllBytes(bundle);
      Files.write(bundle, Arrays.copyOf(bytes, start(256, whole) + 3));

      assertThat(lines())
          .singleElement()
          .asString()
          .startsWith(
              "entry %d: from here on tile/entries/001 is not as signed: ".formatted(256 + whole));
      Files.write(bundle, bytes);
    }
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
