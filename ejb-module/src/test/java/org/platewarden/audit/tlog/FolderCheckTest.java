package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: a published log is checked from its files and the public keys alone")
class FolderCheckTest {
  private static final List<byte[]> ENTRIES = NaiveTree.entries(700);

  @TempDir Path path;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 700})
  void a_log_as_it_was_published_has_no_findings(int size) {
    LogFolder folder = PublishedLog.of(path, ENTRIES.subList(0, size));

    assertThat(PublishedLog.check(folder)).isEmpty();
  }

  @Test
  void a_log_of_more_files_than_are_written_together_has_all_of_them() {
    LogFolder folder = PublishedLog.of(path, NaiveTree.entries(17_000));

    assertThat(PublishedLog.check(folder)).isEmpty();
    assertThat(folder.files()).hasSize(67 + 67 + 1);
  }

  @Test
  void a_log_that_grew_has_no_findings_and_no_tile_that_a_full_one_replaced() {
    LogFolder folder = PublishedLog.of(path, ENTRIES, 3, 200, 256, 300, 699);

    assertThat(PublishedLog.check(folder)).isEmpty();
    assertThat(folder.files())
        .containsExactly(
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/187",
            "tile/0/002.p/188",
            "tile/1/000.p/1",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/001",
            "tile/entries/002.p/187",
            "tile/entries/002.p/188");
  }

  @Test
  void a_changed_entry_is_named() throws IOException {
    LogFolder folder = PublishedLog.of(path, ENTRIES);
    Path bundle = path.resolve("tile/entries/001");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[2 + 3] ^= 1;
    Files.write(bundle, bytes);

    assertThat(PublishedLog.check(folder))
        .first()
        .extracting(Finding::line)
        .isEqualTo(
            "entry 256: its bytes in tile/entries/001 have another hash than tile/0/001 says");
  }

  @Test
  void nothing_published_is_a_finding() {
    assertThat(PublishedLog.check(new LogFolder(path)))
        .extracting(Finding::line)
        .containsExactly("checkpoint: checkpoint is missing");
  }

  @Test
  void a_log_of_another_key_is_refused() {
    LogFolder folder = PublishedLog.of(path, ENTRIES.subList(0, 3));
    VerifierKey other = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 77).verifier();

    assertThat(FolderCheck.of(folder, other, List.of(), 0))
        .extracting(Finding::line)
        .containsExactly("checkpoint: note refused: none of the known keys signed it");
  }

  @Test
  void too_few_witnesses_are_a_finding() {
    LogFolder folder = PublishedLog.of(path, List.of());
    folder.write(TestKeys.checkpoint(RightEdge.EMPTY, LOG, WITNESS), NOON);

    assertThat(PublishedLog.check(folder))
        .extracting(Finding::line)
        .containsExactly("checkpoint: cosigned by 1 witnesses, 2 are wanted");
  }

  @Test
  void an_older_checkpoint_put_back_leaves_files_that_it_does_not_explain() {
    LogFolder folder = PublishedLog.of(path, ENTRIES);
    LogInMemory old = LogInMemory.of(ENTRIES.subList(0, 300));
    folder.write(TestKeys.checkpoint(old.edge(), LOG, WITNESS, LASTING), NOON);

    assertThat(PublishedLog.check(folder))
        .extracting(Finding::line)
        .contains("tile/0/002.p/188: a log of 300 entries has no such file");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    LogFolder folder = PublishedLog.of(path, ENTRIES.subList(0, 3));
    Path tile = path.resolve("tile/0/000.p/3");
    Files.move(tile, path.resolve("elsewhere"));
    Files.createSymbolicLink(tile, path.resolve("elsewhere"));

    assertThat(PublishedLog.check(folder))
        .extracting(Finding::line)
        .contains("entries 0 to 2: tile/0/000.p/3 cannot be read");
  }
}
