package org.platewarden.reads;

import java.time.Instant;
import java.util.List;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.cameras.RegisteredCamera;

/**
 * Reads of one camera that are ready to be recorded, with the entry that goes on the trail with
 * them.
 *
 * @param camera whose
 * @param reads their pictures kept
 * @param receivedAt when we had them
 * @param attempt the entry
 */
record Submission(
    RegisteredCamera camera, List<CapturedRead> reads, Instant receivedAt, SettledAttempt attempt) {
  Submission {
    reads = List.copyOf(reads);
  }
}
