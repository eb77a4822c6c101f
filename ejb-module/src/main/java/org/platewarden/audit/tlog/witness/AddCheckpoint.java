package org.platewarden.audit.tlog.witness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;

/**
 * What a log asks of a witness. Source: C2SP tlog-witness, {@code add-checkpoint}.
 *
 * @param old the size that the witness cosigned last, as the log knows it
 * @param proof that the log only grew since
 * @param checkpoint the new one, signed by the log
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote checkpoint) {
  /** The longest request, in bytes. */
  public static final int LONGEST = SignedNote.LONGEST;

  private static final int LONGEST_PROOF = 63;
  private static final String OLD = "old ";

  /** Keeps a proof of its own. */
  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (old < 0 || proof.size() > LONGEST_PROOF) {
      throw new LogRefused("request refused: %d lines of proof".formatted(proof.size()));
    }
  }

  /**
   * Reads a request.
   *
   * @throws LogRefused unless it is exactly as {@link #bytes()} writes it
   */
  public static AddCheckpoint read(byte[] bytes) {
    // a checkpoint has no blank line before its own, so the first one is the request's
    String text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    String[] lines = text.substring(0, Math.max(blank, 0)).split("\n", LONGEST_PROOF + 2);
    if (bytes.length > LONGEST || !lines[0].startsWith(OLD)) {
      throw new LogRefused("request refused: it does not begin with an old size");
    }
    long old = Checkpoint.size(lines[0].substring(OLD.length()));
    List<Hash> proof = Arrays.stream(lines).skip(1).map(Hash::fromBase64).toList();
    byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
    AddCheckpoint read = new AddCheckpoint(old, proof, SignedNote.read(note));
    if (!Arrays.equals(read.bytes(), bytes)) {
      throw new LogRefused("request refused: it is not written as one");
    }
    return read;
  }

  /** The body of the request. */
  public byte[] bytes() {
    String head =
        OLD
            + old
            + "\n"
            + proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining())
            + "\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(checkpoint.bytes());
    return body.toByteArray();
  }
}
