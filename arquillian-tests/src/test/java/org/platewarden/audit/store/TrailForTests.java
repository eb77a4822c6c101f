package org.platewarden.audit.store;

import java.time.Clock;
import org.platewarden.audit.SettledEntries;

/** Opens the trail's part of a statement to tests of other features' statements. */
public final class TrailForTests {
  private TrailForTests() {}

  /** As the server has it. */
  public static SettledEntries entries(Clock clock) {
    SqlSettledEntries entries = new SqlSettledEntries();
    entries.clock = clock;
    return entries;
  }
}
