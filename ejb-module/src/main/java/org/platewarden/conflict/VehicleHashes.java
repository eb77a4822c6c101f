package org.platewarden.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.platewarden.conflict.model.GuardedVehicles;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/**
 * What stands for plates of the agency's people: HMAC-SHA-256 over a plate's skeleton. The key is
 * in the key store, so the database alone does not tell whose vehicle is whose.
 */
@ApplicationScoped
public class VehicleHashes {
  private static final String KEY = "guarded-vehicles";
  private static final String HASH = "HmacSHA256";
  private static final String FORM = "platewarden-vehicle/1\n";
  private static final int KEY_BYTES = 32;

  @Inject KeyRing ring;
  @Inject GuardedVehicles vehicles;

  private @Nullable SecretKey key;

  /**
   * Those of plates' skeletons.
   *
   * @throws KeysUnavailable if vehicles are guarded, and the key is gone; then nothing is asked
   */
  List<byte[]> of(Collection<String> skeletons) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(key());
      return skeletons.stream()
          .map(skeleton -> mac.doFinal((FORM + skeleton).getBytes(StandardCharsets.UTF_8)))
          .toList();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HASH, e);
    }
  }

  private synchronized SecretKey key() {
    if (key == null) {
      key = ring.find(KEY).orElse(null);
    }
    if (key == null) {
      if (vehicles.any()) {
        throw new KeysUnavailable(
            "no question can be held against the vehicles that staff named: they were hidden with the key %s, and the key store %s does not have it; put back the one that was backed up"
                .formatted(KEY, ring.location()));
      }
      byte[] bytes = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(bytes);
      key = new SecretKeySpec(bytes, HASH);
      ring.add(KEY, key);
    }
    return key;
  }
}
