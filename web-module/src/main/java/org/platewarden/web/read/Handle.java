package org.platewarden.web.read;

import java.security.SecureRandom;
import java.util.Base64;

/** Random names, that tell nothing and cannot be guessed. */
public final class Handle {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 18;

  private Handle() {}

  /** 144 random bits as 24 letters, digits, dashes and underscores. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
