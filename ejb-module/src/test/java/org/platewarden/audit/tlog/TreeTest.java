package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R28: the tree of RFC 6962, and nothing that only looks like a proof in it")
class TreeTest {
  /** The eight entries and roots that implementations of RFC 6962 have shared since the first. */
  private static final List<byte[]> KNOWN =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  private static final List<Hash> KNOWN_ROOTS =
      hashes(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final Hash FOREIGN = Hash.leaf(new byte[] {99});

  @Test
  void known_entries_have_the_known_roots() {
    for (int size = 0; size <= KNOWN.size(); size++) {
      LogInMemory log = LogInMemory.of(KNOWN.subList(0, size));
      assertThat(log.tree().root()).isEqualTo(KNOWN_ROOTS.get(size));
      assertThat(log.edge().root()).isEqualTo(KNOWN_ROOTS.get(size));
    }
  }

  @Test
  void known_proofs_are_made() {
    Tree tree = LogInMemory.of(KNOWN).tree();

    assertThat(tree.inclusion(0).path())
        .isEqualTo(
            hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(tree.inclusion(5).path())
        .isEqualTo(
            hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    assertThat(tree.consistency(6).path())
        .isEqualTo(
            hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  }

  @Test
  void go_hashes_a_record_the_same_way() {
    assertThat(Hash.leaf("hello world".getBytes(java.nio.charset.StandardCharsets.UTF_8)).base64())
        .isEqualTo("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=");
  }

  @Test
  void every_size_to_600_has_the_root_of_the_naive_tree() {
    List<byte[]> entries = NaiveTree.entries(600);
    LogInMemory grown = new LogInMemory();
    for (int size = 0; size <= entries.size(); size++) {
      Hash naive = Hash.of(NaiveTree.root(entries.subList(0, size)));
      assertThat(grown.tree().root()).isEqualTo(naive);
      assertThat(grown.edge().root()).isEqualTo(naive);
      assertThat(grown.edge().size()).isEqualTo(size);
      assertThat(RightEdge.of(size, grown)).isEqualTo(grown.edge());
      if (size < entries.size()) {
        grown.add(entries.subList(size, size + 1));
      }
    }
    Tree all = grown.tree();
    for (int size = 0; size <= entries.size(); size += 7) {
      Tree old = LogInMemory.of(entries.subList(0, size)).tree();
      assertThat(all.rootAt(size)).isEqualTo(old.root());
    }
  }

  @Test
  void a_log_grown_in_any_steps_is_the_same() {
    List<byte[]> entries = NaiveTree.entries(70_000);
    LogInMemory atOnce = LogInMemory.of(entries);
    LogInMemory inSteps = new LogInMemory();
    Random random = new Random(28);
    for (int from = 0; from < entries.size(); ) {
      int to = Math.min(entries.size(), from + random.nextInt(3_000));
      inSteps.add(entries.subList(from, to));
      from = to;
    }

    assertThat(inSteps.edge()).isEqualTo(atOnce.edge());
    assertThat(atOnce.tree().root()).isEqualTo(atOnce.edge().root());
    assertThat(atOnce.edge().root()).isEqualTo(Hash.of(NaiveTree.root(entries)));
    assertThat(
            atOnce
                .tree()
                .inclusion(69_999)
                .shows(Hash.leaf(entries.get(69_999)), atOnce.edge().root()))
        .isTrue();
    assertThat(
            atOnce
                .tree()
                .consistency(65_537)
                .shows(atOnce.tree().rootAt(65_537), atOnce.edge().root()))
        .isTrue();
  }

  @Test
  void every_inclusion_proof_to_size_70_is_the_naive_one_and_holds_for_its_entry_alone() {
    List<byte[]> entries = NaiveTree.entries(70);
    for (int size = 1; size <= entries.size(); size++) {
      LogInMemory log = LogInMemory.of(entries.subList(0, size));
      Hash root = log.edge().root();
      for (int index = 0; index < size; index++) {
        InclusionProof proof = log.tree().inclusion(index);
        Hash leaf = Hash.leaf(entries.get(index));
        assertThat(proof.path()).isEqualTo(of(NaiveTree.path(index, entries.subList(0, size))));
        assertThat(proof.shows(leaf, root)).isTrue();
        refuseChanged(proof, leaf, root);
      }
    }
  }

  private static void refuseChanged(InclusionProof proof, Hash leaf, Hash root) {
    assertThat(proof.shows(FOREIGN, root)).isFalse();
    assertThat(proof.shows(leaf, FOREIGN)).isFalse();
    for (long index = -1; index <= proof.size(); index++) {
      boolean same = index == proof.index();
      assertThat(new InclusionProof(index, proof.size(), proof.path()).shows(leaf, root))
          .isEqualTo(same);
    }
    for (List<Hash> changed : changedPaths(proof.path())) {
      assertThat(new InclusionProof(proof.index(), proof.size(), changed).shows(leaf, root))
          .isFalse();
    }
  }

  @Test
  void every_consistency_proof_to_size_70_is_the_naive_one_and_holds_for_its_roots_alone() {
    List<byte[]> entries = NaiveTree.entries(70);
    for (int size = 0; size <= entries.size(); size++) {
      Tree tree = LogInMemory.of(entries.subList(0, size)).tree();
      for (int older = 0; older <= size; older++) {
        ConsistencyProof proof = tree.consistency(older);
        if (older > 0) {
          assertThat(proof.path())
              .isEqualTo(of(NaiveTree.consistency(older, entries.subList(0, size))));
        }
        assertThat(proof.shows(tree.rootAt(older), tree.root())).isTrue();
        refuseChanged(proof, tree.rootAt(older), tree.root());
      }
    }
  }

  private static void refuseChanged(ConsistencyProof proof, Hash older, Hash newer) {
    assertThat(proof.shows(FOREIGN, newer)).isFalse();
    if (proof.from() > 0) {
      // nothing is all that an empty log is consistent by
      assertThat(proof.shows(older, FOREIGN)).isFalse();
    }
    for (List<Hash> changed : changedPaths(proof.path())) {
      assertThat(new ConsistencyProof(proof.from(), proof.to(), changed).shows(older, newer))
          .isFalse();
    }
    assertThat(new ConsistencyProof(proof.to() + 1, proof.to(), proof.path()).shows(older, newer))
        .isFalse();
    assertThat(new ConsistencyProof(-1, proof.to(), proof.path()).shows(older, newer)).isFalse();
  }

  /** One hash more, less, changed, or two that change places. */
  private static List<List<Hash>> changedPaths(List<Hash> path) {
    List<List<Hash>> changed = new ArrayList<>();
    for (int at = 0; at <= path.size(); at++) {
      List<Hash> more = new ArrayList<>(path);
      more.add(at, FOREIGN);
      changed.add(more);
      if (at < path.size()) {
        List<Hash> less = new ArrayList<>(path);
        Hash removed = less.remove(at);
        changed.add(less);
        List<Hash> other = new ArrayList<>(path);
        other.set(
            at, new Hash(removed.first() ^ 1, removed.second(), removed.third(), removed.fourth()));
        changed.add(other);
      }
      if (at + 1 < path.size()) {
        List<Hash> swapped = new ArrayList<>(path);
        swapped.add(at, swapped.remove(at + 1));
        changed.add(swapped);
      }
    }
    changed.removeIf(path::equals);
    return changed;
  }

  @Test
  void a_path_longer_than_any_tree_is_high_is_refused() {
    List<Hash> path = java.util.Collections.nCopies(64, FOREIGN);
    assertThat(new InclusionProof(0, Long.MAX_VALUE, path).shows(FOREIGN, FOREIGN)).isFalse();
    assertThat(new ConsistencyProof(1, Long.MAX_VALUE, path).shows(FOREIGN, FOREIGN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1", "8", "9"})
  void there_is_no_proof_for_an_entry_that_is_not_there(long index) {
    Tree tree = LogInMemory.of(KNOWN).tree();
    assertThatThrownBy(() -> tree.inclusion(index)).isInstanceOf(LogRefused.class);
  }

  @ParameterizedTest
  @CsvSource({"-1", "9"})
  void there_is_no_proof_from_a_size_that_never_was(long older) {
    Tree tree = LogInMemory.of(KNOWN).tree();
    assertThatThrownBy(() -> tree.consistency(older)).isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> tree.rootAt(older)).isInstanceOf(LogRefused.class);
  }

  private static List<Hash> hashes(String... hex) {
    return Stream.of(hex).map(HexFormat.of()::parseHex).map(Hash::of).toList();
  }

  private static List<Hash> of(List<byte[]> hashes) {
    return hashes.stream().map(Hash::of).toList();
  }
}
