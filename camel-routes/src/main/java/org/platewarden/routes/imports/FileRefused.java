package org.platewarden.routes.imports;

/** A file that cannot be imported, or not to its end; asking again cannot help. */
final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A refused file.
   *
   * @param reason what was refused, the values that clash, what to do; never a plate
   */
  FileRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
