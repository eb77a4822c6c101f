package org.platewarden.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.ImportChunk;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportedFile;
import org.platewarden.reads.ImportedFile.Format;
import org.platewarden.reads.ImportedRead;
import org.platewarden.reads.ImportsInMemory;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.ReadyReads;
import org.platewarden.routes.imports.FileImport.ChunkSize;

@DisplayName("R2, R37: files of reads come in once, and what cannot is put aside with its reason")
class FileImportTest {
  private static final String HEADER = "plate,camera,captured_at,id,confidence";

  @TempDir Path folder;
  private final ImportsInMemory features = new ImportsInMemory();
  private final Gateway gateway = new Gateway();
  private ImportProgress progress = new ImportProgress(UUID.randomUUID(), List.of());

  @Test
  void csv_with_all_columns_in_any_order_becomes_a_read_with_all_of_them() throws Exception {
    importCsv(
        "\uFEFFcandidates,colour,model,make,longitude,latitude,issuer,confidence,plate,captured_at,id,camera\r\n"
            + "\"8TOLD42:0.9|8T0LD42:0.4\",Blue,Corolla,Toyota,-116.5,32.5,US-CA,0.9,8told-42,2026-03-01T10:00:00Z,\"a,1\",cam-1\r\n");

    assertThat(features.details())
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.summary().plate().characters()).isEqualTo("8TOLD42");
              assertThat(read.summary().plate().issuer().code()).isEqualTo("US-CA");
              assertThat(read.summary().latitude()).isEqualTo(32.5);
              assertThat(read.summary().capturedAt()).isEqualTo("2026-03-01T10:00:00Z");
              assertThat(read.candidates()).hasSize(2);
              assertThat(read.receivedAt()).isEqualTo(ImportsInMemory.NOON);
            });
    assertThat(rejected()).isEmpty();
  }

  @Test
  void a_time_without_a_zone_is_the_cameras() throws Exception {
    importCsv(HEADER + "\nA1,cam-1,2026-02-28 10:00:00,1,0.9\n");
    assertThat(features.keys().getFirst().capturedAt()).isEqualTo("2026-02-28T18:00:00Z");
  }

  @Test
  void json_lines_become_reads_and_a_list_or_an_image_does_not() throws Exception {
    importLines(
        Format.JSON_LINES,
        bytes(
            """
            {"camera":"cam-1","id":"1","captured_at":"2026-03-01T10:00:00Z","plate":"AAA1","confidence":0.9}
            {"camera":"cam-1","id":"2","captured_at":"2026-03-01T10:00:00Z","plate":"AAA2","image":"AAAA"}
            [{"camera":"cam-1"}]
            {"camera":"cam-1","id":"3","captured_at":"2026-03-01T10:00:00Z"
            {"id":"4","captured_at":"2026-03-01T10:00:00Z","plate":"AAA4"}
            """));

    assertThat(features.keys()).extracting("plate").containsExactly("AAA1");
    assertThat(rejected().lines()).hasSize(4);
    assertThat(reasons())
        .contains("it brings an image", "no JSON object", "lacks \"\"camera\"\"")
        .doesNotContain("AAA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          A1,cam-9,2026-03-01T10:00:00Z,1,0.9       ; no camera cam-9 is registered
          A1,cam-off,2026-03-01T10:00:00Z,1,0.9     ; out of service
          A1,CAM 1,2026-03-01T10:00:00Z,1,0.9       ; camera code refused
          A1,cam-1,2026-03-01T12:02:00Z,1,0.9       ; 120 s after
          A1,cam-1,2020-03-01T10:00:00Z,1,0.9       ; are not kept
          A1,cam-1,last tuesday,1,0.9               ; ISO 8601 is expected
          A1,cam-1,2026-03-01T10:00:00Z,,0.9        ; is empty
          ?!,cam-1,2026-03-01T10:00:00Z,1,0.9       ; no characters of A-Z and 0-9
          A1,cam-1,2026-03-01T10:00:00Z,1,high      ; holds no number
          A1,cam-1,2026-03-01T10:00:00Z,1           ; it has 4 cells
          A1,"cam"-1,2026-03-01T10:00:00Z,1,0.9     ; quotes do not match
          """)
  void a_line_that_is_no_read_is_put_aside_with_its_reason_and_holds_up_no_other(
      String line, String reason) throws Exception {
    importCsv(HEADER + "\n" + line + "\nB2,cam-1,2026-03-01T10:00:00Z,2,0.8\n");

    assertThat(features.keys()).extracting("plate").containsExactly("B2");
    assertThat(rejected()).isEqualTo(HEADER + "\n" + line + "\n");
    assertThat(reasons()).startsWith("line,reason").contains("\n2,").contains(reason);
    assertThat(progress.least().rejected().lines()).isOne();
  }

  @Test
  void lines_that_are_too_long_or_not_utf_8_are_put_aside() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(bytes(HEADER + "\n" + "x".repeat(FileLines.LONGEST + 1) + "\n"));
    file.write(new byte[] {'A', (byte) 0xff, '\n'});
    file.write(bytes("B2,cam-1,2026-03-01T10:00:00Z,2,0.8"));
    importLines(Format.CSV, file.toByteArray());

    assertThat(features.keys()).hasSize(1);
    assertThat(reasons()).contains("1048577 bytes", "not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A1,cam-1,2026-03-01T10:00:00Z,1,0.9", "camera,id,plate", "camera,id,id", ""})
  void a_file_without_our_header_is_refused_and_its_first_line_not_repeated(String first) {
    assertThatThrownBy(() -> importCsv(first.isEmpty() ? "" : first + "\n"))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith("file refused")
        .hasMessageNotContaining("cam-1");
    assertThat(features.keys()).isEmpty();
  }

  @Test
  void a_packed_file_is_unpacked_and_one_that_is_cut_off_is_refused_after_what_it_holds()
      throws Exception {
    byte[] whole = packed(bytes(HEADER + "\n" + lines(1, 5000)));
    importLines(Format.CSV, whole);
    assertThat(features.keys()).hasSize(5000);

    ImportsInMemory fresh = new ImportsInMemory();
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> importLines(fresh, Format.CSV, half, () -> false))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("damaged or not whole");
    assertThat(fresh.keys()).hasSizeBetween(1000, 4999);
  }

  @Test
  void a_file_that_unpacks_without_end_is_refused() throws Exception {
    byte[] bomb = packed(new byte[80 << 20]);
    assertThatThrownBy(() -> importLines(Format.JSON_LINES, bomb))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("more than 200 times its size");
  }

  @Test
  void the_same_file_again_adds_nothing() throws Exception {
    importCsv(HEADER + "\n" + lines(1, 500));
    importCsv(HEADER + "\n" + lines(1, 500));
    assertThat(features.keys()).hasSize(500);
    assertThat(progress.stored()).isZero();
    assertThat(progress.known()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 6, 7})
  void an_import_that_breaks_off_goes_on_and_counts_and_puts_aside_once(int chunks)
      throws Exception {
    String file = HEADER + "\n" + lines(1, 250) + "bad\n" + lines(251, 400) + "worse\n";
    features.breakAfter(chunks);
    assertThat(catchThrowable(() -> importCsv(file))).isInstanceOf(RuntimeException.class);
    int before = features.keys().size();
    assertThat(before).isLessThan(400);

    features.mend();
    importCsv(file);

    assertThat(features.keys()).hasSize(400);
    assertThat(progress.stored() + progress.known()).isEqualTo(400);
    assertThat(progress.known()).isZero();
    assertThat(rejected()).isEqualTo(HEADER + "\nbad\nworse\n");
    assertThat(reasons().lines()).hasSize(3);
    assertThat(features.open()).isZero();
  }

  @Test
  void a_stop_ends_after_a_chunk_and_leaves_the_import_open() throws Exception {
    byte[] file = bytes(HEADER + "\n" + lines(1, 400));
    boolean[] first = {true};
    BooleanSupplier afterOne =
        () -> {
          boolean stop = !first[0];
          first[0] = false;
          return stop;
        };
    assertThat(importLines(features, Format.CSV, file, afterOne)).isFalse();
    assertThat(features.keys()).hasSize(100);
    assertThat(features.open()).isOne();
  }

  @Test
  void each_part_of_a_chunk_is_on_the_trail_with_its_lines_and_counts_and_no_plate()
      throws Exception {
    importCsv(HEADER + "\n" + lines(1, 100));
    assertThat(features.entries())
        .hasSize(2)
        .allMatch(entry -> entry.matches("file=[0-9a-f]{64}; part=[12] of 2; lines=1-101; .*"));
    assertThat(features.entries()).noneMatch(entry -> entry.contains("P00"));
  }

  @Test
  void the_progress_file_tells_the_whole_account() throws Exception {
    importCsv(HEADER + "\n" + lines(1, 100) + "bad\n");
    assertThat(folder.resolve("progress.json"))
        .content()
        .contains("\"state\":\"running\"", "\"stored\":100", "\"put_aside\":1");
  }

  private void importCsv(String file) throws Exception {
    importLines(Format.CSV, bytes(file));
  }

  private void importLines(Format format, byte[] file) throws Exception {
    assertThat(importLines(features, format, file, () -> false)).isTrue();
  }

  private boolean importLines(
      ImportsInMemory with, Format format, byte[] content, BooleanSupplier stop)
      throws IOException, FileRefused {
    gateway.features = with;
    Path path = Files.write(folder.resolve("file"), content);
    ProgressFile watched =
        new ProgressFile(
            folder.resolve("progress.json"),
            Clock.fixed(Instant.EPOCH.plusSeconds(9), ZoneOffset.UTC));
    watched.begin(content.length);
    try (FileLines lines = new FileLines(path)) {
      FileImport work =
          new FileImport(
              gateway,
              Runnable::run,
              new ImportedFile(ImageHash.of(content), "file", format, Instant.EPOCH),
              lines,
              new ChunkSize(100, 1 << 20),
              watched,
              2);
      boolean ended =
          work.run(
              (at, header) -> new RejectedLines(folder, "rejected", header, at.least().rejected()),
              stop);
      progress = work.progress();
      watched.tell(ProgressFile.State.RUNNING, "");
      return ended;
    }
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj("P00%1$d,cam-1,2026-03-01T10:00:00Z,%1$d,0.9\n"::formatted)
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private String rejected() throws IOException {
    return content("rejected");
  }

  private String reasons() throws IOException {
    return content("rejected.reasons.csv").replace("\r\n", "\n");
  }

  private String content(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** The session beans without a server around them. */
  private static final class Gateway extends ImportGateway {
    private ImportsInMemory features = new ImportsInMemory();

    @Override
    public ImportProgress begin(ImportedFile file, int parts) {
      return features.imports().begin(file, parts);
    }

    @Override
    public ReadyReads ready(List<ImportedRead> reads) {
      return features.imports().ready(reads);
    }

    @Override
    public ImportProgress.Part store(ImportChunk chunk) {
      return features.imports().store(chunk);
    }

    @Override
    public void finish(UUID id) {
      features.imports().finish(id);
    }

    @Override
    public CameraSpeech speechOf(CameraCode camera) throws InputRefused {
      return features.speechOf(camera);
    }
  }
}
