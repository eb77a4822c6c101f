package org.platewarden.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proof that goes with an exported entry: where it stands, the way up, and the checkpoint.
 * Source: C2SP tlog-proof; the file's name ends in {@code .tlog-proof}.
 *
 * @param extra what the application needs besides, empty for nothing; nobody vouches for it
 * @param index which entry of the log
 * @param path the neighbours on the way up
 * @param checkpoint signed by the log, cosigned by its witnesses
 */
public record Receipt(String extra, long index, List<Hash> path, SignedNote checkpoint) {
  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MOST_LINES = 80;

  /** Keeps a path of its own. */
  public Receipt {
    path = List.copyOf(path);
    if (index < 0 || path.size() > InclusionProof.LONGEST) {
      throw new LogRefused("receipt refused: no tree has such an entry");
    }
  }

  /**
   * Reads a receipt; that says nothing of whether it is true.
   *
   * @throws LogRefused unless it is exactly as {@link #text()} writes it
   */
  public static Receipt read(byte[] bytes) {
    String text = SignedNote.utf8(bytes);
    int blank = text.indexOf("\n\n");
    Deque<String> lines =
        new ArrayDeque<>(List.of(text.substring(0, Math.max(blank, 0)).split("\n", MOST_LINES)));
    next(lines, FIRST);
    boolean more = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA);
    String extra = more ? next(lines, EXTRA) : "";
    Hash.bytesOf(extra, "extra");
    long index = Checkpoint.size(next(lines, INDEX));
    List<Hash> path = lines.stream().map(Hash::fromBase64).toList();
    byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
    Receipt read = new Receipt(extra, index, path, SignedNote.read(note));
    if (!read.text().equals(text)) {
      throw new LogRefused("receipt refused: it is not written as one");
    }
    return read;
  }

  private static String next(Deque<String> lines, String beginning) {
    String line = lines.isEmpty() ? "" : lines.removeFirst();
    if (!line.startsWith(beginning)) {
      throw new LogRefused(
          "receipt refused: a line that begins with " + beginning.strip() + " is wanted");
    }
    return line.substring(beginning.length());
  }

  /** The lines of its file. */
  public String text() {
    return FIRST
        + "\n"
        + (extra.isEmpty() ? "" : EXTRA + extra + "\n")
        + INDEX
        + index
        + "\n"
        + path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
        + "\n"
        + SignedNote.utf8(checkpoint.bytes());
  }

  /** Bytes as {@code extra} carries them. */
  public static String extra(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Checks that this entry is in the log.
   *
   * @throws LogRefused if the log's key did not sign, or the proof does not lead to its root
   */
  public Checkpoint proves(byte[] entry, VerifierKey log) {
    Checkpoint signed = Checkpoint.signed(checkpoint, log);
    if (!new InclusionProof(index, signed.size(), path).shows(Hash.leaf(entry), signed.root())) {
      throw new LogRefused(
          "receipt refused: it does not lead from entry %d to the root of size %d"
              .formatted(index, signed.size()));
    }
    return signed;
  }
}
