package org.platewarden.planted.log.audit.tlog;

/** A program of its own: allowed. */
public final class PrintsProgram {
  private PrintsProgram() {}

  static void main() {
    System.out.println("done");
  }
}
