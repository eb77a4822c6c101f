package org.platewarden.compliance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What stands for people and entries in one week of the public ledger; in another week the same are
 * others, so that nobody is followed from week to week.
 *
 * @param key that hides them
 * @param week which
 */
record Pseudonyms(SecretKey key, LedgerWeek week) {
  static final String HASH = "HmacSHA256";
  private static final String FORM = "platewarden-ledger/1";
  private static final int SHOWN = 24;

  /** Of an entry of the trail. */
  String entry(String id) {
    return of("entry", id);
  }

  /** Of who asked. */
  String asker(String name) {
    return of("asker", name);
  }

  private String of(String kind, String what) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(key);
      String lines = FORM + "\n" + week + "\n" + kind + "\n" + what + "\n";
      return HexFormat.of()
          .formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)))
          .substring(0, SHOWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HASH, e);
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "Pseudonyms[" + week + "]";
  }
}
