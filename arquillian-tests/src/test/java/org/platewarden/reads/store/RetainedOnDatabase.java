package org.platewarden.reads.store;

import java.util.List;
import javax.sql.DataSource;
import org.platewarden.retention.RetentionSubject;

/** Reads and their pictures as the product removes them, on a test's database without a folder. */
public final class RetainedOnDatabase {
  private RetainedOnDatabase() {}

  /** What is kept for a time, over connections of a test. */
  public static List<RetentionSubject> over(DataSource database) {
    return List.of(with(new RetainedImages(), database), with(new RetainedReads(), database));
  }

  private static RetentionSubject with(RetainedRows rows, DataSource database) {
    rows.database = database;
    rows.images = new NoFolder();
    return rows;
  }

  /** Files are another test's concern. */
  private static final class NoFolder extends LastReferences {
    @Override
    void remove(List<String> hashes) {
      // there is no folder
    }
  }
}
