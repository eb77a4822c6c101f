package org.platewarden.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.platewarden.runtime.KeyRing;

/**
 * Stands for a plate in a report: without the key nobody finds the plate by trying all, and in
 * another period the same plate is another digest.
 */
@ApplicationScoped
class PlateDigests {
  private static final String KEY = "compliance-plates";
  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN = 16;

  @Inject KeyRing ring;

  private @Nullable SecretKey key;

  /** What stands for a plate in reports of a period: 16 hexadecimal digits. */
  String of(ReportPeriod period, String plate) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(key());
      byte[] digest = mac.doFinal((period + "\n" + plate).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHOWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HASH, e);
    }
  }

  private synchronized SecretKey key() {
    if (key == null) {
      // without an earlier one the digests of old reports are not found again; nothing else is lost
      key = ring.find(KEY).orElseGet(this::added);
    }
    return key;
  }

  private SecretKey added() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    SecretKey made = new SecretKeySpec(bytes, HASH);
    ring.add(KEY, made);
    return made;
  }
}
