package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.runtime.DurableFiles;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/**
 * The key that signs the trail's log. Made at the first start; never made anew where something was
 * signed with one that is gone. Its public half lies beside the key store, in {@code trail.vkey}.
 */
@ApplicationScoped
public class TrailKey {
  private static final String NAME = "trail-log";
  private static final String PUBLIC = "trail.vkey";

  /** The key store knows no kind of its own for a seed. */
  private static final String KEPT_AS = "HmacSHA256";

  @Inject KeyRing ring;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "platewarden.audit.origin", defaultValue = "platewarden.local/trail")
  String origin;

  private @Nullable SigningKey key;

  /**
   * The key.
   *
   * @param signedBefore whether anything was ever signed with it
   * @throws KeysUnavailable if something was, and the key is not there
   */
  public synchronized SigningKey get(boolean signedBefore) {
    if (key == null) {
      SecretKey seed = ring.find(NAME).orElse(null);
      if (seed == null) {
        seed = make(signedBefore);
      }
      key = SigningKey.of(origin, KeyKind.ED25519, seed.getEncoded());
      tell(key);
    }
    return key;
  }

  private SecretKey make(boolean signedBefore) {
    if (signedBefore) {
      throw new KeysUnavailable(
          "the trail's log was signed with the key %s, and the key store %s does not have it: put back the one that was backed up"
              .formatted(NAME, ring.location()));
    }
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    SecretKey made = new SecretKeySpec(seed, KEPT_AS);
    ring.add(NAME, made);
    LOG.trailKeyMade(file().toString());
    return made;
  }

  private void tell(SigningKey made) {
    byte[] line = (made.verifier().line() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      DurableFiles.write(file(), line, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException("the public key cannot be written to " + file(), e);
    }
  }

  private Path file() {
    return Path.of(ring.location()).toAbsolutePath().resolveSibling(PUBLIC);
  }
}
