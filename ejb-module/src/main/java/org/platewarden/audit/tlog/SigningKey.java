package org.platewarden.audit.tlog;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;

/**
 * A key that signs notes, made of 32 secret bytes: RFC 8032's private key, or the seed of FIPS 204.
 * The same bytes always make the same key, so they alone are kept.
 */
public final class SigningKey {
  /** How many secret bytes make a key. */
  public static final int SEED_BYTES = 32;

  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(PrivateKey key, VerifierKey verifier) {
    this.key = key;
    this.verifier = verifier;
  }

  /**
   * The key that these secret bytes make.
   *
   * @param name who signs
   * @throws LogRefused if there are not 32 of them, or nobody can have this name
   */
  public static SigningKey of(String name, KeyKind kind, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new LogRefused(
          "key refused: %d secret bytes, %d are wanted".formatted(seed.length, SEED_BYTES));
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm());
      generator.initialize(KnownBytes.parameters(kind), new KnownBytes(seed));
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(
          pair.getPrivate(), new VerifierKey(name, kind, kind.bare(pair.getPublic())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has " + kind.algorithm(), e);
    }
  }

  /** The key for those who verify. */
  public VerifierKey verifier() {
    return verifier;
  }

  /**
   * Signs a text.
   *
   * @param at told along by a cosignature
   */
  public NoteSignature sign(String text, Instant at) {
    KeyKind kind = verifier.kind();
    try {
      Signature signature = Signature.getInstance(kind.algorithm());
      signature.initSign(key);
      signature.update(SignedMessage.of(kind, verifier.name(), at.getEpochSecond(), text));
      byte[] made = signature.sign();
      byte[] timed =
          kind.tellsTime()
              ? ByteBuffer.allocate(Long.BYTES + made.length)
                  .putLong(at.getEpochSecond())
                  .put(made)
                  .array()
              : made;
      return NoteSignature.of(verifier, timed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of its own kind signs", e);
    }
  }

  /** Hands a generator of keys the bytes that make the key, once. */
  private static final class KnownBytes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private boolean given;

    KnownBytes(byte[] seed) {
      this.seed = seed.clone();
    }

    static NamedParameterSpec parameters(KeyKind kind) {
      return new NamedParameterSpec(kind.algorithm());
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (given || bytes.length != SEED_BYTES) {
        throw new IllegalStateException("Java makes a key of other than 32 bytes");
      }
      given = true;
      System.arraycopy(seed, 0, bytes, 0, SEED_BYTES);
      Arrays.fill(seed, (byte) 0);
    }
  }
}
