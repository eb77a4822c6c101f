package org.platewarden.mosaic.model;

import java.util.List;
import java.util.Set;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.RevealedCell;

/** Places and days of vehicles that cases have been shown, once each. */
public interface RevealedCells {
  /** Adds those that the case was not shown before. */
  void add(CaseNumber number, List<RevealedCell> revealed);

  /** The plates of which the case was shown so many or more. */
  Set<String> withAtLeast(CaseNumber number, int least);
}
