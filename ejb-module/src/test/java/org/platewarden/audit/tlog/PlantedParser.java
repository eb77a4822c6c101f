package org.platewarden.audit.tlog;

/** A parser with a fault that only bytes made for it come upon. */
public final class PlantedParser {
  private PlantedParser() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 'n' && bytes[1] == 'o' && bytes[2] == 't') {
      throw new IllegalStateException("the planted fault");
    }
  }
}
