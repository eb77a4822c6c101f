package org.platewarden.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/**
 * The key of the public ledger's pseudonyms, in the key store and nowhere else. Whoever has it can
 * open an entry; without it nobody can, not even by trying every name.
 */
@ApplicationScoped
class LedgerKey {
  private static final String KEY = "public-ledger";
  private static final int KEY_BYTES = 32;

  @Inject KeyRing ring;

  private @Nullable SecretKey key;

  /**
   * The pseudonyms of a week.
   *
   * @param before whether anything was ever published with the key
   * @throws KeysUnavailable if it was, and the key is gone
   */
  synchronized Pseudonyms of(LedgerWeek week, boolean before) {
    if (key == null) {
      key = ring.find(KEY).orElse(null);
    }
    if (key == null) {
      if (before) {
        throw new KeysUnavailable(
            "the public ledger cannot go on: weeks were published with the key %s, and the key store %s does not have it; put back the one that was backed up"
                .formatted(KEY, ring.location()));
      }
      byte[] bytes = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(bytes);
      key = new SecretKeySpec(bytes, Pseudonyms.HASH);
      ring.add(KEY, key);
    }
    return new Pseudonyms(key, week);
  }
}
