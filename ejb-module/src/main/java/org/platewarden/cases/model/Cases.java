package org.platewarden.cases.model;

import java.util.List;
import java.util.Optional;
import org.platewarden.cases.CaseSummary;
import org.platewarden.kernel.CaseNumber;

/** Where cases are kept. */
public interface Cases {
  /** Keeps a new one; false if its number is taken. */
  boolean add(Case opened);

  /** The case of this number. */
  Optional<Case> find(CaseNumber number);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Case> findToChange(CaseNumber number);

  /**
   * Cases, the latest opened first.
   *
   * @param officer whom they list; empty for all
   * @param most how many
   */
  List<CaseSummary> list(Optional<String> officer, int most);
}
