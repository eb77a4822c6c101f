package org.platewarden.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.runtime.DurableFiles;

/**
 * By which keys a published log was signed: {@code keys/1}, {@code keys/2} and so on each have the
 * entry that says so, its opening, and its proof under a checkpoint that both keys signed. Whoever
 * knows an earlier key comes from it to the one that signs now.
 *
 * @param log the log
 */
public record KeyHistory(LogFolder log) {
  /** Below the log's folder. */
  public static final String FOLDER = "keys";

  /** The names of the files of a change; the last one is written last. */
  public static final List<String> FILES = List.of("entry", "proof", "change");

  /** How often the key was changed. */
  public int count() {
    int count = 0;
    while (Files.isRegularFile(
        path(count + 1).resolve(FILES.getLast()), LinkOption.NOFOLLOW_LINKS)) {
      count++;
    }
    return count;
  }

  /** A file of a change. */
  public byte[] file(int number, String name) {
    return new LogFolder(path(number)).bytes(name, SignedNote.LONGEST);
  }

  /** A change, with nothing checked. */
  public KeyChange change(int number) {
    return KeyChange.read(new String(file(number, FILES.getLast()), StandardCharsets.UTF_8));
  }

  /**
   * All keys from one that is known to the one that signs now, each vouched for by the one before.
   *
   * @throws LogRefused if one is not
   */
  public List<VerifierKey> from(VerifierKey known) {
    List<VerifierKey> keys = new ArrayList<>(List.of(known));
    for (int number = 1; number <= count(); number++) {
      KeyChange change = change(number);
      if (change.was().equals(keys.getLast())) {
        check(number, change);
        keys.add(change.is());
      }
    }
    return List.copyOf(keys);
  }

  /**
   * The keys that signed before one that is known, the first one first: what they signed is still
   * to be verified.
   *
   * @throws LogRefused if a change is not as it was published
   */
  public List<VerifierKey> before(VerifierKey known) {
    List<VerifierKey> keys = new ArrayList<>(List.of(known));
    for (int number = count(); number >= 1; number--) {
      KeyChange change = change(number);
      if (change.is().equals(keys.getFirst())) {
        check(number, change);
        keys.addFirst(change.was());
      }
    }
    return List.copyOf(keys.subList(0, keys.size() - 1));
  }

  private void check(int number, KeyChange change) {
    byte[] entry = file(number, FILES.getFirst());
    Receipt proof = Receipt.read(file(number, FILES.get(1)));
    proof.proves(entry, change.was());
    proof.checkpoint().signedBy(List.of(change.is()));
    if (!change.opens(entry)) {
      throw new LogRefused(
          "change %d of the log's key: entry %d does not say so".formatted(number, proof.index()));
    }
  }

  /** Publishes a change; it is there when all of it is on disk. */
  public void add(KeyChange change, byte[] entry, Receipt proof, Instant at) {
    Path folder = path(count() + 1).toAbsolutePath();
    try {
      Files.createDirectories(folder);
      DurableFiles.write(folder.resolve(FILES.getFirst()), entry, at);
      DurableFiles.write(folder.resolve(FILES.get(1)), utf8(proof.text()), at);
      DurableFiles.write(folder.resolve(FILES.getLast()), utf8(change.text()), at);
    } catch (IOException e) {
      throw new UncheckedIOException("the change of the key cannot be published: " + folder, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path path(int number) {
    return log.path().resolve(FOLDER).resolve(Integer.toString(number));
  }
}
