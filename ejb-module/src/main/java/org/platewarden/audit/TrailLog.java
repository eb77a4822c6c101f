package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.model.LogStore.Head;
import org.platewarden.audit.model.TrailBreak;
import org.platewarden.audit.model.TrailBreaks;
import org.platewarden.audit.tlog.Breaks;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.Tree;

/**
 * Seals the trail and makes it public: first leaves, tiles and checkpoint in one transaction; when
 * that is durable the files; when those are durable the signature, the witness's, the checkpoint.
 */
@ApplicationScoped
public class TrailLog {
  @Inject LogStore store;
  @Inject TrailKey key;
  @Inject TrailWitness witness;
  @Inject TrailBreaks breaks;
  @Inject LineAfterBreak lineAfterBreak;
  @Inject KeyHandover handover;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "platewarden.audit.dir")
  String folder;

  private @Nullable Instant witnessed;

  /**
   * What a round came to.
   *
   * @param entries how many are sealed and public
   * @param unwitnessedSince since when nothing was made public that the witness had cosigned, if it
   *     is silent now
   */
  public record Round(long entries, Optional<Instant> unwitnessedSince) {}

  /**
   * What is public: its checkpoint, if any, and how many entries that speaks of; where the log is
   * another, who decided to go on with it.
   */
  private record Published(Optional<SignedNote> note, long size, Optional<TrailBreak> decided) {
    boolean isWitnessed() {
      return note.filter(signed -> signed.signatures().size() > 1).isPresent();
    }
  }

  /**
   * Brings the log up to the trail.
   *
   * @return what it came to; empty if another server is at it
   * @throws LogRolledBack if what was published or cosigned is not the beginning of the log
   */
  public Optional<Round> catchUp() {
    AtomicReference<@Nullable Round> round = new AtomicReference<>();
    store.alone(() -> round.set(catchUpAlone()));
    return Optional.ofNullable(round.get());
  }

  private Round catchUpAlone() {
    LogFolder published = new LogFolder(Path.of(folder));
    SigningKey signer = key.get(published.hasCheckpoint() || store.everPublished());
    // first: a log that was put back from a backup must not grow into a second one
    Published last = last(published, signer);
    int sealed = LogStore.MOST_AT_ONCE;
    while (sealed == LogStore.MOST_AT_ONCE) {
      sealed = store.seal(LogStore.MOST_AT_ONCE, clock.instant());
    }
    Head head = store.head();
    publish(published, last, head, signer);
    return new Round(head.size(), witness.silentSince().map(this::lastWitnessedOr));
  }

  /** A restart of ours does not begin the time anew for which the witness may be silent. */
  private Instant lastWitnessedOr(Instant silentSince) {
    Instant last = witnessed;
    if (last == null) {
      last = store.lastWitnessed().orElse(silentSince);
      witnessed = last;
    }
    return last.isAfter(silentSince) ? silentSince : last;
  }

  private Published last(LogFolder published, SigningKey signer) {
    if (!published.hasCheckpoint()) {
      return new Published(Optional.empty(), 0, Optional.empty());
    }
    SignedNote note = published.checkpoint();
    Tree tree = store.tree(store.head().size());
    Optional<TrailBreak> decided = decided(Checkpoint.signed(note, signer.verifier()), tree);
    return decided.isPresent()
        ? new Published(Optional.empty(), 0, decided)
        : new Published(Optional.of(note), beginning(note, signer, tree), decided);
  }

  /** The decision about what is public, if the log begins with what was decided on. */
  private Optional<TrailBreak> decided(Checkpoint last, Tree tree) {
    return fits(last, tree)
        ? Optional.empty()
        : breaks.about(last).filter(decided -> fits(decided.goingOn(), tree));
  }

  private static boolean fits(Checkpoint checkpoint, Tree tree) {
    return checkpoint.size() <= tree.size()
        && tree.rootAt(checkpoint.size()).equals(checkpoint.root());
  }

  /** Who decided to go on with another log than this one. */
  Optional<TrailBreak> decided(Checkpoint last) {
    return decided(last, store.tree(store.head().size()));
  }

  /** What was published, and the database's log, where they clash. */
  Optional<TrailClash> clash() {
    LogFolder published = new LogFolder(Path.of(folder));
    if (!published.hasCheckpoint()) {
      return Optional.empty();
    }
    Checkpoint last = Checkpoint.signed(published.checkpoint(), key.get(true).verifier());
    Head head = store.head();
    return fits(last, store.tree(head.size()))
        ? Optional.empty()
        : Optional.of(
            new TrailClash(last, new Checkpoint(last.origin(), head.size(), head.root())));
  }

  /** How many breaks the published log tells of. */
  int breaksPublished() {
    return new Breaks(new LogFolder(Path.of(folder))).count();
  }

  private void publish(LogFolder published, Published last, Head head, SigningKey signer) {
    if (last.decided().isPresent()) {
      Instant begun = clock.instant();
      boolean taken = lineAfterBreak.begin(last.decided().get(), published, head, signer, begun);
      store.published(head.size(), taken, begun);
      LOG.trailGoesOn(last.decided().get().number(), last.decided().get().by(), head.size());
      return;
    }
    boolean known = last.note().isPresent() && last.size() == head.size();
    Optional<KeyHandover.Coming> coming = handover.coming(head.size());
    if (coming.isEmpty() && known && (last.isWitnessed() || !witness.isWanted())) {
      return;
    }
    Instant now = clock.instant();
    new Publication(published, store, store).grow(last.size(), head.size(), now);
    String text = new Checkpoint(signer.verifier().name(), head.size(), head.root()).text();
    SignedNote signed =
        new SignedNote(
            text,
            handover.signers(signer, coming).stream().map(key -> key.sign(text, now)).toList());
    Tree tree = store.tree(head.size());
    SignedNote note = signed.with(witness.cosign(signed, tree, now));
    boolean cosigned = note.signatures().size() > signed.signatures().size();
    if (coming.isEmpty() && known && !cosigned) {
      return; // the witness is still silent, and the log's own signature is there
    }
    published.write(note, now);
    store.published(head.size(), cosigned, now);
    coming.ifPresent(change -> handover.handOver(change, published, note, tree, now));
    witnessed = cosigned ? now : witnessed;
  }

  /** How much of the log is public, once it is certain that it is the same log. */
  private static long beginning(SignedNote note, SigningKey signer, Tree tree) {
    Checkpoint last = Checkpoint.signed(note, signer.verifier());
    if (last.size() > tree.size()) {
      throw new LogRolledBack(
          "%d entries were published, the database has %d: it was put back from a backup"
              .formatted(last.size(), tree.size()));
    }
    if (!tree.rootAt(last.size()).equals(last.root())) {
      throw new LogRolledBack(
          "the first %d entries of the database are not those that were published"
              .formatted(last.size()));
    }
    return last.size();
  }
}
