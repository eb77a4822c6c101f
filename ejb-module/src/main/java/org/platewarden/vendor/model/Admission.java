package org.platewarden.vendor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorReply.Reason;

/** Whether a vendor's papers allow that it is asked. */
public final class Admission {
  private Admission() {}

  /** What keeps a vendor from being asked at that time; empty if nothing does. */
  public static Optional<Reason> obstacle(Vendor vendor, Instant now) {
    if (vendor.terms().assessment().isEmpty()) {
      return Optional.of(Reason.NO_ASSESSMENT);
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return vendor.terms().contractUntil().filter(last -> !today.isAfter(last)).isEmpty()
        ? Optional.of(Reason.NO_CONTRACT)
        : Optional.empty();
  }
}
