package org.platewarden.vendor;

import java.util.Optional;

/**
 * The way out to vendors. One lookup is one call; what goes wrong with it is a reply, not an
 * exception. Nothing here is tried again: a lookup is on the vendor's bill.
 */
public interface VendorGateway {
  /**
   * Why a vendor could not even be tried to ask; empty if it can. Asks nobody.
   *
   * @return {@code ADDRESS_NOT_ALLOWED}, {@code NO_CREDENTIAL}, {@code CLOSED}, or empty
   */
  Optional<VendorReply.Reason> obstacle(Vendor vendor);

  /**
   * Asks one vendor; takes as long as the vendor may, and can be interrupted. Rows are as the
   * vendor gave them, but for those that are no reads, which are counted.
   */
  VendorReply ask(Vendor vendor, VendorQuestion question);
}
