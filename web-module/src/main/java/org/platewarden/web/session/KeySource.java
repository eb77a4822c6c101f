package org.platewarden.web.session;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Optional;

/** Where signing keys come from. */
interface KeySource {
  /**
   * The key with this id, if there is one.
   *
   * @throws IOException if the keys cannot be had now; asking again may help
   */
  Optional<PublicKey> find(String id) throws IOException;
}
