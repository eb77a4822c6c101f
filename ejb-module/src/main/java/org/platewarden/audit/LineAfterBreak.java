package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.model.LogStore.Head;
import org.platewarden.audit.model.PlacesInLog;
import org.platewarden.audit.model.TrailBreak;
import org.platewarden.audit.tlog.BreakRecord;
import org.platewarden.audit.tlog.Breaks;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.Tree;

/**
 * Publishes a log that goes on otherwise than it was public, once a person has decided so and the
 * witness has taken it. What was public before stays public under a name of its own.
 */
@ApplicationScoped
class LineAfterBreak {
  @Inject LogStore store;
  @Inject PlacesInLog places;
  @Inject TrailWitness witness;

  /**
   * Begins it; all of it is on disk when this returns.
   *
   * @return whether the witness cosigned
   * @throws LogRolledBack while the decision is not sealed, or the witness has not taken it
   */
  boolean begin(
      TrailBreak decided, LogFolder published, Head head, SigningKey signer, Instant now) {
    BreakRecord record = record(decided);
    String text = new Checkpoint(signer.verifier().name(), head.size(), head.root()).text();
    SignedNote signed = new SignedNote(text, List.of(signer.sign(text, now)));
    Tree tree = store.tree(head.size());
    List<NoteSignature> cosigned = cosigned(decided, published, signed, tree, now);
    Breaks breaks = new Breaks(published);
    breaks.keep(decided.number(), record, now);
    LogFolder before = breaks.before(decided.number());
    long same = Breaks.inCommon(before.tree(decided.published().size()), tree);
    Publication publication = new Publication(published, store, store);
    breaks.goBackTo(same, publication, now);
    publication.grow(same, head.size(), now);
    published.write(signed.with(cosigned), now);
    published.noMoreOffer();
    return !cosigned.isEmpty();
  }

  private List<NoteSignature> cosigned(
      TrailBreak decided, LogFolder published, SignedNote signed, Tree tree, Instant now) {
    List<NoteSignature> cosigned;
    try {
      cosigned = witness.cosign(signed, tree, now);
    } catch (LogRolledBack notTaken) {
      published.offer(signed, now);
      throw new LogRolledBack(
          "%s has decided that the log goes on from %d entries, and the witness has not taken it yet"
              .formatted(decided.by(), decided.goingOn().size()));
    }
    if (cosigned.isEmpty() && witness.isWanted()) {
      throw new LogRolledBack(
          "%s has decided that the log goes on from %d entries, and the witness is silent"
              .formatted(decided.by(), decided.goingOn().size()));
    }
    return cosigned;
  }

  private BreakRecord record(TrailBreak decided) {
    long index =
        places
            .of(decided.entry())
            .getFirst()
            .index()
            .orElseThrow(
                () ->
                    new LogRolledBack(
                        "the decision of %s is not sealed yet".formatted(decided.by())));
    byte[] salt = places.opening(decided.entry()).salt().orElseThrow();
    return new BreakRecord(
        index, decided.entry().toString(), HexFormat.of().formatHex(salt), decided.said());
  }
}
