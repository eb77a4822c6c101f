package org.platewarden.routes.vendor;

import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorQuestion;

/**
 * One lookup on its way.
 *
 * @param vendor whom
 * @param question what
 * @param credential the vendor's secret; nobody logs this record
 * @param nanos a clock that only goes on
 * @param deadline by that clock
 */
record VendorCall(
    Vendor vendor, VendorQuestion question, String credential, LongSupplier nanos, long deadline) {
  static VendorCall of(Vendor vendor, VendorQuestion question, String credential) {
    LongSupplier nanos = System::nanoTime;
    return new VendorCall(
        vendor, question, credential, nanos, nanos.getAsLong() + vendor.timeout().toNanos());
  }

  /** An address of the vendor's interface. */
  URI at(String path) {
    return vendor.baseUrl().resolve(path);
  }

  /**
   * The time that is left.
   *
   * @throws LookupEnded if there is none
   */
  Duration left() throws LookupEnded {
    long left = deadline - nanos.getAsLong();
    if (left <= 0) {
      throw LookupEnded.timedOut();
    }
    return Duration.ofNanos(left);
  }

  @Override
  public String toString() {
    return "VendorCall[" + vendor.code() + "]";
  }
}
