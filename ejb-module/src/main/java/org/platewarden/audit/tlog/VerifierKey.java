package org.platewarden.audit.tlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A public key and the name that signs with it. Written as one line, the "vkey" of C2SP
 * signed-note: {@code name+key id+base64}.
 */
public final class VerifierKey {
  private static final int LONGEST_LINE = 4096;

  private final String name;
  private final KeyKind kind;
  private final byte[] bare;
  private final PublicKey key;
  private final int id;

  VerifierKey(String name, KeyKind kind, byte[] bare) {
    if (bare.length != kind.keyBytes()) {
      throw new LogRefused(
          "key refused: %d bytes, %d are wanted".formatted(bare.length, kind.keyBytes()));
    }
    this.name = NoteSignature.keyName(name);
    this.kind = kind;
    this.bare = bare.clone();
    this.key = kind.framed(bare);
    this.id = id(name, kind, bare);
  }

  /**
   * Reads its line.
   *
   * @throws LogRefused unless it is exactly as {@link #line()} writes it
   */
  public static VerifierKey read(String line) {
    String[] parts = line.length() > LONGEST_LINE ? new String[0] : line.split("\\+", 3);
    if (parts.length != 3) {
      throw new LogRefused("key refused: name+id+key is wanted");
    }
    byte[] bytes = Hash.bytesOf(parts[2], "key");
    if (bytes.length == 0) {
      throw new LogRefused("key refused: it is empty");
    }
    VerifierKey read =
        new VerifierKey(parts[0], KeyKind.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!read.line().equals(line)) {
      throw new LogRefused("key refused: its id is %s, not the one given".formatted(read.hexId()));
    }
    return read;
  }

  /**
   * The keys that a person names: lines, or files with such lines.
   *
   * @throws LogRefused if one is no key, or a file has none
   */
  public static List<VerifierKey> named(List<String> words) throws IOException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String word : words) {
      List<String> lines = word.contains("+") ? List.of(word) : Files.readAllLines(Path.of(word));
      if (lines.isEmpty()) {
        throw new LogRefused("key refused: there is none in " + word);
      }
      for (String line : lines) {
        keys.add(read(line));
      }
    }
    return keys;
  }

  /** Who signs. */
  public String name() {
    return name;
  }

  /** How. */
  public KeyKind kind() {
    return kind;
  }

  int id() {
    return id;
  }

  /** The line that is handed to whoever is to verify. */
  public String line() {
    byte[] bytes = ByteBuffer.allocate(1 + bare.length).put(kind.number()).put(bare).array();
    return "%s+%s+%s".formatted(name, hexId(), Base64.getEncoder().encodeToString(bytes));
  }

  /** Whether a signature names this key. */
  boolean made(NoteSignature signature) {
    return signature.keyId() == id && signature.keyName().equals(name);
  }

  /** Whether a signature that names this key is its own, over this text. */
  boolean verifies(String text, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (bytes.length != kind.signatureBytes()) {
      return false;
    }
    int timeBytes = kind.tellsTime() ? Long.BYTES : 0;
    long time = kind.tellsTime() ? signature.time() : 0;
    if (time < 0) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(kind.algorithm());
      check.initVerify(key);
      check.update(SignedMessage.of(kind, name, time, text));
      return check.verify(bytes, timeBytes, bytes.length - timeBytes);
    } catch (GeneralSecurityException e) {
      return false; // it cannot be a signature of any key
    }
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  private static int id(String name, KeyKind kind, byte[] bare) {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(kind.number());
    return ByteBuffer.wrap(digest.digest(bare)).getInt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.line().equals(line());
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name + "+" + hexId();
  }
}
