package org.platewarden.audit.tlog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies a published log, or one receipt, offline: {@code java -cp ejb-module.jar
 * org.platewarden.audit.tlog.VerifyProgram log FOLDER LOG_KEY [WITNESS_KEY ...]} or {@code receipt
 * FILE ENTRY_FILE LOG_KEY [WITNESS_KEY ...]}. A key is a line {@code name+id+base64}, or a file
 * with such lines. Each witness key named must have signed. Exit code 0: as signed; 1: not, with a
 * line for each finding; 2: wrong call.
 */
public final class VerifyProgram {
  private static final int GOOD = 0;
  private static final int FINDINGS = 1;
  private static final int WRONG_CALL = 2;
  private static final int FIRST_KEY = 2;

  private final PrintStream terminal;

  VerifyProgram(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Runs it. */
  public static void main(String[] words) {
    int code = new VerifyProgram(System.out).run(List.of(words));
    System.exit(code);
  }

  int run(List<String> words) {
    try {
      return switch (words.isEmpty() ? "" : words.getFirst()) {
        case "log" ->
            log(Path.of(words.get(1)), VerifierKey.named(words.subList(FIRST_KEY, words.size())));
        case "receipt" ->
            receipt(
                Path.of(words.get(1)),
                Path.of(words.get(2)),
                VerifierKey.named(words.subList(FIRST_KEY + 1, words.size())));
        default -> usage("log or receipt is wanted");
      };
    } catch (IndexOutOfBoundsException tooFew) {
      return usage("a file and the log's key are wanted");
    } catch (IOException unreadable) {
      return usage("cannot be read: " + unreadable.getMessage());
    } catch (LogRefused noKey) {
      return usage(noKey.reason());
    }
  }

  private int log(Path folder, List<VerifierKey> keys) {
    VerifierKey known = keys.get(0);
    LogFolder published = new LogFolder(folder);
    KeyHistory history = new KeyHistory(published);
    List<VerifierKey> signers;
    List<VerifierKey> ever;
    try {
      signers = history.from(known);
      ever = Stream.concat(history.before(known).stream(), signers.stream()).toList();
    } catch (LogRefused unvouched) {
      terminal.println("NOT as signed: " + unvouched.reason());
      return FINDINGS;
    }
    for (VerifierKey later : signers.subList(1, signers.size())) {
      terminal.println("signed by a later key, as an entry under the one before says: " + later);
    }
    return log(published, signers.getLast(), ever, keys.subList(1, keys.size()));
  }

  private int log(
      LogFolder published,
      VerifierKey signer,
      List<VerifierKey> ever,
      List<VerifierKey> witnesses) {
    List<Finding> findings =
        new ArrayList<>(FolderCheck.of(published, signer, witnesses, witnesses.size()));
    BreakCheck.Result breaks = new BreakCheck(published, ever, witnesses).check();
    breaks.told().forEach(terminal::println);
    findings.addAll(breaks.findings());
    findings.forEach(finding -> terminal.println(finding.line()));
    if (!findings.isEmpty()) {
      terminal.printf("NOT as signed: %d findings%n", findings.size());
      return FINDINGS;
    }
    Checkpoint checkpoint = Checkpoint.read(published.checkpoint().text());
    terminal.printf(
        "as signed: %d entries of %s, by %d keys%s%n",
        checkpoint.size(),
        checkpoint.origin(),
        witnesses.size() + 1,
        breaks.told().isEmpty() ? "" : ", with %d breaks".formatted(breaks.told().size()));
    return GOOD;
  }

  private int receipt(Path file, Path entry, List<VerifierKey> keys) throws IOException {
    try {
      Receipt receipt = Receipt.read(Files.readAllBytes(file));
      Checkpoint checkpoint = receipt.proves(Files.readAllBytes(entry), keys.get(0));
      for (VerifierKey witness : keys.subList(1, keys.size())) {
        receipt.checkpoint().signedBy(List.of(witness));
      }
      terminal.printf(
          "as signed: entry %d of %d of %s, by %d keys%n",
          receipt.index(), checkpoint.size(), checkpoint.origin(), keys.size());
      return GOOD;
    } catch (LogRefused refused) {
      terminal.println("NOT as signed: " + refused.reason());
      return FINDINGS;
    }
  }

  private int usage(String why) {
    terminal.println(why);
    terminal.println("log FOLDER LOG_KEY [WITNESS_KEY ...]");
    terminal.println("receipt FILE ENTRY_FILE LOG_KEY [WITNESS_KEY ...]");
    return WRONG_CALL;
  }
}
