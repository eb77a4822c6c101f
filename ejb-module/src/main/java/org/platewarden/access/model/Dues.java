package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import org.platewarden.access.AccessDue;

/** Finds what people should be told of. */
public interface Dues {
  /** The courses that count now and end before an instant, the last record of each. */
  List<AccessDue> trainingsThatEnd(Instant now, Instant before);

  /** The grants that count now and end before an instant. */
  List<AccessDue> rightsThatEnd(Instant now, Instant before);

  /** For each request that waits, each person who may decide its level and has no part in it. */
  List<AccessDue> requestsThatWait(Instant now);

  /** The requests that were decided for good since an instant. */
  List<AccessDue> decidedSince(Instant since);

  /** Those who left since an instant, for each who answers for their accounts. */
  List<AccessDue> leftSince(Instant since, Instant now);
}
