package org.platewarden.compliance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a part of the queries by a root of the trail's log, which nobody could choose: the same
 * queries and the same root give the same sample, to whoever draws.
 *
 * @param root of the first checkpoint after the period, 64 hexadecimal digits
 * @param percent how many in a hundred, rounded up
 */
record Sample(String root, int percent) {
  private static final String FORM = "platewarden-sample/1";
  private static final int HUNDRED = 100;

  /** The lot of an entry: the SHA-256 of three lines, form, root and the entry's id. */
  String lot(String entry) {
    try {
      byte[] lines = (FORM + "\n" + root + "\n" + entry + "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of these entries those with the lowest lots. */
  List<String> of(List<String> entries) {
    long most = Math.ceilDiv((long) entries.size() * percent, HUNDRED);
    return entries.stream()
        .distinct()
        .sorted(Comparator.comparing(this::lot))
        .limit(most)
        .collect(Collectors.toUnmodifiableList());
  }
}
