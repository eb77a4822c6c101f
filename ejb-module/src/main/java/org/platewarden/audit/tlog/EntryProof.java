package org.platewarden.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes the proof of one entry out of a published log, and checks it as a stranger would.
 *
 * @param folder the published log
 * @param log its key
 * @param witnesses each must have cosigned
 */
public record EntryProof(LogFolder folder, VerifierKey log, List<VerifierKey> witnesses) {
  private static final int TRIES = 5;

  /**
   * An entry with its proof.
   *
   * @param entry its bytes
   * @param receipt the proof
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Proven(byte[] entry, Receipt receipt) {}

  /**
   * The proof of an entry.
   *
   * @param wanted its number in the log, or its id
   * @throws LogRefused if it was not published, or what was published does not prove it
   */
  public Proven of(String wanted) {
    for (int left = TRIES; ; left--) {
      SignedNote note = folder.checkpoint();
      try {
        return of(wanted, note);
      } catch (LogRefused refused) {
        // the edge of a log that goes on growing is taken away under its reader
        if (left == 1 || folder.checkpoint().equals(note)) {
          throw refused;
        }
      }
    }
  }

  private Proven of(String wanted, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.signed(note, log);
    for (VerifierKey witness : witnesses) {
      note.signedBy(List.of(witness));
    }
    long size = checkpoint.size();
    long index = wanted.matches("[0-9]{1,18}") ? Long.parseLong(wanted) : find(wanted, size);
    if (index >= size) {
      throw new LogRefused("entry %d is not published: the log has %d".formatted(index, size));
    }
    byte[] entry = bundle(index / TileName.FULL, size).get((int) (index % TileName.FULL));
    Receipt receipt = new Receipt("", index, folder.tree(size).inclusion(index).path(), note);
    Receipt written = Receipt.read(receipt.text().getBytes(StandardCharsets.UTF_8));
    written.proves(entry, log);
    return new Proven(entry, written);
  }

  /** The newest first: who asks for a proof mostly asks for a late one. */
  private long find(String id, long size) {
    String field = "\"entry\":\"" + id + "\"";
    for (long index = (size - 1) / TileName.FULL; index >= 0 && size > 0; index--) {
      OptionalLong found = find(field, bundle(index, size));
      if (found.isPresent()) {
        return index * TileName.FULL + found.getAsLong();
      }
    }
    throw new LogRefused("no published entry has the id %s; the log has %d".formatted(id, size));
  }

  private static OptionalLong find(String field, List<byte[]> entries) {
    for (int at = 0; at < entries.size(); at++) {
      if (new String(entries.get(at), StandardCharsets.UTF_8).contains(field)) {
        return OptionalLong.of(at);
      }
    }
    return OptionalLong.empty();
  }

  private List<byte[]> bundle(long index, long size) {
    int width = (int) Math.min(TileName.FULL, size - index * TileName.FULL);
    return EntryBundle.read(folder.bundle(new TileName(TileName.ENTRIES, index, width)), width);
  }
}
