package org.platewarden.identity;

import jakarta.enterprise.context.RequestScoped;

/** Where the present request came from; the portal says so once, at its door. */
@RequestScoped
public class CallOrigin {
  private String session = "-";
  private String address = "-";

  /** Told by the portal's filter, before anything else. */
  public void arrivedFrom(String fromAddress, String inSession) {
    address = fromAddress;
    session = inSession;
  }

  /** The portal session, or "-". */
  public String session() {
    return session;
  }

  /** The sender's address, or "-". */
  public String address() {
    return address;
  }
}
