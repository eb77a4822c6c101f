package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.tlog.Receipt;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** Reports on the use of reads, as those have them who answer for it, in a browser. */
class ComplianceReportsIT {
  /** Over by every clock of the world; one for all tests, also at midnight. */
  @SuppressWarnings("TimeInStaticInitializer")
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(2);

  private static final String PERIOD = DAY + "/" + DAY.plusDays(1);
  private static final int PLANTED = 9;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("Compliance staff make the audit, look at it and take it away in three forms (R30)")
  void compliance_staff_make_look_and_take_away(String language) throws Exception {
    plant();
    Words words = Words.in(language);
    try (Visitor novak = Visitor.reading(language)) {
      Page page = novak.page();
      page.navigate(address("compliance/index.xhtml"));
      novak.signInAs("novak");
      assertThat(novak.heading(words.of("reports.title"))).isVisible();
      novak.look(language + "-r1-reports");
      page.locator("#from").fill(DAY.toString());
      page.locator("#to").fill(DAY.toString());
      page.getByText(words.of("reports.choose")).click();
      page.waitForURL(url -> url.contains("n=" + DAY));
      page.locator("#reports a").first().click();
      assertThat(novak.heading(words.of("report.kind.AUDIT"))).isVisible();
      long queries =
          number(
              "select count(*) from platewarden.audit_entry where id = attempt_id and action in ('QUERY_READS', 'LOOK_UP_VENDORS') and at::date = '"
                  + DAY
                  + "'");
      Locator first = page.locator("#table-totals tbody tr td").first();
      assertThat(first).containsText(Long.toString(queries));
      novak.lookWideAndNarrow(language + "-r2-audit");
      threeForms(page, queries);
      everyOther(novak, words, language);
      assertThat(novak.complaints()).as("what the browser complained of").isEmpty();
    }
    assertThat(
            number(
                "select count(*) from platewarden.audit_entry where action = 'EXPORT_COMPLIANCE_REPORT' and subject like 'report=AUDIT; from="
                    + DAY
                    + "%form=csv'"))
        .isPositive();
  }

  private static void everyOther(Visitor novak, Words words, String language) {
    Page page = novak.page();
    for (String kind :
        List.of("ACCESS", "HOLDINGS", "VENDORS", "ACCESS_RECORD", "YEARLY", "SAMPLE")) {
      page.navigate(address("compliance/report.xhtml?n=" + kind + "/" + PERIOD));
      assertThat(novak.heading(words.of("report.kind." + kind))).isVisible();
      assertThat(page.locator(".pw-alert-refused")).hasCount(0);
      novak.look(language + "-r4-" + kind.toLowerCase(java.util.Locale.ROOT));
    }
  }

  private static void threeForms(Page page, long queries) throws IOException {
    byte[] csv = taken(page, "export?form=CSV&n=AUDIT/" + PERIOD);
    List<List<String>> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8))
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    assertThat(rows)
        .anyMatch(row -> row.size() > 3 && row.getFirst().equals(Long.toString(queries)));
    StringBuilder workbook = new StringBuilder();
    unzipped(taken(page, "export?form=XLSX&n=AUDIT/" + PERIOD))
        .forEach((name, bytes) -> workbook.append(new String(bytes, StandardCharsets.UTF_8)));
    String cells = workbook.toString();
    rows.stream()
        .filter(row -> row.size() > 3)
        .flatMap(List::stream)
        .filter(cell -> cell.matches("[A-Za-z0-9 -]+"))
        .forEach(cell -> assertThat(cells).as("cell of the CSV").contains(">" + cell + "<"));
    assertThat(
            new String(
                taken(page, "export?form=PDF&n=AUDIT/" + PERIOD), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  @DisplayName("All for an outside auditor: each file as the manifest says, proofs for strangers")
  void all_for_an_outside_auditor(@TempDir Path folder) throws Exception {
    plant();
    try (Visitor haddad = Visitor.reading("en")) {
      haddad.page().navigate(address("compliance/index.xhtml"));
      haddad.signInAs("haddad");
      Map<String, byte[]> files = unzipped(taken(haddad.page(), "bundle?n=" + PERIOD));
      manifestFits(files);
      List<String> entries =
          files.keySet().stream().filter(name -> name.matches("proofs/entry-[0-9]+.json")).toList();
      assertThat(entries).isNotEmpty();
      VerifierKey log = VerifierKey.named(List.of(TestStack.auditKey().toString())).getFirst();
      assertThat(text(files, "log/trail.vkey")).isEqualTo(log.line() + "\n");
      for (String entry : entries) {
        Receipt receipt = Receipt.read(files.get(entry.replace(".json", ".tlog-proof")));
        assertThat(receipt.proves(files.get(entry), log).size()).isPositive();
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      assertThat(run(folder, "sha256sum", "--quiet", "-c", "SHA256SUMS")).isZero();
      assertThat(run(folder, "python3", "check_proof.py", entries.getFirst())).isZero();
      Files.writeString(folder.resolve(entries.getFirst()), "{\"changed\":\"\"}");
      assertThat(run(folder, "python3", "check_proof.py", entries.getFirst())).isNotZero();
    }
  }

  private static void manifestFits(Map<String, byte[]> files) throws Exception {
    List<String> lines = text(files, "manifest.csv").lines().skip(1).toList();
    assertThat(lines).hasSize(files.size() - 2).hasSizeGreaterThan(15);
    for (String line : lines) {
      String[] told = line.split(",", -1);
      byte[] bytes = files.get(told[0]);
      assertThat(bytes).as(told[0]).hasSize(Integer.parseInt(told[1]));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .as(told[0])
          .isEqualTo(told[2]);
    }
    assertThat(files.keySet())
        .contains("README.txt", "rules-in-force.csv", "log/checkpoint", "check_proof.py")
        .anyMatch(name -> name.startsWith("reports/audit-") && name.endsWith(".pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "okafor", "moreau"})
  @DisplayName("Officers, supervisors and administrators have no reports (R17)")
  void others_have_no_reports(String person) {
    try (Visitor visitor = Visitor.reading("en")) {
      visitor.page().navigate(address("compliance/index.xhtml"));
      visitor.signInAs(person);
      assertThat(visitor.heading(Words.in("en").of("error.403.title"))).isVisible();
      for (String path :
          List.of(
              "report.xhtml?n=AUDIT/" + PERIOD,
              "export?form=CSV&n=AUDIT/" + PERIOD,
              "bundle?n=" + PERIOD)) {
        assertThat(visitor.page().request().get(address("compliance/" + path)).status())
            .as(path)
            .isEqualTo(403);
      }
    }
  }

  @Test
  @DisplayName("A privacy officer has reports, and none that shows what was asked")
  void a_privacy_officer_sees_no_queries() {
    Words words = Words.in("en");
    try (Visitor castillo = Visitor.reading("en")) {
      Page page = castillo.page();
      page.navigate(address("compliance/index.xhtml"));
      castillo.signInAs("castillo");
      assertThat(page.locator("#reports"))
          .not()
          .containsText(words.of("report.kind.ACCESS_RECORD"));
      page.navigate(address("compliance/report.xhtml?n=ACCESS_RECORD/" + PERIOD));
      assertThat(page.getByText(words.of("refusal.report-shows-queries"))).isVisible();
      page.navigate(address("compliance/report.xhtml?n=AUDIT/" + PERIOD));
      assertThat(page.locator("#table-totals")).isVisible();
    }
  }

  private static byte[] taken(Page page, String what) {
    APIResponse file = page.request().get(address("compliance/" + what));
    assertThat(file.status()).as(what).isEqualTo(200);
    return file.body();
  }

  /** By its directory: what a workbook tells before its parts is not yet their size. */
  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Path file = Files.createTempFile("taken", ".zip");
    Files.write(file, zip);
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile opened = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(opened.entries())) {
        files.put(entry.getName(), opened.getInputStream(entry).readAllBytes());
      }
    } finally {
      Files.delete(file);
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private static int run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Queries of two days ago, and waits until the log has them. */
  private static void plant() throws Exception {
    OffsetDateTime noon = DAY.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
    try (Connection application = TestStack.asApplication();
        PreparedStatement insert =
            application.prepareStatement(
                """
                insert into platewarden.audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
                values (?, ?, ?, 'QUERY_READS', ?, ?, '-', '-', ?)""")) {
      for (int each = 0; each < PLANTED; each++) {
        UUID attempt = UUID.randomUUID();
        OffsetDateTime at = noon.plusMinutes(each);
        String subject =
            "plate=RPT1234; where=within 30000.0 m of 35.0,-90.0; vehicle=any; from=2026-01-01T00:00:00Z; until=2026-01-02T00:00:00Z; page=first; purpose="
                + (each % 3 == 0 ? "STOLEN_VEHICLE" : "CRIMINAL_CASE")
                + "; case=RPT-"
                + each
                + "; onBehalfOf=self; justification=Seen near the mill";
        put(insert, attempt, attempt, "ATTEMPTED", at, each % 2 == 0 ? "reyes" : "sato", subject);
        put(
            insert,
            UUID.randomUUID(),
            attempt,
            each % 4 == 3 ? "REFUSED" : "DONE",
            at.plusSeconds(1),
            "",
            each % 4 == 3 ? "justification-vague" : "rows=" + each);
      }
    }
    awaitPublished();
  }

  private static void awaitPublished() throws Exception {
    Wait.until(
        "the planted queries are sealed",
        () ->
            number(
                    "select count(*) from platewarden.audit_entry e where actor in ('reyes', 'sato') and at::date = '"
                        + DAY
                        + "' and not exists (select from platewarden.audit_publication p, platewarden.audit_leaf l where l.entry_id = e.id and p.size > l.index)")
                == 0);
  }

  private static void put(
      PreparedStatement insert,
      UUID id,
      UUID attempt,
      String step,
      OffsetDateTime at,
      String actor,
      String subject)
      throws SQLException {
    insert.setObject(1, id);
    insert.setObject(2, attempt);
    insert.setString(3, step);
    insert.setObject(4, at);
    insert.setString(5, actor);
    insert.setString(6, subject);
    insert.execute();
  }

  private static long number(String query) throws SQLException {
    try (Connection application = TestStack.asApplication();
        PreparedStatement select = application.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
