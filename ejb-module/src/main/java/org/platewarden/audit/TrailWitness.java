package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.Tree;
import org.platewarden.audit.tlog.witness.WitnessCall;

/** The witness of the trail's log, if there is one: it cosigns, is silent, or disagrees. */
@ApplicationScoped
public class TrailWitness {
  /** A witness that is started again a moment later is nobody's business. */
  private static final Duration BEFORE_IT_IS_SAID = Duration.ofSeconds(15);

  /** Where it answers; there is none if this is not set. */
  @Inject
  @ConfigProperty(name = "platewarden.audit.witness.url")
  Optional<String> address = Optional.empty();

  private @Nullable WitnessCall call;
  private @Nullable Instant silentSince;
  private boolean said;

  /** Whether a witness is wanted. */
  public boolean isWanted() {
    return address.isPresent();
  }

  /** Since when it has not answered. */
  public synchronized Optional<Instant> silentSince() {
    return Optional.ofNullable(silentSince);
  }

  /**
   * Its signatures; none where it is not wanted, or is silent.
   *
   * @throws LogRolledBack if it has cosigned another log, or more of this one
   */
  synchronized List<NoteSignature> cosign(SignedNote note, Tree tree, Instant now) {
    if (address.isEmpty()) {
      return List.of();
    }
    if (call == null) {
      call = new WitnessCall(URI.create(address.get()));
    }
    try {
      List<NoteSignature> signatures = call.cosign(note, older -> tree.consistency(older).path());
      answered(tree.size());
      return signatures;
    } catch (WitnessCall.Disagrees disagrees) {
      throw new LogRolledBack(String.valueOf(disagrees.getMessage()));
    } catch (IOException silent) {
      isSilent(String.valueOf(silent.getMessage()), now);
      return List.of();
    }
  }

  private void answered(long entries) {
    silentSince = null;
    if (said) {
      said = false;
      LOG.witnessAgain(entries);
    }
  }

  private void isSilent(String reason, Instant now) {
    Instant since = silentSince == null ? now : silentSince;
    silentSince = since;
    if (!said && !now.isBefore(since.plus(BEFORE_IT_IS_SAID))) {
      said = true; // once, not every second
      LOG.witnessSilent(reason);
    }
  }
}
