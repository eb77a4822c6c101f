package org.platewarden.vendor;

/** How a vendor's interface is spoken to. */
public enum VendorShape {
  /** One address, a bearer token, answers page by page. */
  PAGES,
  /**
   * A token by OAuth 2 client credentials, then a query whose result is fetched when it is ready.
   */
  RESULTS
}
