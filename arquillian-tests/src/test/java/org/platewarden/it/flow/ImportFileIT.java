package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.ImportFolder;
import org.platewarden.it.support.TestStack;

/** A file of old reads, from the import folder to the database, with the product as shipped. */
class ImportFileIT {
  private static final String HEADER = "camera,id,captured_at,plate,confidence\n";
  private static final int READS = 20_000;
  private static final int EVERY = 1_000;

  private final String run = UUID.randomUUID().toString();
  private final Instant first = Instant.now().minus(900, ChronoUnit.DAYS);

  @Test
  @DisplayName("A file of reads comes in once, and its bad lines lie aside (R2, R37)")
  void a_packed_file_comes_in_once_and_its_bad_lines_lie_aside_to_be_mended() throws Exception {
    String name = run + ".csv.gz";
    ImportFolder.put(name, packed(file(true)));

    assertThat(ImportFolder.endOf(name))
        .contains("\"state\":\"done\"", "\"stored\":20000", "\"known\":0", "\"put_aside\":20");
    assertThat(stored()).isEqualTo(READS);
    assertThat(entries()).as("each chunk is on the trail, for each part").isEqualTo(6);

    List<Path> aside = ImportFolder.rejected(run);
    assertThat(aside).hasSize(2);
    assertThat(Files.readAllLines(aside.getFirst())).hasSize(21).startsWith(HEADER.strip());
    assertThat(Files.readString(aside.getLast()))
        .contains("no camera cam-nowhere is registered")
        .doesNotContain("BAD");

    String mended = Files.readString(aside.getFirst()).replace("cam-nowhere", "cam-otay-1");
    ImportFolder.put(run + "-mended.csv", mended.getBytes(StandardCharsets.UTF_8));
    assertThat(ImportFolder.endOf(run + "-mended.csv")).contains("\"stored\":20,");
  }

  @Test
  void the_same_reads_again_under_another_name_add_nothing() throws Exception {
    ImportFolder.put(run + ".csv", file(false));
    assertThat(ImportFolder.endOf(run + ".csv")).contains("\"stored\":20000");

    ImportFolder.put(run + "-again.csv.gz", packed(file(false)));
    assertThat(ImportFolder.endOf(run + "-again.csv.gz"))
        .contains("\"state\":\"done\"", "\"stored\":0", "\"known\":20000");
    assertThat(stored()).isEqualTo(READS);
  }

  @Test
  void a_file_without_a_header_is_refused_as_a_whole_with_its_reason() throws Exception {
    ImportFolder.put(
        run + ".csv", "cam-otay-1,1,2026-01-01T00:00:00Z,ABC\n".getBytes(StandardCharsets.UTF_8));
    assertThat(ImportFolder.endOf(run + ".csv")).contains("\"state\":\"refused\"");
    assertThat(ImportFolder.rejected(run)).hasSize(2);
  }

  private byte[] file(boolean withBadLines) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int number = 0; number < READS; number++) {
      row(file, "cam-otay-" + (1 + number % 2), number, "I" + number);
      if (withBadLines && number % EVERY == 0) {
        row(file, "cam-nowhere", READS + number, "BAD" + number);
      }
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void row(StringBuilder file, String camera, int number, String plate) {
    file.append(
        "%s,%s/%d,%s,%s,0.9\n"
            .formatted(camera, run, number, first.plusSeconds(number * 1_800L), plate));
  }

  private static byte[] packed(byte[] content) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private long stored() throws SQLException {
    return number(
        "select count(*) from platewarden.read where external_id like ? || '/%' and plate not like 'BAD%'",
        run);
  }

  private long entries() throws SQLException {
    return number(
        """
        select count(*) from platewarden.audit_entry e join platewarden.bulk_import i
          on e.subject like 'file=' || encode(i.file_sha256, 'hex') || '%'
        where e.action = 'IMPORT_READS' and i.file_name = ?""",
        run + ".csv.gz");
  }

  private static long number(String query, String value) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
