package org.platewarden.retention.store;

import javax.sql.DataSource;
import org.platewarden.retention.model.Runs;

/** Runs as the product keeps them, on a test's database. */
public final class RunsOnDatabase {
  private RunsOnDatabase() {}

  /** The store over connections of a test. */
  public static Runs over(DataSource database) {
    SqlRuns runs = new SqlRuns();
    runs.database = database;
    return runs;
  }
}
