package org.platewarden.evidence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.kernel.ImageHash;

/**
 * A read that was saved to a case.
 *
 * @param id names it
 * @param sighting what it says
 * @param picture the name of its picture, masked and cut to the vehicle; empty if there is none
 * @param saving when, by whom and why it was saved
 * @param whole whether it still has the digest with which it was saved
 * @param digest over all that was saved, SHA-256 as hex
 */
public record SavedRead(
    long id,
    Sighting sighting,
    Optional<ImageHash> picture,
    Saving saving,
    boolean whole,
    String digest) {
  /**
   * How it came to be saved.
   *
   * @param at when
   * @param by by whom
   * @param relevance why it matters to the case
   * @param purpose the code of the purpose for which it was asked
   * @param entry the attempt on the trail; empty where it was saved before this was kept
   */
  public record Saving(
      Instant at, String by, String relevance, String purpose, Optional<UUID> entry) {}

  /** A digest as people compare it. */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
