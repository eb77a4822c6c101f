package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.kernel.TimeSource;

/**
 * Lets a witness take a log that goes on otherwise than it has cosigned: {@code java -cp
 * ejb-module.jar org.platewarden.audit.tlog.witness.TakeLineProgram FOLDER LOG_KEY CHECKPOINT [BY
 * REASON]}. Without BY and REASON it only shows both checkpoints. Exit code 0: taken, or shown; 1:
 * not taken; 2: wrong call.
 */
public final class TakeLineProgram {
  private static final int GOOD = 0;
  private static final int NOT_TAKEN = 1;
  private static final int WRONG_CALL = 2;
  private static final int TO_SHOW = 3;
  private static final int TO_TAKE = 5;

  private final PrintStream terminal;
  private final Clock clock;

  TakeLineProgram(PrintStream terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Runs it. */
  public static void main(String[] words) {
    int code = new TakeLineProgram(System.out, TimeSource.system()).run(List.of(words));
    System.exit(code);
  }

  int run(List<String> words) {
    if (words.size() != TO_SHOW && words.size() != TO_TAKE) {
      terminal.println("FOLDER LOG_KEY CHECKPOINT [BY REASON] is wanted");
      return WRONG_CALL;
    }
    try {
      VerifierKey log = VerifierKey.named(words.subList(1, 2)).getLast();
      SignedNote line = SignedNote.read(Files.readAllBytes(Path.of(words.get(2))));
      Witness witness = new Witness(Path.of(words.get(0)), log, List.of(), clock);
      show("cosigned last", witness.latest());
      show("offered", Checkpoint.signed(line, log));
      if (words.size() == TO_TAKE) {
        Path kept = witness.take(line, words.get(3), words.get(4));
        terminal.println("taken; both are kept in " + kept);
      }
      return GOOD;
    } catch (LogRefused refused) {
      terminal.println(refused.reason());
      return NOT_TAKEN;
    } catch (IOException unreadable) {
      terminal.println("cannot be read: " + unreadable.getMessage());
      return WRONG_CALL;
    }
  }

  private void show(String what, Checkpoint checkpoint) {
    terminal.printf("%s: %d entries, root %s%n", what, checkpoint.size(), checkpoint.root());
  }
}
