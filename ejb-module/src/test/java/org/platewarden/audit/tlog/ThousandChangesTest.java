package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with every right on the disk changes a published log, in a thousand ways. */
@DisplayName("R28: each of 1,000 random changes of the published files is found and named")
class ThousandChangesTest {
  private static final List<byte[]> ENTRIES = NaiveTree.entries(700);

  /** Entries that a change concerns; none for the checkpoint. */
  private record Touched(long first, long last) {
    static final Touched NONE = new Touched(0, -1);
  }

  private interface Change {
    Touched make(Random random) throws IOException;
  }

  @TempDir Path clean;
  @TempDir Path changed;

  @BeforeEach
  void publish() {
    PublishedLog.of(clean, ENTRIES, 600);
  }

  @Test
  void each_is_found_and_named() throws IOException {
    Random random = new Random(1_000);
    List<Map.Entry<String, Change>> changes = List.copyOf(changes().entrySet());
    Map<String, Integer> found = new TreeMap<>();
    for (int number = 0; number < 1_000; number++) {
      String kind = changes.get(number % changes.size()).getKey();
      PublishedLog.restore(clean, changed);
      assertThat(number % 100 == 0 ? PublishedLog.check(new LogFolder(changed)) : List.of())
          .as("the control: unchanged")
          .isEmpty();

      Touched touched = changes.get(number % changes.size()).getValue().make(random);

      List<Finding> findings = PublishedLog.check(new LogFolder(changed));
      assertThat(findings).as("%s, number %d", kind, number).isNotEmpty();
      if (touched.first() <= touched.last()) {
        assertThat(findings)
            .as("%s, number %d, entries %s", kind, number, touched)
            .anyMatch(
                finding -> finding.first() <= touched.last() && touched.first() <= finding.last());
      }
      found.merge(kind, 1, Integer::sum);
    }
    assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000);
  }

  private Map<String, Change> changes() {
    Map<String, Change> changes = new TreeMap<>();
    changes.put("a bit of an entry", this::flipInEntry);
    changes.put("a bit of a leaf's hash", random -> flipInTile(random, 0));
    changes.put("a bit of an upper hash", random -> flipInTile(random, 1));
    changes.put("an entry dropped", random -> rewrite(random, this::drop));
    changes.put("an entry inserted", random -> rewrite(random, this::insert));
    changes.put("two entries exchanged", random -> rewrite(random, this::exchange));
    changes.put("an entry back-dated", random -> rewrite(random, this::backDate));
    changes.put("an entry with its leaf's hash", this::withItsLeaf);
    changes.put("an entry with every hash above it", this::withEverythingAbove);
    changes.put("a file cut short", this::cut);
    changes.put("a file made longer", this::lengthen);
    changes.put("a file removed", this::remove);
    changes.put("a bit of the checkpoint", this::flipInCheckpoint);
    changes.put("another log's checkpoint", this::foreignCheckpoint);
    return changes;
  }

  private Touched flipInEntry(Random random) throws IOException {
    int entry = random.nextInt(ENTRIES.size());
    List<byte[]> bundle = bundle(entry);
    byte[] bytes = bundle.get(entry % 256);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    write(entry, bundle);
    return new Touched(entry, entry);
  }

  private Touched flipInTile(Random random, int level) throws IOException {
    TileName name = pick(random, TileName.hashesOf(ENTRIES.size()), level);
    byte[] bytes = Files.readAllBytes(changed.resolve(name.path()));
    int at = random.nextInt(bytes.length);
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    Files.write(changed.resolve(name.path()), bytes);
    long width = 1L << (8 * level);
    long first = (name.index() * 256 + at / 32) * width;
    return new Touched(first, first + width - 1);
  }

  private static TileName pick(Random random, List<TileName> names, int level) {
    List<TileName> some = names.stream().filter(name -> name.level() == level).toList();
    return some.get(random.nextInt(some.size()));
  }

  private interface Rewriting {
    void on(List<byte[]> bundle, int at, Random random);
  }

  private Touched rewrite(Random random, Rewriting rewriting) throws IOException {
    int entry = random.nextInt(ENTRIES.size());
    List<byte[]> bundle = bundle(entry);
    rewriting.on(bundle, entry % 256, random);
    write(entry, bundle);
    return new Touched(entry, entry);
  }

  private void drop(List<byte[]> bundle, int at, Random random) {
    bundle.remove(at);
  }

  private void insert(List<byte[]> bundle, int at, Random random) {
    bundle.add(at, ("inserted " + random.nextInt()).getBytes(UTF_8));
  }

  private void exchange(List<byte[]> bundle, int at, Random random) {
    byte[] one = bundle.get(at);
    int other = (at + 1 + random.nextInt(bundle.size() - 1)) % bundle.size();
    bundle.set(at, bundle.get(other));
    bundle.set(other, one);
  }

  private void backDate(List<byte[]> bundle, int at, Random random) {
    bundle.set(at, ("entry " + (-1 - random.nextInt(1_000))).getBytes(UTF_8));
  }

  private Touched withItsLeaf(Random random) throws IOException {
    int entry = random.nextInt(ENTRIES.size());
    List<byte[]> bundle = bundle(entry);
    bundle.set(entry % 256, ("forged " + random.nextInt()).getBytes(UTF_8));
    write(entry, bundle);
    TileName name = tile(entry);
    byte[] hashes = Files.readAllBytes(changed.resolve(name.path()));
    byte[] leaf = Hash.leaf(bundle.get(entry % 256)).bytes();
    System.arraycopy(leaf, 0, hashes, 32 * (entry % 256), 32);
    Files.write(changed.resolve(name.path()), hashes);
    return new Touched(entry, entry);
  }

  private Touched withEverythingAbove(Random random) throws IOException {
    int entry = random.nextInt(ENTRIES.size());
    List<byte[]> entries = new ArrayList<>(ENTRIES);
    entries.set(entry, ("forged " + random.nextInt()).getBytes(UTF_8));
    LogInMemory log = LogInMemory.of(entries);
    for (TileName name : TileName.hashesOf(entries.size())) {
      Files.write(changed.resolve(name.path()), log.read(name).bytes());
    }
    write(
        entry,
        new ArrayList<>(
            entries.subList(entry / 256 * 256, Math.min(700, entry / 256 * 256 + 256))));
    return new Touched(entry, entry);
  }

  private Touched cut(Random random) throws IOException {
    TileName name = anyFile(random);
    byte[] bytes = Files.readAllBytes(changed.resolve(name.path()));
    Files.write(changed.resolve(name.path()), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    return in(name);
  }

  private Touched lengthen(Random random) throws IOException {
    TileName name = anyFile(random);
    byte[] bytes = Files.readAllBytes(changed.resolve(name.path()));
    Files.write(
        changed.resolve(name.path()), Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100)));
    return in(name);
  }

  private Touched remove(Random random) throws IOException {
    TileName name = anyFile(random);
    Files.delete(changed.resolve(name.path()));
    return in(name);
  }

  /** A file that the newest checkpoint asks for: earlier, smaller tiles may go. */
  private static TileName anyFile(Random random) {
    List<TileName> names = new ArrayList<>(TileName.hashesOf(ENTRIES.size()));
    names.addAll(TileName.bundlesOf(ENTRIES.size()));
    return names.get(random.nextInt(names.size()));
  }

  private static Touched in(TileName name) {
    long width = 1L << (8 * Math.max(0, name.level()));
    return new Touched(name.index() * 256 * width, (name.index() * 256 + name.width()) * width - 1);
  }

  private Touched flipInCheckpoint(Random random) throws IOException {
    Path file = changed.resolve("checkpoint");
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
    return Touched.NONE;
  }

  private Touched foreignCheckpoint(Random random) {
    LogInMemory other = LogInMemory.of(NaiveTree.entries(1 + random.nextInt(600)));
    SigningKey key = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 50 + random.nextInt(50));
    new LogFolder(changed).write(TestKeys.checkpoint(other.edge(), key, WITNESS, LASTING), NOON);
    return Touched.NONE;
  }

  private List<byte[]> bundle(int entry) throws IOException {
    TileName name = tile(entry).bundle();
    return new ArrayList<>(
        EntryBundle.read(Files.readAllBytes(changed.resolve(name.path())), name.width()));
  }

  private void write(int entry, List<byte[]> bundle) throws IOException {
    Files.write(changed.resolve(tile(entry).bundle().path()), EntryBundle.write(bundle));
  }

  private static TileName tile(int entry) {
    int index = entry / 256;
    return new TileName(0, index, Math.min(256, ENTRIES.size() - index * 256));
  }
}
