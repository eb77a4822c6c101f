package org.platewarden.vendor;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A commercial vendor, as the agency has set it down.
 *
 * @param code in small letters; stands on the trail
 * @param name how people call it
 * @param kind whose cameras it has
 * @param shape how its interface is spoken to
 * @param baseUrl of its interface; ends with a slash
 * @param credential by what name the settings have its secret
 * @param terms on what terms it may be asked
 * @param timeout how long one lookup may take in all
 */
public record Vendor(
    String code,
    String name,
    SourceKind kind,
    VendorShape shape,
    URI baseUrl,
    String credential,
    Terms terms,
    Duration timeout)
    implements Serializable {
  /**
   * On what terms a vendor may be asked.
   *
   * @param assessment the published assessment on file; without one it is not asked (R34)
   * @param contractUntil the last day of the contract; without one it is not asked
   * @param dailyQuota lookups a day, UTC
   */
  public record Terms(
      Optional<String> assessment, Optional<LocalDate> contractUntil, int dailyQuota) {}

  /** Never shows the address. */
  @Override
  public String toString() {
    return "Vendor[" + code + "]";
  }
}
