package org.platewarden.audit.tlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Keys of made-up logs and witnesses; the same in every run. */
final class TestKeys {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final SigningKey LOG = key("log.example/trail", KeyKind.ED25519, 1);
  static final SigningKey WITNESS = key("witness.example/w1", KeyKind.ED25519_COSIGNATURE, 2);
  static final SigningKey LASTING = key("witness.example/w1", KeyKind.ML_DSA_44_COSIGNATURE, 3);

  private TestKeys() {}

  static SigningKey key(String name, KeyKind kind, int number) {
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return SigningKey.of(name, kind, seed);
  }

  static SignedNote signed(String text, SigningKey... keys) {
    return new SignedNote(text, Arrays.stream(keys).map(key -> key.sign(text, NOON)).toList());
  }

  static SignedNote checkpoint(RightEdge edge, SigningKey... keys) {
    return signed(new Checkpoint(LOG.verifier().name(), edge.size(), edge.root()).text(), keys);
  }

  static List<VerifierKey> witnesses() {
    return List.of(WITNESS.verifier(), LASTING.verifier());
  }
}
