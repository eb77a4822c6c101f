package org.platewarden.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.kernel.CaseNumber;

/** Tells the product itself how a case stands, whoever asks. */
@ApplicationScoped
public class KnownCases {
  @Inject Cases cases;

  /** The case of this number, as the database has it now; empty if there is none. */
  @Transactional // its lists are read after it was found; who asks may have no transaction
  public Optional<CaseFile> find(CaseNumber number) {
    return cases.find(number).map(Case::file);
  }
}
