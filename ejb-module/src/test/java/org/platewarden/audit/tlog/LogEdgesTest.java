package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R28: the log's small parts do what they say at their very edges")
class LogEdgesTest {
  private static final String ID = "0a1b2c3d-0000-4000-8000-000000000007";
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  @TempDir Path path;

  @Test
  void a_finding_names_its_entries_from_the_first_to_the_last() {
    assertThat(LongStream.rangeClosed(2, 6).filter(new Finding(3, 5, "x")::names))
        .containsExactly(3L, 4L, 5L);
    assertThat(Finding.noEntry("x").names(0)).isFalse();
  }

  @Test
  void a_folder_tells_what_is_there_and_forgets_what_a_full_tile_began_as() {
    LogFolder folder = PublishedLog.of(path, NaiveTree.entries(256), 255);

    assertThat(folder.has(new TileName(0, 0, 256))).isTrue();
    assertThat(folder.has(new TileName(0, 0, 255))).isFalse();
    assertThat(path.resolve("tile/0/000.p")).doesNotExist();
    assertThat(folder.hasCheckpoint()).isTrue();
    assertThat(new LogFolder(path.resolve("elsewhere")).hasCheckpoint()).isFalse();
  }

  @Test
  void what_is_offered_is_there_until_it_is_taken_back() throws IOException {
    LogFolder folder = PublishedLog.of(path, NaiveTree.entries(3));
    SignedNote offered = folder.checkpoint();

    folder.offer(offered, NOON);
    assertThat(Files.readAllBytes(path.resolve("offered"))).isEqualTo(offered.bytes());
    folder.noMoreOffer();
    assertThat(path.resolve("offered")).doesNotExist();
  }

  @Test
  void only_witnesses_that_signed_are_counted_and_a_forged_one_is_refused() {
    SignedNote note = TestKeys.checkpoint(RightEdge.EMPTY, LOG, WITNESS);
    assertThat(Checkpoint.cosignatures(note, TestKeys.witnesses())).isOne();

    NoteSignature elsewhere = LASTING.sign(another(), NOON);
    SignedNote forged =
        new SignedNote(note.text(), List.of(note.signatures().getFirst(), elsewhere));
    assertThatThrownBy(() -> Checkpoint.cosignatures(forged, TestKeys.witnesses()))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void a_signature_of_another_length_or_of_no_time_is_none() {
    VerifierKey log = LOG.verifier();
    assertThat(log.verifies("text\n", NoteSignature.of(log, new byte[63]))).isFalse();
    assertThat(log.verifies("text\n", LOG.sign("text\n", NOON))).isTrue();

    VerifierKey witness = WITNESS.verifier();
    byte[] good = WITNESS.sign("text\n", NOON).bytes();
    byte[] early = ByteBuffer.wrap(good.clone()).putLong(0, -1).array();
    assertThat(witness.verifies("text\n", NoteSignature.of(witness, early))).isFalse();
    assertThat(witness.verifies("text\n", NoteSignature.of(witness, good))).isTrue();
  }

  @Test
  void keys_are_told_apart_and_shown_without_their_bytes() {
    VerifierKey same = VerifierKey.read(LOG.verifier().line());

    assertThat(same).isEqualTo(LOG.verifier()).hasSameHashCodeAs(LOG.verifier());
    assertThat(same.hashCode()).isNotEqualTo(WITNESS.verifier().hashCode()).isNotZero();
    assertThat(same.toString()).startsWith("log.example/trail+").hasSize(18 + 8);
  }

  @Test
  void a_key_of_the_longest_line_is_read_and_no_longer_one() {
    int others = LOG.verifier().line().length() - LOG.verifier().name().length();
    String longest = TestKeys.key("k".repeat(4096 - others), KeyKind.ED25519, 1).verifier().line();

    assertThat(longest).hasSize(4096);
    assertThat(VerifierKey.read(longest).line()).isEqualTo(longest);
    String longer = TestKeys.key("k".repeat(4097 - others), KeyKind.ED25519, 1).verifier().line();
    assertThatThrownBy(() -> VerifierKey.read(longer)).isInstanceOf(LogRefused.class);
  }

  @Test
  void an_entry_is_found_by_its_id_wherever_it_stands() {
    for (int at : new int[] {0, 255, 256, 280, 299}) {
      assertThat(numberOf(at, 300)).as("entry %d of 300", at).isEqualTo(at);
    }
    assertThat(numberOf(255, 256)).isEqualTo(255);
    assertThat(numberOf(254, 255)).isEqualTo(254);
    LogFolder empty = PublishedLog.of(path.resolve("empty"), List.of());
    assertThatThrownBy(() -> new EntryProof(empty, LOG.verifier(), List.of()).of(ID))
        .hasMessageContaining("no published entry has the id " + ID);
  }

  private long numberOf(int at, int size) {
    List<byte[]> entries = new ArrayList<>(NaiveTree.entries(size));
    entries.set(at, ("{\"entry\":\"" + ID + "\"}").getBytes(UTF_8));
    LogFolder folder = PublishedLog.of(path.resolve(at + "-" + size), entries);
    return new EntryProof(folder, LOG.verifier(), List.of()).of(ID).receipt().index();
  }

  @Test
  void what_an_interrupted_keeping_left_is_not_kept() throws IOException {
    LogFolder folder = PublishedLog.of(path, NaiveTree.entries(3));
    Path left = Files.createDirectories(path.resolve("breaks/1.new/tile"));
    Files.writeString(left.resolve("left"), "over");

    new Breaks(folder).keep(1, said(), NOON);
    assertThat(path.resolve("breaks/1/tile/left")).doesNotExist();
    assertThat(path.resolve("breaks/1.new")).doesNotExist();
    assertThat(new Breaks(folder).before(1).files()).isEqualTo(folder.files());
  }

  @Test
  void going_back_takes_away_what_is_beyond_and_leaves_what_is_not_as_it_is() throws IOException {
    for (int size : new int[] {300, 512, 530}) {
      Path place = path.resolve("back-" + size);
      List<byte[]> entries = NaiveTree.entries(600);
      LogFolder folder = PublishedLog.of(place, entries, 300);
      Files.writeString(place.resolve("tile/stray"), "no file of a log");
      LogInMemory back = LogInMemory.of(entries.subList(0, size));
      Publication publication =
          new Publication(
              folder, back, (first, count) -> entries.subList((int) first, (int) first + count));

      new Breaks(folder).goBackTo(size, publication, LATER);
      assertThat(folder.files()).as("files of %d", size).isEqualTo(wanted(size));
      assertThat(written(place, "tile/0/000")).as("a file that stays").isEqualTo(NOON);
      if (size >= 512) {
        assertThat(written(place, "tile/0/001")).as("one that ends there").isEqualTo(NOON);
      }
    }
  }

  /** Of a log that had 300 entries, then 600, and went back. */
  private static List<String> wanted(int size) {
    List<String> files = new ArrayList<>(List.of("tile/0/000", "tile/entries/000"));
    files.add("tile/1/000.p/1");
    if (size == 300) {
      Collections.addAll(files, "tile/0/001.p/44", "tile/entries/001.p/44");
    } else {
      files.addAll(Arrays.asList("tile/0/001", "tile/entries/001", "tile/1/000.p/2"));
    }
    if (size == 530) {
      Collections.addAll(files, "tile/0/002.p/18", "tile/entries/002.p/18");
    }
    return files.stream().sorted().toList();
  }

  private static Instant written(Path place, String file) throws IOException {
    FileTime time = Files.getLastModifiedTime(place.resolve(file));
    return time.toInstant();
  }

  private static String another() {
    return new Checkpoint(LOG.verifier().name(), 1, Hash.OF_NOTHING).text();
  }

  private static BreakRecord said() {
    return new BreakRecord(
        0, ID, "00".repeat(32), "break=1; published=1/x; going-on=1/x; by=nobody");
  }

  @Test
  void an_edge_fills_tiles_at_each_level_in_their_order() {
    Hash leaf = Hash.leaf(new byte[0]);
    List<Tile> filled = RightEdge.EMPTY.grow(Collections.nCopies(3 * 65_536, leaf)).filled();

    assertThat(filled.stream().map(Tile::name).filter(name -> name.level() == 1))
        .containsExactly(new TileName(1, 0, 256), new TileName(1, 1, 256), new TileName(1, 2, 256));
    assertThat(filled.stream().map(Tile::name).filter(name -> name.level() == 0))
        .hasSize(3 * 256)
        .endsWith(new TileName(0, 3 * 256 - 1, 256));
  }
}
