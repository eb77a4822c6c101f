package org.platewarden.audit.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text and who signed it. Source: C2SP signed-note.
 *
 * @param text ends with a line's end
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The longest note, in bytes. */
  public static final int LONGEST = 256 * 1024;

  private static final int MOST_SIGNATURES = 64;

  /** Checks that it can be written and read again. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new LogRefused(
          "note refused: a text of whole lines and 1 to %d signatures are wanted"
              .formatted(MOST_SIGNATURES));
    }
    if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n')) {
      throw new LogRefused("note refused: there is a control character in it");
    }
  }

  /**
   * Reads a note; that says nothing of whether its signatures are good.
   *
   * @throws LogRefused unless it is exactly as {@link #bytes()} writes it
   */
  public static SignedNote read(byte[] bytes) {
    String note = utf8(bytes);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new LogRefused("note refused: no signatures under its text");
    }
    String[] lines = note.substring(blank + 2).split("\n", MOST_SIGNATURES + 2);
    List<NoteSignature> signatures = new ArrayList<>();
    for (int line = 0; line < lines.length - 1; line++) {
      signatures.add(NoteSignature.read(lines[line]));
    }
    SignedNote read = new SignedNote(note.substring(0, blank + 1), signatures);
    if (!Arrays.equals(read.bytes(), bytes)) {
      throw new LogRefused("note refused: it is not written as one");
    }
    return read;
  }

  static String utf8(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw new LogRefused(
          "note refused: %d bytes, %d at the most".formatted(bytes.length, LONGEST));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LogRefused("note refused: it is not UTF-8");
    }
  }

  /** The note as it is published. */
  public byte[] bytes() {
    String lines = signatures.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
    return (text + "\n" + lines).getBytes(StandardCharsets.UTF_8);
  }

  /** This note with more signatures under it. */
  public SignedNote with(List<NoteSignature> more) {
    return new SignedNote(text, Stream.concat(signatures.stream(), more.stream()).toList());
  }

  /**
   * Which of these keys signed it. Signatures of other keys are passed over.
   *
   * @throws LogRefused if none of them signed it, or a signature in the name of one is not its own
   */
  public Set<VerifierKey> signedBy(Collection<VerifierKey> known) {
    Set<VerifierKey> signed =
        signatures.stream()
            .flatMap(one -> known.stream().filter(key -> key.made(one)).map(key -> good(key, one)))
            .collect(Collectors.toUnmodifiableSet());
    if (signed.isEmpty()) {
      throw new LogRefused("note refused: none of the known keys signed it");
    }
    return signed;
  }

  private VerifierKey good(VerifierKey key, NoteSignature signature) {
    if (!key.verifies(text, signature)) {
      throw new LogRefused("note refused: the signature of %s is false".formatted(key));
    }
    return key;
  }
}
