package org.platewarden.it.kills;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Files that are imported by {@code ./platewarden import}: a file counts as handed over once the
 * command says that it is done. A command that ends with a fault is run again, as a person would.
 */
final class ImportWayIn implements WayIn {
  private static final int LINES = 20_000;
  private static final int PUT_ASIDE = 1;

  private final Path home;
  private final Path launcher;
  private final String camera;
  private final RejectedFolder rejected;
  private final long epochMillis;
  private final boolean moveAhead;
  private final List<String> names = new ArrayList<>();
  private int runs;
  private volatile long handedOver;

  /**
   * For a camera that is registered.
   *
   * @param moveAhead true is the control: at each kill of WildFly the ledger is moved ahead by
   *     hand, so that the import goes on behind lines that it never stored
   */
  ImportWayIn(
      Path home, Path root, String camera, String run, long epochMillis, boolean moveAhead) {
    this.home = home;
    launcher = root.resolve("platewarden");
    this.camera = camera;
    rejected = new RejectedFolder(home.resolve("import/rejected"), run);
    this.epochMillis = epochMillis;
    this.moveAhead = moveAhead;
  }

  @Override
  public String name() {
    return moveAhead ? "control: an import's ledger moved ahead by hand" : "import";
  }

  @Override
  public int atOnce() {
    return LINES;
  }

  @Override
  public void send(List<Message> batch) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder("camera,id,captured_at,plate,confidence\n");
    for (Message message : batch) {
      lines
          .append(message.good() ? camera : "cam-nowhere")
          .append(',')
          .append(message.id())
          .append(',')
          .append(Instant.ofEpochMilli(message.at(epochMillis)))
          .append(',')
          .append(message.plate())
          .append(",0.9\n");
    }
    Path file = home.resolve("%s-%d.csv".formatted(rejected.run(), names.size()));
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    names.add(file.getFileName().toString());
    handedOver = batch.size();
    for (int code = imported(file); code != 0 && code != PUT_ASIDE; code = imported(file)) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    handedOver = 0;
    Files.delete(file);
  }

  private int imported(Path file) throws IOException, InterruptedException {
    runs++;
    File log = home.resolve("run/kills-import.log").toFile();
    Process command =
        new ProcessBuilder(launcher.toString(), "import", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    return command.waitFor();
  }

  @Override
  public long pending() {
    return handedOver;
  }

  @Override
  public Map<String, Integer> putAside() throws IOException {
    return rejected.ids();
  }

  @Override
  public void killed() throws SQLException {
    if (!moveAhead) {
      return;
    }
    try (Connection database = Account.database();
        Statement update = database.createStatement()) {
      update.executeUpdate(
          """
          update platewarden.bulk_import_part set lines = lines + 1000
          where import_id in (select id from platewarden.bulk_import where finished_at is null)""");
    }
  }

  /** What the trail tells of the files must add up to what was stored of them. */
  @Override
  public List<String> faults() throws SQLException {
    long told =
        number(
            """
            select coalesce(sum(substring(e.subject from 'new=([0-9]+)')::bigint), 0)
            from platewarden.audit_entry e
            where e.action = 'IMPORT_READS' and e.step = 'DONE'
              and substring(e.subject from 'file=([0-9a-f]+)') in (
                select encode(file_sha256, 'hex') from platewarden.bulk_import
                where file_name like '%' || ? || '-%')""");
    long stored = number("select count(*) from platewarden.read where external_id like ? || '-%'");
    return told == stored
        ? List.of()
        : List.of("the trail tells of %d new reads and %d are stored".formatted(told, stored));
  }

  @Override
  public String figures() {
    return "%d files of %d lines, for which the command was run %d times"
        .formatted(names.size(), LINES, runs);
  }

  private long number(String query) throws SQLException {
    try (Connection database = Account.database();
        PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, rejected.run());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
