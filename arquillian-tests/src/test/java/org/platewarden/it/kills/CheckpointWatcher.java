package org.platewarden.it.kills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.Tree;
import org.platewarden.audit.tlog.VerifierKey;

/** A stranger who fetches each checkpoint that is published, and keeps them all. */
final class CheckpointWatcher {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int REST_MILLIS = 150;

  private final URI address;
  private final Map<String, SignedNote> seen = new LinkedHashMap<>();
  private volatile boolean watching = true;
  private final Thread thread;

  CheckpointWatcher(URI portal) {
    address = portal.resolve("/audit-log/checkpoint");
    thread = Thread.ofPlatform().daemon().name("watcher").start(this::watch);
  }

  private void watch() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      while (watching) {
        look(client);
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(HttpClient client) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        SignedNote note = SignedNote.read(answer.body());
        synchronized (seen) {
          seen.put(note.text(), note);
        }
      }
    } catch (IOException | LogRefused away) {
      // the server is killed again and again; what it did publish is seen the next time
    }
  }

  void stop() throws InterruptedException {
    watching = false;
    thread.join(Duration.ofSeconds(30));
  }

  int count() {
    synchronized (seen) {
      return seen.size();
    }
  }

  /** How many of those seen do not fit what is published now, whoever signed them. */
  long inconsistent(LogFolder published, VerifierKey log) {
    synchronized (seen) {
      return inconsistent(seen.values(), published, log);
    }
  }

  /** The same, had it seen one more. */
  long inconsistentWith(Checkpoint planted, LogFolder published, VerifierKey log) {
    Checkpoint last = Checkpoint.signed(published.checkpoint(), log);
    Tree tree = published.tree(last.size());
    return inconsistent(published, log) + (fits(planted, tree) ? 0 : 1);
  }

  private static long inconsistent(
      Collection<SignedNote> notes, LogFolder published, VerifierKey log) {
    Checkpoint last = Checkpoint.signed(published.checkpoint(), log);
    Tree tree = published.tree(last.size());
    return List.copyOf(notes).stream()
        .filter(note -> !fits(Checkpoint.signed(note, log), tree))
        .count();
  }

  private static boolean fits(Checkpoint checkpoint, Tree tree) {
    return checkpoint.size() <= tree.size()
        && tree.rootAt(checkpoint.size()).equals(checkpoint.root());
  }
}
