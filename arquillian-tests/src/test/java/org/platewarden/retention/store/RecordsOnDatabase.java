package org.platewarden.retention.store;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.platewarden.retention.RetentionSubject;

/** Records that are no reads, as the product removes them, on a test's database. */
public final class RecordsOnDatabase {
  private RecordsOnDatabase() {}

  /** What is kept for a time, over connections of a test. */
  public static List<RetentionSubject> over(DataSource database) {
    return Stream.of(new RetainedQuestions(), new RetainedEvidence(), new RetainedRequests())
        .map(records -> with(records, database))
        .toList();
  }

  private static RetentionSubject with(RetainedRecords records, DataSource database) {
    records.database = database;
    return records;
  }
}
