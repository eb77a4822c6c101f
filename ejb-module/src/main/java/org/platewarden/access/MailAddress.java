package org.platewarden.access;

import java.util.Optional;

/**
 * Where a person gets mail.
 *
 * @param address name, at sign, domain
 * @param language the one that they chose at the identity provider, as in BCP 47
 */
public record MailAddress(String address, Optional<String> language) {
  /** Never shows the address. */
  @Override
  public String toString() {
    return "MailAddress[" + language + "]";
  }
}
