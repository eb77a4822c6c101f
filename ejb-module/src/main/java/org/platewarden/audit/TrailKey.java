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
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.tlog.KeyHistory;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.runtime.DurableFiles;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/**
 * The key that signs the trail's log. Made at the first start; never made anew where something was
 * signed with one that is gone. A later one is made when the operator wants it. Its public half
 * lies beside the key store, in {@code trail.vkey}.
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

  @Inject
  @ConfigProperty(name = "platewarden.audit.dir")
  String published;

  private @Nullable SigningKey told;

  /**
   * The key that signs now: the newest of which the published log tells.
   *
   * @param signedBefore whether anything was ever signed
   * @throws KeysUnavailable if something was, and the key is not there
   */
  public synchronized SigningKey get(boolean signedBefore) {
    int number = changesPublished() + 1;
    SigningKey key = find(number).orElseGet(() -> make(number, signedBefore || number > 1));
    if (told == null || !told.verifier().equals(key.verifier())) {
      tell(key);
      told = key;
    }
    return key;
  }

  /** The key that comes after it; made where there is none. */
  synchronized SigningKey coming() {
    int number = changesPublished() + 2;
    return find(number).orElseGet(() -> make(number, false));
  }

  /** How often the key was changed, by what is published. */
  int changesPublished() {
    return new KeyHistory(new LogFolder(Path.of(published))).count();
  }

  private Optional<SigningKey> find(int number) {
    return ring.find(name(number))
        .map(seed -> SigningKey.of(origin, KeyKind.ED25519, seed.getEncoded()));
  }

  private static String name(int number) {
    return number == 1 ? NAME : NAME + "-" + number;
  }

  private SigningKey make(int number, boolean signedBefore) {
    if (signedBefore) {
      throw new KeysUnavailable(
          "the trail's log was signed with the key %s, and the key store %s does not have it: put back the one that was backed up"
              .formatted(name(number), ring.location()));
    }
    byte[] seed = new byte[SigningKey.SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    SecretKey made = new SecretKeySpec(seed, KEPT_AS);
    ring.add(name(number), made);
    LOG.trailKeyMade(file().toString());
    return SigningKey.of(origin, KeyKind.ED25519, seed);
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
