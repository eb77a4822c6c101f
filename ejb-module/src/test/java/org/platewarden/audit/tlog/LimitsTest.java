package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: the log's parts take what is just within their limits, and nothing just beyond")
class LimitsTest {
  private static final Hash HASH = Hash.leaf(new byte[0]);

  @ParameterizedTest
  @CsvSource({"-1,0,1", "7,0,1", "0,0,256", "0,0,1"})
  void tiles_there_are(int level, long index, int width) {
    assertThat(new TileName(level, index, width).width()).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"-2,0,1", "8,0,1", "0,-1,1", "0,0,0", "0,0,257"})
  void tiles_there_cannot_be(int level, long index, int width) {
    assertThatThrownBy(() -> new TileName(level, index, width)).isInstanceOf(LogRefused.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 256, 300})
  void a_log_that_did_not_grow_has_no_new_tiles(long size) {
    assertThat(TileName.bundlesGrown(size, size)).isEmpty();
    assertThat(TileName.hashesGrown(size, size)).isEmpty();
  }

  @Test
  void a_log_that_did_not_grow_needs_no_hashes_to_show_it() {
    Tree tree = LogInMemory.of(NaiveTree.entries(7)).tree();

    assertThat(tree.consistency(7).path()).isEmpty();
    assertThat(tree.consistency(0).path()).isEmpty();
    assertThat(new ConsistencyProof(7, 7, List.of()).shows(tree.root(), tree.root())).isTrue();
    assertThat(new ConsistencyProof(7, 7, List.of(HASH)).shows(tree.root(), tree.root())).isFalse();
    assertThat(new ConsistencyProof(6, 7, List.of()).shows(tree.rootAt(6), tree.root())).isFalse();
    assertThat(new ConsistencyProof(-1, 7, List.of()).shows(HASH, tree.root())).isFalse();
    assertThat(new ConsistencyProof(8, 7, List.of()).shows(HASH, tree.root())).isFalse();
  }

  @Test
  void the_highest_tree_has_proofs_and_none_is_higher() {
    Hash root = HASH;
    for (int level = 0; level < InclusionProof.LONGEST; level++) {
      root = Hash.node(root, HASH);
    }
    List<Hash> path = Collections.nCopies(InclusionProof.LONGEST, HASH);
    List<Hash> longer = Collections.nCopies(InclusionProof.LONGEST + 1, HASH);

    assertThat(new InclusionProof(0, Long.MAX_VALUE, path).shows(HASH, root)).isTrue();
    assertThat(new InclusionProof(0, Long.MAX_VALUE, longer).shows(HASH, Hash.node(root, HASH)))
        .isFalse();
    assertThat(new InclusionProof(-1, 1, List.of()).shows(HASH, HASH)).isFalse();
    assertThat(new InclusionProof(1, 1, List.of()).shows(HASH, HASH)).isFalse();
    assertThat(new InclusionProof(0, 1, List.of()).shows(HASH, HASH)).isTrue();
    SignedNote note = TestKeys.signed("x\n", LOG);
    assertThat(new Receipt("", 0, path, note).path()).hasSize(InclusionProof.LONGEST);
    assertThatThrownBy(() -> new Receipt("", 0, longer, note)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new Receipt("", -1, path, note)).isInstanceOf(LogRefused.class);
  }

  @Test
  void an_origin_has_255_letters_at_the_most_and_may_have_blanks() {
    assertThat(new Checkpoint("o".repeat(255), 0, Hash.OF_NOTHING).size()).isZero();
    assertThat(new Checkpoint("a log", 1, HASH).origin()).isEqualTo("a log");
    assertThatThrownBy(() -> new Checkpoint("o".repeat(256), 0, Hash.OF_NOTHING))
        .isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new Checkpoint("o", -1, HASH)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new Checkpoint("o", 0, HASH)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new Checkpoint("a\u001flog", 1, HASH)).isInstanceOf(LogRefused.class);
  }

  @Test
  void an_edge_has_255_hashes_a_level_at_the_most() {
    assertThat(edge(255).size()).isEqualTo(255);
    assertThatThrownBy(() -> edge(256)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new RightEdge(List.of(List.of()))).isInstanceOf(LogRefused.class);
  }

  private static RightEdge edge(int hashes) {
    List<List<Hash>> levels = new ArrayList<>(RightEdge.EMPTY.levels());
    levels.set(0, Collections.nCopies(hashes, HASH));
    return new RightEdge(levels);
  }

  @Test
  void a_note_has_64_signatures_at_the_most() {
    NoteSignature one = LOG.sign("x\n", NOON);

    SignedNote most = new SignedNote("x\n", Collections.nCopies(64, one));
    assertThat(SignedNote.read(most.bytes())).isEqualTo(most);
    assertThatThrownBy(() -> new SignedNote("x\n", Collections.nCopies(65, one)))
        .isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> new SignedNote("x\n", List.of())).isInstanceOf(LogRefused.class);
    byte[] tooMany = (new String(most.bytes(), UTF_8) + one.line() + "\n").getBytes(UTF_8);
    assertThatThrownBy(() -> SignedNote.read(tooMany)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_note_may_be_an_empty_line_and_have_blanks_and_no_control_characters() {
    SignedNote empty = TestKeys.signed("\n", LOG);

    assertThat(SignedNote.read(empty.bytes())).isEqualTo(empty);
    assertThat(TestKeys.signed("a b\n", LOG).text()).isEqualTo("a b\n");
    assertThatThrownBy(() -> TestKeys.signed("a\u001fb\n", LOG)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_note_has_256_kib_at_the_most() {
    int rest = SignedNote.LONGEST - TestKeys.signed("\n", LOG).bytes().length;

    byte[] longest = TestKeys.signed("x".repeat(rest) + "\n", LOG).bytes();
    assertThat(longest).hasSize(SignedNote.LONGEST);
    assertThatCode(() -> SignedNote.read(longest)).doesNotThrowAnyException();
    byte[] longer = TestKeys.signed("x".repeat(rest + 1) + "\n", LOG).bytes();
    assertThatThrownBy(() -> SignedNote.read(longer)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_signature_has_more_than_its_keys_four_bytes() {
    assertThat(new NoteSignature("n", base64(5)).bytes()).hasSize(1);
    assertThatThrownBy(() -> new NoteSignature("n", base64(4))).isInstanceOf(LogRefused.class);
    assertThat(new NoteSignature("n", base64(11)).time()).as("too short for one").isEqualTo(-1);
    assertThat(new NoteSignature("n", base64(12)).time()).isZero();
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\tb", "a\u0085b", "a\ud800b", "a\u007f"})
  void no_key_has_such_a_name(String name) {
    assertThatThrownBy(() -> NoteSignature.keyName(name)).isInstanceOf(LogRefused.class);
  }

  @Test
  void an_entry_has_65535_bytes_at_the_most_and_may_be_empty() {
    List<byte[]> entries = List.of(new byte[EntryBundle.LONGEST], new byte[0]);

    byte[] bundle = EntryBundle.write(entries);
    assertThat(EntryBundle.read(bundle, 2)).containsExactlyElementsOf(entries);
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.LONGEST + 1])))
        .isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> EntryBundle.read(bundle, 1)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> EntryBundle.read(bundle, 3)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> EntryBundle.read(new byte[] {0}, 1)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 2, 7}, 1))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void a_beginning_may_be_all_there_is() {
    assertThat(Hash.startsWith(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
    assertThat(Hash.startsWith(new byte[] {1, 2}, new byte[] {1})).isTrue();
    assertThat(Hash.startsWith(new byte[] {1}, new byte[] {1, 2})).isFalse();
    assertThat(Hash.startsWith(new byte[] {1, 2}, new byte[] {2})).isFalse();
  }
}
