package org.platewarden.evidence.model;

import java.util.List;
import org.platewarden.evidence.SavedRead;
import org.platewarden.kernel.CaseNumber;

/** Where saved reads are kept; they are only ever added. */
public interface Evidence {
  /**
   * Keeps a read for its case.
   *
   * @return false if the case has it already; then nothing was kept
   */
  boolean add(KeptRead kept);

  /** All of a case, by time of capture, the latest first. */
  List<SavedRead> list(CaseNumber number);

  /** How many a case has. */
  long count(CaseNumber number);
}
