package org.platewarden.synthetic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platewarden.kernel.TimeSource;

/**
 * Runs the made-up vendors: {@code java -cp ejb-module.jar
 * org.platewarden.synthetic.VendorSimulatorProgram PORT SECRET_FILE}, on this machine's own
 * address.
 */
public final class VendorSimulatorProgram {
  private static final int WORDS = 2;

  private VendorSimulatorProgram() {}

  /** Runs them until they are stopped. */
  public static void main(String[] words) {
    if (words.length != WORDS) {
      System.out.println("PORT SECRET_FILE is wanted");
      System.exit(2);
    }
    try {
      VendorSimulator simulator =
          VendorSimulator.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0])),
              Files.readString(Path.of(words[1])).strip(),
              TimeSource.system());
      System.out.printf("made-up vendors, port %d%n", simulator.port());
    } catch (IOException | NumberFormatException e) {
      System.out.println("the made-up vendors do not start: " + e.getMessage());
      System.exit(1);
    }
  }
}
