package org.platewarden.audit.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What opens the commitment of one entry to everybody: most are opened to nobody.
 *
 * @param id of the entry
 * @param salt opens its commitment, 64 hexadecimal digits
 * @param said what it says, one line
 */
record OpenedEntry(String id, String salt, String said) {
  private static final String ALGORITHM = "HmacSHA256";

  /** Checks that it can be written and read again. */
  OpenedEntry {
    if (!id.matches("[0-9a-f-]{36}") || !salt.matches("[0-9a-f]{64}") || said.contains("\n")) {
      throw new LogRefused("opened entry refused: it is not written as one");
    }
  }

  /** Whether these are the bytes of an entry of this action that says so. */
  boolean opens(byte[] entry, String action) {
    String sealed = new String(entry, StandardCharsets.UTF_8);
    return sealed.contains("\"action\":\"" + action + "\"")
        && sealed.contains("\"entry\":\"" + id + "\"")
        && sealed.contains("\"subject\":\"" + commitment() + "\"");
  }

  private String commitment() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
