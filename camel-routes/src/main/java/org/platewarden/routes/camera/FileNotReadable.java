package org.platewarden.routes.camera;

import java.io.IOException;

/** One dropped file cannot be read, or moved; the others may well be. */
final class FileNotReadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileNotReadable(IOException cause) {
    super("a dropped file cannot be read or moved", cause);
  }
}
