package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.platewarden.audit.model.KeyChanges;
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.model.PlacesInLog;
import org.platewarden.audit.tlog.KeyChange;
import org.platewarden.audit.tlog.KeyHistory;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.Receipt;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.Tree;

/**
 * From one key of the log to the next: one checkpoint is signed by both, and covers the entry that
 * says so.
 */
@ApplicationScoped
class KeyHandover {
  @Inject TrailKey key;
  @Inject KeyChanges changes;
  @Inject PlacesInLog places;
  @Inject LogStore store;

  /**
   * A change that is to be published.
   *
   * @param entry tells of it
   * @param index its number in the log
   */
  record Coming(UUID entry, long index) {}

  /** The change that the log of this size has an entry of, and that is not published. */
  Optional<Coming> coming(long size) {
    return changes
        .entry(key.changesPublished() + 1)
        .flatMap(
            entry -> places.of(entry).getFirst().index().map(index -> new Coming(entry, index)))
        .filter(coming -> coming.index() < size);
  }

  /** Who signs the next checkpoint. */
  List<SigningKey> signers(SigningKey signer, Optional<Coming> coming) {
    return Stream.concat(
            Stream.of(signer), coming.isPresent() ? Stream.of(key.coming()) : Stream.of())
        .toList();
  }

  /** Publishes the change under a checkpoint that both keys signed. */
  void handOver(Coming coming, LogFolder published, SignedNote note, Tree tree, Instant now) {
    String said = KeyChange.saying(key.get(true).verifier(), key.coming().verifier());
    byte[] salt = places.opening(coming.entry()).salt().orElseThrow();
    KeyChange change =
        new KeyChange(coming.entry().toString(), HexFormat.of().formatHex(salt), said);
    byte[] entry = store.read(coming.index(), 1).getFirst();
    Receipt proof = new Receipt("", coming.index(), tree.inclusion(coming.index()).path(), note);
    new KeyHistory(published).add(change, entry, proof, now);
    LOG.trailKeyChanged(change.is().toString(), coming.index());
    key.get(true); // tells its public half
  }
}
