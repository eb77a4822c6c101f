package org.platewarden.cameras.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where it is kept what came from cameras, and when. */
public interface ActivityStore {
  /** Adds up, all or nothing. */
  void add(Collection<ActivityCount> counts);

  /** What came in the hours that begin at this instant or later, of all cameras. */
  List<ActivityHour> since(Instant hour);

  /** The last sign of each camera that ever gave one. */
  List<CameraSign> signs();
}
