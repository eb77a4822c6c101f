package org.platewarden.reads;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.SettledReads;
import org.platewarden.reads.model.VehicleTerms;

/**
 * Records what many senders bring at once with few commits; each is durable when it returns. No
 * session bean, and no transaction but the statement's own: every message of a camera comes by.
 */
@ApplicationScoped
public class RecordTogether {
  /** Beyond this many reads a larger statement is no faster and holds its locks for longer. */
  private static final int FULL_AT = 2_000;

  @Inject CameraRegister cameras;
  @Inject VehicleTerms terms;
  @Inject SettledReads store;
  @Inject NewReads newReads;

  @Inject
  @ConfigProperty(name = "platewarden.reads.writers", defaultValue = "2")
  int writers;

  @SuppressWarnings("NullAway.Init") // made at start
  private GroupCommit<Submission, TakenIn> group;

  @PostConstruct
  void open() {
    group =
        new GroupCommit<>(
            this::write,
            submission -> Math.max(1, submission.reads().size()),
            writers,
            FULL_AT,
            StoreFailed::isStoreDown);
  }

  /** Records them with their entry on the trail; reads that are known already add nothing. */
  TakenIn record(Submission submission) {
    return group.commit(submission);
  }

  /** All or none; what became of each, in order. */
  private List<TakenIn> write(List<Submission> group) {
    List<List<PlateRead>> rows = group.stream().map(this::rows).toList();
    List<PlateRead> stored =
        store.addIfNew(
            rows.stream().flatMap(List::stream).toList(),
            group.stream().map(Submission::attempt).toList());
    newReads.beingStored(stored);
    Set<PlateRead> fresh = new HashSet<>(stored);
    return rows.stream()
        .map(own -> new TakenIn(own.size(), (int) own.stream().filter(fresh::contains).count()))
        .toList();
  }

  private List<PlateRead> rows(Submission submission) {
    return submission.reads().stream()
        .map(
            read ->
                PlateRead.of(
                    cameras.at(submission.camera(), read.place()),
                    read,
                    terms,
                    submission.receivedAt()))
        .toList();
  }
}
