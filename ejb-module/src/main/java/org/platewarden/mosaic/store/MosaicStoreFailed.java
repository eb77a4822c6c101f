package org.platewarden.mosaic.store;

/** The database did not do what the ledger needs; nothing is shown then. */
final class MosaicStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MosaicStoreFailed(String what, Throwable cause) {
    super(what, cause);
  }
}
