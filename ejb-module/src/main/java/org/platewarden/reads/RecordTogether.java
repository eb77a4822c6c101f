package org.platewarden.reads;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records what many senders bring at once with few commits; each is durable when it returns. */
@ApplicationScoped
public class RecordTogether {
  /** Beyond this many reads a larger statement is no faster and holds its locks for longer. */
  private static final int FULL_AT = 2_000;

  @Inject RecordReads recordReads;

  @Inject
  @ConfigProperty(name = "platewarden.reads.writers", defaultValue = "2")
  int writers;

  @SuppressWarnings("NullAway.Init") // made at start
  private GroupCommit<Submission, TakenIn> group;

  @PostConstruct
  void open() {
    group =
        new GroupCommit<>(
            recordReads::record,
            submission -> Math.max(1, submission.reads().size()),
            writers,
            FULL_AT,
            StoreFailed::isStoreDown);
  }

  /** Records them with their entry on the trail. */
  TakenIn record(Submission submission) {
    return group.commit(submission);
  }
}
