package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.ConsistencyProof;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.runtime.DurableFiles;

/**
 * Cosigns the checkpoints of one log as long as each proves to have grown from the last, and never
 * two that differ. What it cosigned last is on disk before it answers.
 */
public final class Witness {
  /** The type of an answer that is a size. */
  static final String SIZE = "text/x.tlog.size";

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String LATEST = "latest";
  private static final String LOCK = "lock";

  private static final int SHORTEST_REASON = 20;

  private final Path folder;
  private final VerifierKey log;
  private final List<SigningKey> keys;
  private final Clock clock;

  /**
   * A witness.
   *
   * @param folder where it keeps what it cosigned last; nobody else's
   * @param log the key of the log that it watches
   * @param keys its own
   */
  public Witness(Path folder, VerifierKey log, List<SigningKey> keys, Clock clock) {
    this.folder = folder.toAbsolutePath();
    this.log = log;
    this.keys = List.copyOf(keys);
    this.clock = clock;
  }

  /**
   * Answers a request.
   *
   * @param status as in HTTP
   * @param type of the body
   * @param body cosignatures, or why not
   */
  public record Answer(int status, String type, String body) {}

  /** What came of a request: cosigned, or refused with the status that tells why. */
  public synchronized Answer add(byte[] body) throws IOException {
    try {
      AddCheckpoint request = AddCheckpoint.read(body);
      return alone(() -> add(request));
    } catch (LogRefused malformed) {
      return new Answer(400, TEXT, malformed.reason() + "\n");
    }
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  /** Somebody may be taking another line at the terminal, in a process of its own. */
  private <T> T alone(Work<T> work) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock(); // given up with the file
      return work.done();
    }
  }

  /**
   * Takes a log that goes on otherwise than it was cosigned, because a person decided so. Both
   * checkpoints are kept, with who and why, in {@code break-1}, {@code break-2} and so on.
   *
   * @param line the log's checkpoint, signed by it
   * @return the file in which it is kept
   * @throws LogRefused if the log did not sign it, it is what was cosigned last, or nobody says why
   */
  public synchronized Path take(SignedNote line, String by, String reason) throws IOException {
    Checkpoint told = Checkpoint.signed(line, log);
    if (by.isBlank() || reason.strip().length() < SHORTEST_REASON) {
      throw new LogRefused("not taken: who takes it, and why in a sentence, are wanted");
    }
    return alone(() -> take(told, line, by.strip() + "\n" + reason.strip()));
  }

  private Path take(Checkpoint told, SignedNote line, String why) throws IOException {
    Checkpoint cosigned = latest();
    if (told.equals(cosigned)) {
      throw new LogRefused("not taken: it is what was cosigned last");
    }
    Instant now = clock.instant();
    Path kept = next();
    String record = "%s\n%s\n\n%s\n%s".formatted(now, why, cosigned.text(), line.text());
    DurableFiles.write(kept, record.getBytes(StandardCharsets.UTF_8), now);
    byte[] latest = line.text().getBytes(StandardCharsets.UTF_8);
    DurableFiles.write(folder.resolve(LATEST), latest, now);
    return kept;
  }

  private Path next() {
    int number = 1;
    while (Files.exists(folder.resolve("break-" + number))) {
      number++;
    }
    return folder.resolve("break-" + number);
  }

  private Answer add(AddCheckpoint request) throws IOException {
    Checkpoint told = Checkpoint.read(request.checkpoint().text());
    if (!told.origin().equals(log.name())) {
      return new Answer(404, TEXT, "this log is not known here\n");
    }
    try {
      request.checkpoint().signedBy(List.of(log));
    } catch (LogRefused unsigned) {
      return new Answer(403, TEXT, unsigned.reason() + "\n");
    }
    if (request.old() > told.size()) {
      return new Answer(400, TEXT, "the old size is larger than the new one\n");
    }
    Checkpoint latest = latest();
    boolean fork = told.size() == latest.size() && !told.root().equals(latest.root());
    if (request.old() != latest.size() || fork) {
      return new Answer(409, SIZE, latest.size() + "\n");
    }
    if (!new ConsistencyProof(latest.size(), told.size(), request.proof())
        .shows(latest.root(), told.root())) {
      return new Answer(422, TEXT, "the proof does not lead from the old size to the new one\n");
    }
    return cosign(request.checkpoint());
  }

  private Answer cosign(SignedNote checkpoint) throws IOException {
    Instant now = clock.instant();
    byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
    DurableFiles.write(folder.resolve(LATEST), text, now);
    String lines =
        keys.stream()
            .map(key -> key.sign(checkpoint.text(), now).line() + "\n")
            .collect(Collectors.joining());
    return new Answer(200, TEXT, lines);
  }

  /** What it cosigned last; a log without entries if it never did. */
  public Checkpoint latest() throws IOException {
    Path file = folder.resolve(LATEST);
    if (Files.notExists(file)) {
      return new Checkpoint(log.name(), 0, Hash.OF_NOTHING);
    }
    try {
      return Checkpoint.read(Files.readString(file));
    } catch (LogRefused damaged) {
      throw new IOException("what was cosigned last cannot be read: " + file, damaged);
    }
  }
}
