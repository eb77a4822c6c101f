package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionSettings;
import org.platewarden.retention.model.RemovalLists;
import org.platewarden.retention.model.Runs;

/** A file for each run that removed something, in a folder for each month. */
@ApplicationScoped
class FolderOfRemovals implements RemovalLists {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  @Inject RetentionSettings settings;
  @Inject Runs runs;

  @Override
  public void keep(RetentionReport report) {
    if (report.removed() == 0) {
      return;
    }
    Path month = settings.removals().resolve(MONTH.format(report.run().asOf()));
    try {
      Files.createDirectories(month);
      new RemovalFile(month.resolve(report.run().id() + RemovalFile.ENDING))
          .write(report, rows -> runs.tellRemoved(report.run().id(), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the list of what a run removed cannot be kept in %s; the run does not end without"
              .formatted(month),
          e);
    }
  }
}
