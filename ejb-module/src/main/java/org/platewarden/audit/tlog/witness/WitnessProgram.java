package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.kernel.TimeSource;

/**
 * Runs a witness: {@code java -cp ejb-module.jar org.platewarden.audit.tlog.witness.WitnessProgram
 * FOLDER NAME PORT LOG_KEY}, on this machine's own address. FOLDER holds its keys, made at the
 * first start, and what it cosigned last; its public keys are in {@code witness.vkey} there.
 * LOG_KEY is a line, or a file with one. Exit code 1: it cannot start; 2: wrong call.
 */
public final class WitnessProgram implements AutoCloseable {
  private static final int NOT_STARTED = 1;
  private static final int WRONG_CALL = 2;
  private static final int WORDS = 4;

  private final PrintStream terminal;
  private final Clock clock;
  private @Nullable WitnessServer server;

  WitnessProgram(PrintStream terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Runs it until it is stopped. */
  public static void main(String[] words) {
    new WitnessProgram(System.out, TimeSource.system()).run(List.of(words)).ifPresent(System::exit);
  }

  /** The code with which it ended; empty while it answers. */
  OptionalInt run(List<String> words) {
    if (words.size() != WORDS) {
      terminal.println("FOLDER NAME PORT LOG_KEY is wanted");
      return OptionalInt.of(WRONG_CALL);
    }
    try {
      Path folder = Files.createDirectories(Path.of(words.get(0))).toAbsolutePath();
      VerifierKey log = VerifierKey.named(words.subList(3, WORDS)).getLast();
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words.get(2)));
      Witness witness =
          new Witness(folder, log, WitnessKeys.of(folder, words.get(1), clock.instant()), clock);
      WitnessServer started = WitnessServer.start(address, witness);
      terminal.printf("witness %s of %s, port %d%n", words.get(1), log.name(), started.port());
      server = started;
      return OptionalInt.empty();
    } catch (IOException | LogRefused | IllegalArgumentException e) {
      terminal.println("the witness does not start: " + e.getMessage());
      return OptionalInt.of(NOT_STARTED);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
