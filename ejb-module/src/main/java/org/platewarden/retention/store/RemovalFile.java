package org.platewarden.retention.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionRun;
import org.platewarden.retention.RetentionTrigger;
import org.platewarden.retention.model.RemovedTree;
import org.platewarden.retention.model.Runs;
import org.platewarden.runtime.DurableFiles;

/**
 * The list of what one run removed: its account, then a line for each row that went, in the order
 * of its going, with its class, its place and its number in 16 hexadecimal digits. The account has
 * the root over the rows, so a file that was cut short or changed is found out.
 */
record RemovalFile(Path path) {
  /** How the names of such files end. */
  static final String ENDING = ".removals";

  private static final String FORM = "platewarden-removals/1";
  private static final String NONE = "-";
  private static final int PART_WORDS = 8;
  private static final int ROW_WORDS = 3;

  /** Is told what a list says, the account first. */
  interface Listener extends Runs.Removed {
    void account(RetentionReport report);
  }

  /** The file is not whole, or not what it was. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(Path path, String why) {
      super("%s is damaged: %s; put it back from a copy".formatted(path, why));
    }
  }

  /** Writes or replaces it; it is on disk when this returns. */
  void write(RetentionReport report, Consumer<Runs.Removed> rows) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path partial = Files.createTempFile(folder, DurableFiles.PARTIAL, "");
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
          BufferedWriter text =
              new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
        for (String line : account(report)) {
          text.write(line + "\n");
        }
        rows.accept((kept, place, number) -> line(text, row(kept, place, number)));
        text.flush();
        channel.force(true);
      }
      Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void line(BufferedWriter text, String line) {
    try {
      text.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(RetentionClass kept, String place, long number) {
    return kept + " " + place + " " + HexFormat.of().toHexDigits(number);
  }

  private static List<String> account(RetentionReport report) {
    RetentionRun run = report.run();
    List<String> lines =
        new ArrayList<>(
            List.of(
                FORM,
                "run " + run.id(),
                "trigger " + run.trigger(),
                "asked-by " + run.askedBy(),
                "as-of " + run.asOf(),
                "policy " + run.policyVersion(),
                "began " + run.beganAt(),
                "ended " + report.endedAt().orElseThrow(),
                "root " + report.rootInHex(),
                "rows " + report.removed()));
    report.parts().forEach(part -> lines.add(part(part)));
    lines.add("");
    return lines;
  }

  private static String part(RetentionReport.Part part) {
    return String.join(
        " ",
        "part",
        part.kept().name(),
        part.place(),
        part.cutOff().map(Instant::toString).orElse(NONE),
        Long.toString(part.removed()),
        Long.toString(part.held()),
        Long.toString(part.left()),
        part.oldestLeft().map(Instant::toString).orElse(NONE));
  }

  /**
   * Tells what it says.
   *
   * @throws Damaged if it is not whole, or not what it was; then the listener was told what does
   *     not count
   */
  void read(Listener listener) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(path)) {
      RetentionReport report = accountIn(text);
      listener.account(report);
      RemovedTree tree = new RemovedTree();
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        String[] words = words(line, ROW_WORDS);
        RetentionClass kept = RetentionClass.valueOf(words[0]);
        long number = HexFormat.fromHexDigitsToLong(words[2]);
        tree.row(kept, words[1], number);
        listener.row(kept, words[1], number);
      }
      tree.end();
      if (tree.size() != report.removed() || !tree.root().equals(report.root())) {
        throw new Damaged(path, "its rows are not those that its root stands for");
      }
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new Damaged(path, "a line of it cannot be meant");
    }
  }

  private RetentionReport accountIn(BufferedReader text) throws IOException {
    if (!FORM.equals(text.readLine())) {
      throw new Damaged(path, "it does not begin with " + FORM);
    }
    RetentionRun run =
        new RetentionRun(
            UUID.fromString(value(text, "run")),
            RetentionTrigger.valueOf(value(text, "trigger")),
            value(text, "asked-by"),
            Instant.parse(value(text, "as-of")),
            Long.parseLong(value(text, "policy")),
            Instant.parse(value(text, "began")));
    Instant ended = Instant.parse(value(text, "ended"));
    Hash root = Hash.of(HexFormat.of().parseHex(value(text, "root")));
    long rows = Long.parseLong(value(text, "rows"));
    return new RetentionReport(run, partsIn(text), root, rows, Optional.of(ended));
  }

  private String value(BufferedReader text, String name) throws IOException {
    String line = text.readLine();
    if (line == null || !line.startsWith(name + " ")) {
      throw new Damaged(path, "it does not say " + name + " where it should");
    }
    return line.substring(name.length() + 1);
  }

  private List<RetentionReport.Part> partsIn(BufferedReader text) throws IOException {
    List<RetentionReport.Part> parts = new ArrayList<>();
    for (String line = text.readLine(); !"".equals(line); line = text.readLine()) {
      if (line == null) {
        throw new Damaged(path, "it ends within its account");
      }
      String[] words = words(line, PART_WORDS);
      parts.add(
          new RetentionReport.Part(
              RetentionClass.valueOf(words[1]),
              words[2],
              moment(words[3]),
              Long.parseLong(words[4]),
              Long.parseLong(words[5]),
              Long.parseLong(words[6]),
              moment(words[7])));
    }
    return parts;
  }

  private String[] words(String line, int wanted) throws Damaged {
    String[] words = line.split(" ", -1);
    if (words.length != wanted) {
      throw new Damaged(path, "a line of it has %d words, not %d".formatted(words.length, wanted));
    }
    return words;
  }

  private static Optional<Instant> moment(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(word));
  }
}
