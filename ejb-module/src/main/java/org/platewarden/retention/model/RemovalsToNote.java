package org.platewarden.retention.model;

import java.util.List;
import org.platewarden.retention.RemovedAgain;

/** What was removed again before the portal opened, until it is on the trail. */
public interface RemovalsToNote {
  /** All that is not yet. */
  List<RemovedAgain> waiting();

  /** This one is. */
  void noted(RemovedAgain again);
}
