package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      return add(AddCheckpoint.read(body));
    } catch (LogRefused malformed) {
      return new Answer(400, TEXT, malformed.reason() + "\n");
    }
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
  private Checkpoint latest() throws IOException {
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
