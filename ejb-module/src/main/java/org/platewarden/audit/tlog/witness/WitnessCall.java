package org.platewarden.audit.tlog.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.SignedNote;

/** Asks a witness to cosign a checkpoint. */
public final class WitnessCall {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private long last;

  /**
   * A witness.
   *
   * @param address of {@code add-checkpoint}
   */
  public WitnessCall(URI address) {
    this.address = address;
  }

  /** What a witness has cosigned does not fit the log: it is forked, or an older one. */
  public static final class Disagrees extends Exception {
    private static final long serialVersionUID = 1L;

    Disagrees(String message) {
      super(message);
    }
  }

  private record Reply(int status, String body) {}

  /**
   * The witness's signatures.
   *
   * @param proof gives the proof that the log grew from a size
   * @throws Disagrees if the witness has cosigned more, or something else
   * @throws IOException if it does not answer, or not as a witness
   */
  public List<NoteSignature> cosign(SignedNote checkpoint, LongFunction<List<Hash>> proof)
      throws IOException, Disagrees {
    long size = Checkpoint.read(checkpoint.text()).size();
    // a log that has shrunk since the last call: the witness says how much it has seen
    last = Math.min(last, size);
    try {
      Reply reply = post(new AddCheckpoint(last, proof.apply(last), checkpoint));
      if (reply.status() == 409) {
        last = Checkpoint.size(reply.body().strip());
        if (last > size) {
          throw new Disagrees(
              "the witness has cosigned a log of %d entries, ours has %d".formatted(last, size));
        }
        reply = post(new AddCheckpoint(last, proof.apply(last), checkpoint));
      }
      if (reply.status() == 409 || reply.status() == 422) {
        throw new Disagrees(
            "the witness has cosigned another log of %d entries than ours".formatted(last));
      }
      if (reply.status() != 200) {
        throw new IOException("the witness answers %d".formatted(reply.status()));
      }
      List<NoteSignature> signatures = reply.body().lines().map(NoteSignature::read).toList();
      last = size;
      return signatures;
    } catch (LogRefused strange) {
      throw new IOException("the witness answers strangely: " + strange.reason());
    }
  }

  private Reply post(AddCheckpoint request) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(address)
                  .timeout(PATIENCE)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(SignedNote.LONGEST);
        return new Reply(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the witness was asked", e);
    }
  }
}
