package org.platewarden.mosaic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.model.RevealedCells;

/** Counts what a case has been shown of each vehicle, by all its officers together (R14). */
@ApplicationScoped
public class MosaicLedger {
  @Inject RevealedCells cells;
  @Inject MosaicSettings settings;

  /** Notes what a case is shown; it stands or falls with the answer's transaction. */
  public void note(CaseNumber number, List<RevealedCell> revealed) {
    if (!revealed.isEmpty()) {
      cells.add(number, revealed);
    }
  }

  /** The plates of which the case has been shown as much as one person's word is enough for. */
  public Set<String> spent(CaseNumber number) {
    return cells.withAtLeast(number, settings.budget());
  }
}
