package org.platewarden.routes.vendor;

import org.platewarden.vendor.VendorReply;

/** A lookup that ends without an answer. */
final class LookupEnded extends Exception {
  private static final long serialVersionUID = 1L;

  private final VendorReply reply;

  private LookupEnded(VendorReply reply) {
    super(reply.toString(), null, false, false);
    this.reply = reply;
  }

  static LookupEnded timedOut() {
    return new LookupEnded(new VendorReply.TimedOut());
  }

  static LookupEnded refused(int status) {
    return new LookupEnded(new VendorReply.Refused(status));
  }

  static LookupEnded failed(VendorReply.Fault fault) {
    return new LookupEnded(new VendorReply.Failed(fault));
  }

  VendorReply reply() {
    return reply;
  }
}
