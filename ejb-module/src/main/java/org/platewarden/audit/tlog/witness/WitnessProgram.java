package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.kernel.TimeSource;

/**
 * Runs a witness: {@code java -cp ejb-module.jar org.platewarden.audit.tlog.witness.WitnessProgram
 * FOLDER NAME PORT LOG_KEY}, on this machine's own address. FOLDER holds its keys, made at the
 * first start, and what it cosigned last; its public keys are in {@code witness.vkey} there.
 * LOG_KEY is a line, or a file with one.
 */
public final class WitnessProgram {
  private static final int WORDS = 4;

  private WitnessProgram() {}

  /** Runs it until it is stopped. */
  public static void main(String[] words) {
    if (words.length != WORDS) {
      System.out.println("FOLDER NAME PORT LOG_KEY is wanted");
      System.exit(2);
    }
    try {
      Clock clock = TimeSource.system();
      Path folder = Files.createDirectories(Path.of(words[0])).toAbsolutePath();
      String line = words[3].contains("+") ? words[3] : Files.readString(Path.of(words[3])).strip();
      VerifierKey log = VerifierKey.read(line);
      Witness witness =
          new Witness(folder, log, WitnessKeys.of(folder, words[1], clock.instant()), clock);
      WitnessServer server =
          WitnessServer.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[2])),
              witness);
      System.out.printf("witness %s of %s, port %d%n", words[1], log.name(), server.port());
    } catch (IOException | LogRefused | NumberFormatException e) {
      System.out.println("the witness does not start: " + e.getMessage());
      System.exit(1);
    }
  }
}
