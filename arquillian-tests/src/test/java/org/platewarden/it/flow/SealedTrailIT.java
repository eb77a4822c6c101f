package org.platewarden.it.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.it.support.PlantedActs;
import org.platewarden.it.support.ProjectFiles;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;

/** An entry of the running product's trail, until strangers verify it in what is published. */
@DisplayName("R28: the trail is sealed, signed, witnessed and published, and strangers verify it")
class SealedTrailIT {
  /** A plate that no camera has seen. */
  private static final String CANARY =
      "CANARY" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);

  private static final Path GO_PACKAGES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb");

  @TempDir static Path copy;
  private static final UUID ID = UUID.randomUUID();
  private static long index;

  private record Said(int code, String words) {}

  @BeforeAll
  static void an_entry_is_written_and_sealed() throws Exception {
    write(ID);
    index = Wait.forThe("sealing of the entry", () -> indexOf(ID));
    Wait.until("publication of the entry, cosigned", () -> isPublished(index));
    Wait.until("moment without a new entry", SealedTrailIT::copyWhole);
  }

  private static void write(UUID id) throws SQLException {
    String insert =
        "insert into platewarden.audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)"
            + " values (?, ?, 'ATTEMPTED', 'QUERY_READS', now(), 'reyes', 'session', '192.0.2.1', ?)";
    try (Connection application = TestStack.asApplication();
        PreparedStatement add = application.prepareStatement(insert)) {
      add.setObject(1, id);
      add.setObject(2, id);
      add.setString(3, "plate=" + CANARY);
      add.execute();
    }
  }

  private static Optional<Long> indexOf(UUID id) throws SQLException {
    String leaf = "select index from platewarden.audit_leaf where entry_id = ?";
    try (Connection application = TestStack.asApplication();
        PreparedStatement asked = application.prepareStatement(leaf)) {
      asked.setObject(1, id);
      try (ResultSet row = asked.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  private static boolean isPublished(long entry) throws Exception {
    SignedNote note = SignedNote.read(get("checkpoint").body().getBytes(UTF_8));
    return Checkpoint.read(note.text()).size() > entry && note.signatures().size() == 3;
  }

  /** The folder as it is at one moment: the log goes on growing meanwhile. */
  private static boolean copyWhole() throws IOException {
    Path folder = TestStack.auditFolder();
    String before = Files.readString(folder.resolve("checkpoint"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(folder.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(file));
      }
    } catch (NoSuchFileException gone) {
      return false;
    }
    return before.equals(Files.readString(folder.resolve("checkpoint")));
  }

  @Test
  void our_own_verifier_finds_it_as_signed() throws Exception {
    assertThat(verify(copy))
        .extracting(Said::code, Said::words)
        .satisfies(
            said -> {
              assertThat(said.get(0)).as("%s", said.get(1)).isEqualTo(0);
              assertThat(said.get(1)).asString().contains("as signed", "by 3 keys");
            });
  }

  @Test
  @DisplayName(
      "R28: the running product's trail is as it was sealed, says whoever may only read it")
  void the_running_trail_is_as_it_was_sealed() throws Exception {
    Said said = run(TestStack.launcherEnvironment(), launcher(), "audit", "fsck");

    assertThat(said.words()).contains("as sealed: ");
    assertThat(PlantedActs.findingsBesides(said.words())).as(said.words()).isEmpty();
  }

  @Test
  @DisplayName("R28: the proof of one entry is written, and the verifier accepts it with its entry")
  void the_proof_of_one_entry_is_written(@TempDir Path proofs) throws Exception {
    Map<String, String> here = TestStack.launcherEnvironment();
    Said said = run(here, launcher(), "audit", "prove", ID.toString(), proofs.toString());
    assertThat(said.code()).as(said.words()).isZero();
    Path proof = proofs.resolve("entry-" + index + ".tlog-proof");
    Path entry = proofs.resolve("entry-" + index + ".json");

    assertThat(Files.readString(entry)).contains(ID.toString()).doesNotContain(CANARY);
    assertThat(Files.readString(proof)).startsWith("c2sp.org/tlog-proof@v1\nindex " + index + "\n");
    assertThat(receipt(proof, entry).code()).isZero();
    Files.writeString(entry, Files.readString(entry).replace("reyes", "royas"));
    assertThat(receipt(proof, entry).code()).as("the control: another entry").isEqualTo(1);

    Said unknown =
        run(here, launcher(), "audit", "prove", UUID.randomUUID().toString(), proofs.toString());
    assertThat(unknown.code()).as(unknown.words()).isEqualTo(1);
  }

  private static Said receipt(Path proof, Path entry) throws Exception {
    return run(
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        ProjectFiles.at("ejb-module/target/classes").toString(),
        "org.platewarden.audit.tlog.VerifyProgram",
        "receipt",
        proof.toString(),
        entry.toString(),
        key(),
        witnessKeys().getFirst());
  }

  private static String launcher() {
    return ProjectFiles.at("platewarden").toString();
  }

  @Test
  void python_alone_finds_it_as_signed() throws Exception {
    Assumptions.assumeTrue(run(Map.of(), "python3", "--version").code() == 0, "no python3 here");
    Said said =
        run(
            Map.of(),
            "python3",
            ProjectFiles.at("docs/operations/audit-log/verify_log.py").toString(),
            copy.toString(),
            key(),
            witnessKeys().getFirst());
    assertThat(said.code()).as(said.words()).isZero();
  }

  @Test
  void the_go_authors_own_packages_find_it_as_signed() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(GO_PACKAGES), "Debian's golang-golang-x-mod-dev is not installed");
    Map<String, String> environment =
        Map.of(
            "GO111MODULE",
            "off",
            "GOPATH",
            "/usr/share/gocode",
            "CGO_ENABLED",
            "0",
            "GOCACHE",
            System.getProperty("java.io.tmpdir") + "/platewarden-go-cache");
    Said said =
        run(
            environment,
            "go",
            "run",
            ProjectFiles.at("docs/operations/audit-log/verify_log.go").toString(),
            copy.toString(),
            key());
    assertThat(said.code()).as(said.words()).isZero();
  }

  @Test
  @DisplayName("R28: no plate is in what is published")
  void no_plate_is_in_what_is_published() throws Exception {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain(CANARY);
      }
    }
  }

  @Test
  void a_changed_byte_is_found_and_its_entry_named(@TempDir Path changed) throws Exception {
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = changed.resolve(copy.relativize(file).toString());
        Files.createDirectories(to.getParent());
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, ISO_8859_1);
        boolean holdsIt = file.toString().contains("entries") && text.contains("reyes");
        Files.write(to, holdsIt ? text.replace("reyes", "royas").getBytes(ISO_8859_1) : bytes);
      }
    }
    Said said = verify(changed);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).contains("entry " + index + ": ");
  }

  @Test
  @DisplayName("R28: the log is there for everybody, and what cannot change may be kept")
  void the_log_is_there_for_everybody() throws Exception {
    HttpResponse<String> checkpoint = get("checkpoint");
    assertThat(checkpoint.statusCode()).isEqualTo(200);
    assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("public, max-age=1");
    assertThat(checkpoint.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(checkpoint.headers().allValues("Set-Cookie")).isEmpty();
    try (Stream<Path> files = Files.walk(copy.resolve("tile/entries"))) {
      String some =
          copy.relativize(files.filter(Files::isRegularFile).findFirst().orElseThrow()).toString();
      HttpResponse<String> bundle = get(some);
      assertThat(bundle.statusCode()).isEqualTo(200);
      assertThat(bundle.headers().firstValue("Cache-Control").orElse(""))
          .contains(some.contains(".p/") ? "max-age=1" : "immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "tile/0/999",
        "tile/8/000",
        "tile/0/000.p/0",
        "tile/0/../../../keys/trail.vkey",
        "tile/0/%2e%2e/%2e%2e/%2e%2e/keys/trail.vkey",
        "../keys/trail.vkey",
        "..%2fkeys%2ftrail.vkey",
        "%2e%2e/keys/trail.vkey",
        "tile%2f0%2f000",
        "checkpoint/",
        "checkpoint%00",
        "/etc/passwd",
      })
  void what_is_no_file_of_the_log_is_not_there(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404, 302);
    assertThat(answer.body()).doesNotContain("platewarden.local/trail", "root:");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return Web.get(URI.create(TestStack.portal() + "audit-log/" + path));
  }

  private static String key() throws IOException {
    return Files.readString(TestStack.auditKey()).strip();
  }

  private static List<String> witnessKeys() throws IOException {
    return Files.readAllLines(TestStack.witnessKeys());
  }

  private static Said verify(Path folder) throws Exception {
    List<String> words =
        new ArrayList<>(List.of(launcher(), "audit", "verify", folder.toString(), key()));
    words.addAll(witnessKeys());
    return run(Map.of(), words.toArray(String[]::new));
  }

  private static Said run(Map<String, String> environment, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), said);
  }
}
