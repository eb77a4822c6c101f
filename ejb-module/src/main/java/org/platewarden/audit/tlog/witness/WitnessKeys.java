package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.runtime.DurableFiles;

/** A witness's secrets, a file of two lines that its own account alone can read. */
final class WitnessKeys {
  private static final String FILE = "secret-keys";
  private static final String PUBLIC = "witness.vkey";
  private static final List<KeyKind> KINDS =
      List.of(KeyKind.ED25519_COSIGNATURE, KeyKind.ML_DSA_44_COSIGNATURE);

  private WitnessKeys() {}

  /** The keys of a folder; made where it never had any. */
  static List<SigningKey> of(Path folder, String name, Instant now) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) {
      SecureRandom random = new SecureRandom();
      StringBuilder lines = new StringBuilder();
      for (int kind = 0; kind < KINDS.size(); kind++) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        random.nextBytes(seed);
        lines.append(HexFormat.of().formatHex(seed)).append('\n');
      }
      DurableFiles.write(file, lines.toString().getBytes(StandardCharsets.US_ASCII), now);
    }
    List<String> seeds = Files.readAllLines(file);
    if (seeds.size() != KINDS.size()) {
      throw new IOException("%s does not hold two keys".formatted(file));
    }
    List<SigningKey> keys =
        List.of(
            SigningKey.of(name, KINDS.get(0), HexFormat.of().parseHex(seeds.get(0))),
            SigningKey.of(name, KINDS.get(1), HexFormat.of().parseHex(seeds.get(1))));
    String lines = keys.get(0).verifier().line() + "\n" + keys.get(1).verifier().line() + "\n";
    DurableFiles.write(folder.resolve(PUBLIC), lines.getBytes(StandardCharsets.UTF_8), now);
    return keys;
  }
}
