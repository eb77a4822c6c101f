package org.platewarden.runtime;

import java.nio.file.Path;
import java.time.Clock;

/** Key rings for tests of features that need keys. */
public final class KeyRingFor {
  private KeyRingFor() {}

  /** A key ring in a file, as at the start of the server. */
  public static KeyRing file(Path file, String password, Clock clock) {
    KeyRing ring = new KeyRing();
    ring.file = file.toString();
    ring.password = password;
    ring.clock = clock;
    ring.open();
    return ring;
  }
}
