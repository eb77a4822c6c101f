package org.platewarden.audit.tlog;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** How a key signs. Sources: C2SP signed-note, tlog-cosignature; RFC 8032; FIPS 204. */
public enum KeyKind {
  /** Ed25519 over the text of the note. */
  ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64),
  /** Ed25519 over the time and the text: a witness's. */
  ED25519_COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 8 + 64),
  /** ML-DSA-44 over who, the time and the checkpoint: a witness's, safe from quantum computers. */
  ML_DSA_44_COSIGNATURE(
      0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 8 + 2420);

  private final int number;
  private final String algorithm;
  private final String x509;
  private final int keyBytes;
  private final int signatureBytes;

  KeyKind(int number, String algorithm, String x509, int keyBytes, int signatureBytes) {
    this.number = number;
    this.algorithm = algorithm;
    this.x509 = x509;
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
  }

  static KeyKind of(int number) {
    for (KeyKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw new LogRefused("key refused: kind %d is not known".formatted(number));
  }

  byte number() {
    return (byte) number;
  }

  String algorithm() {
    return algorithm;
  }

  int keyBytes() {
    return keyBytes;
  }

  int signatureBytes() {
    return signatureBytes;
  }

  /** Whether a time is signed along. */
  public boolean tellsTime() {
    return this != ED25519;
  }

  /** The bare bytes of a public key, without the frame that Java puts around them. */
  byte[] bare(PublicKey key) {
    String framed = HexFormat.of().formatHex(key.getEncoded());
    if (framed.length() != x509.length() + 2 * keyBytes || !framed.startsWith(x509)) {
      throw new IllegalStateException("Java frames a public key of " + algorithm + " otherwise");
    }
    return HexFormat.of().parseHex(framed.substring(x509.length()));
  }

  PublicKey framed(byte[] bare) {
    byte[] framed = HexFormat.of().parseHex(x509 + HexFormat.of().formatHex(bare));
    try {
      return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(framed));
    } catch (GeneralSecurityException e) {
      throw new LogRefused("key refused: its bytes are no key of " + algorithm);
    }
  }
}
