package org.platewarden.audit.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the proof of one published entry: {@code java -cp ejb-module.jar
 * org.platewarden.audit.tlog.ProveProgram FOLDER ENTRY INTO LOG_KEY [WITNESS_KEY ...]}. ENTRY is
 * its number in the log, or its id. Into the folder INTO go {@code entry-N.tlog-proof} and the
 * entry itself, {@code entry-N.json}. Exit code 0: written and verified; 1: it cannot be proven; 2:
 * wrong call.
 */
public final class ProveProgram {
  private static final int GOOD = 0;
  private static final int NOT_PROVEN = 1;
  private static final int WRONG_CALL = 2;
  private static final int FIRST_KEY = 3;

  private final PrintStream terminal;

  ProveProgram(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Runs it. */
  public static void main(String[] words) {
    int code = new ProveProgram(System.out).run(List.of(words));
    System.exit(code);
  }

  int run(List<String> words) {
    if (words.size() <= FIRST_KEY || !words.get(1).matches("[0-9]{1,18}|[0-9a-f-]{36}")) {
      return wrong(
          "FOLDER ENTRY INTO LOG_KEY [WITNESS_KEY ...] is wanted, ENTRY a number or an id");
    }
    List<VerifierKey> keys;
    try {
      keys = VerifierKey.named(words.subList(FIRST_KEY, words.size()));
    } catch (IOException unreadable) {
      return wrong("cannot be read: " + unreadable.getMessage());
    } catch (LogRefused noKey) {
      return wrong(noKey.reason());
    }
    try {
      LogFolder folder = new LogFolder(Path.of(words.get(0)));
      EntryProof proof = new EntryProof(folder, keys.getFirst(), keys.subList(1, keys.size()));
      return write(proof.of(words.get(1)), Path.of(words.get(2)), keys.size());
    } catch (LogRefused refused) {
      terminal.println("NOT proven: " + refused.reason());
      return NOT_PROVEN;
    } catch (IOException unwritable) {
      return wrong("cannot be written: " + unwritable.getMessage());
    }
  }

  private int write(EntryProof.Proven proven, Path into, int keys) throws IOException {
    Receipt receipt = proven.receipt();
    Path proof = into.resolve("entry-%d.tlog-proof".formatted(receipt.index()));
    Path entry = into.resolve("entry-%d.json".formatted(receipt.index()));
    Files.write(entry, proven.entry());
    Files.writeString(proof, receipt.text());
    Checkpoint checkpoint = Checkpoint.read(receipt.checkpoint().text());
    terminal.printf(
        "proven: entry %d of %d of %s, by %d keys; written: %s, %s%n",
        receipt.index(), checkpoint.size(), checkpoint.origin(), keys, proof, entry);
    return GOOD;
  }

  private int wrong(String why) {
    terminal.println(why);
    return WRONG_CALL;
  }
}
