package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.MadeUpVendors;
import org.platewarden.it.support.PostingCamera;
import org.platewarden.it.support.Program;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** What programs ask with a token, and what is left of it on the trail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramAsksIT {
  private static final String CAMERA = "cam-otay-2";
  private static final int READS = 53;

  private final String plate =
      "AP" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 5);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private String caseNumber = "";
  private Program reyes = new Program("");

  @BeforeAll
  void a_camera_has_made_reads() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    reyes = Program.of("reyes");
    StringBuilder reads = new StringBuilder("[");
    for (int i = 0; i < READS; i++) {
      reads.append(
          "%s{\"id\":\"%s/%d\",\"captured_at\":\"%s\",\"plate\":\"%s\",\"confidence\":0.9}"
              .formatted(i == 0 ? "" : ",", plate, i, now.minusSeconds(3_600 + 60L * i), plate));
    }
    PostingCamera.withNewKey(CAMERA).post(reads.append(']').toString());
  }

  @BeforeEach
  void a_case_lists_the_officer() throws Exception {
    caseNumber = "AP-" + UUID.randomUUID().toString().substring(0, 8);
    AgencyCases.listing("reyes", caseNumber);
    MadeUpVendors.fault("lotwatch", "none");
    MadeUpVendors.fault("exchange", "none");
  }

  @Test
  @DisplayName("R4, R5, R6, R8: a query is answered page by page, and a read of it is opened")
  void a_query_is_answered_page_by_page() throws Exception {
    JsonObject first = answered(reyes.post("api/queries", query("")));

    assertThat(first.getString("notice")).isEqualTo(Words.in("en").of("lead-only"));
    assertThat(first.getJsonArray("reads")).hasSize(50);
    assertThat(first.getJsonObject("total").getInt("counted")).isEqualTo(READS);
    JsonObject newest = first.getJsonArray("reads").getJsonObject(0);
    assertThat(newest.getString("plate")).isEqualTo(plate);
    assertThat(newest.getString("source")).isEqualTo("OWN");
    assertThat(newest.getString("camera")).isEqualTo(CAMERA);
    assertThat(newest.getString("capturedAt")).isEqualTo(now.minusSeconds(3_600).toString());
    assertThat(first.containsKey("vendors")).isFalse();

    String cursor = first.getString("cursor");
    JsonObject second = answered(reyes.post("api/queries/next", "{\"cursor\":\"" + cursor + "\"}"));
    assertThat(second.getJsonArray("reads")).hasSize(READS - 50);
    assertThat(second.getBoolean("more")).isFalse();
    assertThat(second.containsKey("cursor")).isFalse();

    String read = newest.getString("read");
    JsonObject opened = answered(reyes.get("api/answered/" + read));
    assertThat(opened.getJsonObject("summary").getString("plate")).isEqualTo(plate);
    assertThat(opened.getString("caseNumber")).isEqualTo(caseNumber);
    assertThat(outcomes())
        .containsExactly("QUERY_READS DONE", "QUERY_READS DONE", "OPEN_READ DONE");

    AgencyCases.listing("sato", caseNumber + "-S");
    Program sato = Program.of("sato");
    assertThat(sato.get("api/answered/" + read).statusCode()).as("another's read").isEqualTo(404);
    assertThat(sato.post("api/queries/next", "{\"cursor\":\"" + cursor + "\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("R26: the trail says of a program's query what it says of a page's")
  void the_trail_says_what_it_says_of_a_page() throws Exception {
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(TestStack.portal().resolve("search/index.xhtml").toString());
      officer.signInAs("reyes");
      page.locator("#plate").fill(plate);
      page.locator("#purpose").selectOption("STOLEN_VEHICLE");
      page.locator("#caseNumber").selectOption(caseNumber);
      page.locator("#justification").fill(why(caseNumber));
      page.locator("#search").click();
      PlaywrightAssertions.assertThat(page.locator("#reads tbody tr").first()).isVisible();
    }
    String byPage = subjects();
    Matcher window = Pattern.compile("from=([^;]+); until=([^;]+);").matcher(byPage);
    assertThat(window.find()).as(byPage).isTrue();
    String other = caseNumber;
    a_case_lists_the_officer();

    answered(
        reyes.post(
            "api/queries",
            query("", Instant.parse(window.group(1)), Instant.parse(window.group(2)), caseNumber)));

    assertThat(subjects().replace(caseNumber, other)).isEqualTo(byPage);
  }

  @Test
  @DisplayName(
      "R9, R10, R17: vendors' reads stand apart, labelled; without the right they are not asked")
  void vendors_reads_stand_apart() throws Exception {
    String asked = query(",\"vendors\":true").replace(plate, "7PWD413");
    answered(reyes.post("api/queries", asked));
    JsonObject answer = answered(reyes.post("api/queries", asked));
    JsonObject lotwatch =
        answer
            .getJsonObject("vendors")
            .getJsonArray("answers")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(each -> each.getString("vendor").equals("lotwatch"))
            .findFirst()
            .orElseThrow();
    assertThat(lotwatch.getString("outcome")).isEqualTo("CACHED");
    assertThat(lotwatch.getInt("ageSeconds")).isBetween(0, 600);
    assertThat(lotwatch.getString("endsAt")).isNotEmpty();
    assertThat(lotwatch.getJsonArray("reads")).isNotEmpty();

    Program sato = Program.of("sato");
    String own = caseNumber + "-S";
    AgencyCases.listing("sato", own);
    JsonObject without = answered(sato.post("api/queries", asked.replace(caseNumber, own)));
    assertThat(without.getJsonObject("vendors").getJsonObject("refusal").getString("type"))
        .isEqualTo("urn:platewarden:problem:access-no-grant");
    assertThat(without.getJsonObject("vendors").getJsonArray("answers")).isEmpty();
  }

  @Test
  @DisplayName(
      "R6, R16: a case that does not list the asker, a vague reason, another role: as on the page")
  void what_the_page_refuses_is_refused() throws Exception {
    String foreign = "AP-F-" + UUID.randomUUID().toString().substring(0, 8);
    AgencyCases.listing("sato", foreign);
    problem(reyes.post("api/queries", query("").replace(caseNumber, foreign)), 403, "case-unknown");
    problem(
        reyes.post("api/queries", query("").replace(why(caseNumber), "Investigation of a vehicle")),
        422,
        "justification-vague");
    problem(
        reyes.post("api/queries", query("").replace("STOLEN_VEHICLE", "CURIOSITY")),
        422,
        "purpose-unknown");
    problem(
        reyes.post("api/queries", query("", now.minus(3_000, ChronoUnit.DAYS), now, caseNumber)),
        403,
        "policy-silent");
    assertThat(outcomes()).contains("QUERY_READS REFUSED").doesNotContain("QUERY_READS DONE");
    problem(Program.of("moreau").post("api/queries", query("")), 403, "not-for-you");
  }

  @Test
  @DisplayName(
      "What cannot be asked by program is refused by name, and repeats nothing that was sent")
  void what_cannot_be_asked_is_refused_by_name() throws Exception {
    problem(
        reyes.post("api/queries", query("").replace(plate, plate.substring(0, 4) + "*")),
        422,
        "only-exact-plates");
    HttpResponse<String> unknown = reyes.post("api/queries", query(",\"" + plate + "\":1"));
    problem(unknown, 422, "field-unknown");
    assertThat(unknown.body()).doesNotContain(plate);
    problem(reyes.post("api/queries", "{\"plate\":\"" + plate + "\"}"), 422, "field-missing");
    problem(
        reyes.post("api/queries", query("").replace("\"plate\"", "\"plate\":\"X\",\"plate\"")),
        400,
        "body-unreadable");
    problem(
        reyes.post("api/queries", query("").replace(now.toString(), "yesterday")),
        422,
        "field-wrong");
    problem(reyes.post("api/queries", " ".repeat(20_000) + query("")), 413, "body-too-large");
    problem(reyes.post("api/queries", "text/plain", query("")), 415, "media-type");
    problem(reyes.get("api/queries"), 405, "method-unknown");
    problem(reyes.get("api/nothing"), 404, "path-unknown");
    problem(reyes.get("api/answered/nothing"), 404, "name-unknown");
    problem(Program.ask(reyes.request("api/purposes").DELETE()), 405, "method-unknown");
    assertThat(outcomes()).isEmpty();

    HttpResponse<String> spanish =
        Program.ask(reyes.request("api/nothing").header("Accept-Language", "es-MX"));
    assertThat(Program.json(spanish.body()).getString("detail"))
        .isEqualTo(Words.in("es").of("api.problem.path-unknown"));
  }

  @Test
  @DisplayName(
      "R17, R18: a right or a course that has ended closes the way at once, though the token lasts")
  void what_has_ended_closes_the_way_at_once() throws Exception {
    Program sato = Program.of("sato");
    String own = caseNumber + "-S";
    AgencyCases.listing("sato", own);
    String asked = query("").replace(caseNumber, own);
    answered(sato.post("api/queries", asked));
    run(
        "update platewarden.training_record set expires_at = completed_at + interval '1 second' where person = 'sato' and course = 'PRIVACY'");
    try {
      problem(sato.post("api/queries", asked), 403, "training-privacy");
      importsTrainings();
      answered(sato.post("api/queries", asked));
    } finally {
      run(
          "update platewarden.training_record set expires_at = now() + interval '335 days' where person = 'sato'");
    }
  }

  /** R18: another system's records open the way again. */
  private void importsTrainings() throws Exception {
    String record =
        "[{\"person\":\"sato\",\"course\":\"PRIVACY\",\"completed\":\"%s\",\"expires\":\"%s\"}]"
            .formatted(
                now.minus(3, ChronoUnit.DAYS).toString().substring(0, 10),
                now.plus(200, ChronoUnit.DAYS).toString().substring(0, 10));
    problem(reyes.post("api/trainings", record), 403, "not-for-you");
    Program moreau = Program.of("moreau");
    problem(moreau.post("api/trainings", record.replace("sato", "moreau")), 422, "training-line");
    problem(moreau.post("api/trainings", record.replace("sato", "sa,to")), 422, "field-wrong");
    assertThat(answered(moreau.post("api/trainings", record)).getInt("recorded")).isOne();
    assertThat(answered(moreau.post("api/trainings", record)).getInt("recorded")).isZero();
    assertThat(
            answered(
                    moreau.post(
                        "api/trainings",
                        "text/csv",
                        "person,course,completed,expires\nsato,LPR_SYSTEM,2026-01-01,2030-01-01"))
                .getInt("recorded"))
        .isBetween(0, 1);
  }

  @Test
  @DisplayName("R7: a question for a second person waits under a name, and passes once")
  void a_question_for_a_second_person_waits_under_a_name() throws Exception {
    putInForce(
        "union all values ('AP-SECOND', 'officer', 'SMUGGLING', 'EXACT_PLATE', '*', 'OWN', 'SECOND_PERSON', 'A test')");
    try {
      passesOnceByASecondPerson();
    } finally {
      putInForce("");
    }
  }

  private void passesOnceByASecondPerson() throws Exception {
    String asked = query("").replace("STOLEN_VEHICLE", "SMUGGLING");
    JsonObject held = problem(reyes.post("api/queries", asked), 409, "policy-second-person");
    String name = held.getString("heldQuestion");
    assertThat(
            text(
                "select case_number from platewarden.second_person_request where id = '%s'"
                    .formatted(name)))
        .isEqualTo(caseNumber);
    run(
        "update platewarden.second_person_request set decided_at = now(), decided_by = 'okafor', approved = true, remark = '', use_until = now() + interval '8 hours' where id = '"
            + name
            + "'");
    answered(reyes.post("api/queries", asked));
    problem(reyes.post("api/queries", asked), 409, "policy-second-person");
  }

  /** The first version's rows with others, as three people would. */
  private static void putInForce(String others) throws SQLException {
    run(
        """
        insert into platewarden.policy_matrix (version, note, wanted_from, drafted_at, drafted_by)
        values (nextval('platewarden.policy_matrix_version_seq'), 'Of a test of programs', '2000-01-01T00:00:00Z', now(), 'a test')""",
        """
        insert into platewarden.policy_row (id, version, row_name, role, purpose, query_type, band, source, verdict, citation)
        select nextval('platewarden.policy_row_id_seq'), (select max(version) from platewarden.policy_matrix), said.* from (
          select row_name, role, purpose, query_type, band, source, verdict, citation from platewarden.policy_row where version = 1
          %s) as said"""
            .formatted(others),
        "update platewarden.policy_matrix set first_approved_at = now(), first_approved_by = 'a' where version = (select max(version) from platewarden.policy_matrix)",
        "update platewarden.policy_matrix set second_approved_at = now(), second_approved_by = 'b', holds_from = now() where version = (select max(version) from platewarden.policy_matrix)");
  }

  @Test
  @DisplayName("R26: without a trail nothing is answered; a program is told when to ask again")
  void without_a_trail_nothing_is_answered() throws Exception {
    run("revoke insert on platewarden.audit_entry from " + TestStack.applicationAccount());
    try {
      HttpResponse<String> answer = reyes.post("api/queries", query(""));
      problem(answer, 503, "trail-unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      run("grant insert on platewarden.audit_entry to " + TestStack.applicationAccount());
    }
  }

  private static JsonObject answered(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    return Program.json(answer.body());
  }

  private static JsonObject problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = Program.json(answer.body());
    assertThat(problem.getString("type")).isEqualTo("urn:platewarden:problem:" + code);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    return problem;
  }

  private String query(String more) {
    return query(more, now.minus(10, ChronoUnit.DAYS), now, caseNumber);
  }

  private String query(String more, Instant from, Instant until, String forCase) {
    return """
        {"plate":"%s","from":"%s","until":"%s","purpose":"STOLEN_VEHICLE","caseNumber":"%s","justification":"%s"%s}"""
        .formatted(plate, from, until, forCase, why(forCase), more);
  }

  private static String why(String forCase) {
    return "A synthetic vehicle that a guard saw at the yard on Tuesday night, looked for in "
        + forCase;
  }

  /** Actions and what became of them, of this case, in their order. */
  private List<String> outcomes() throws SQLException {
    return texts(
        """
        select tried.action || ' ' || ended.step from platewarden.audit_entry tried
          join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.subject like '%case=AP-%' and tried.subject like '%"""
            + caseNumber
            + "%' order by ended.at");
  }

  /** All that the trail has of this case, but times and names. */
  private String subjects() throws SQLException {
    return String.join(
        "\n",
        texts(
            """
            select tried.action || ' ' || tried.actor || ' ' || tried.subject || ' -> ' || ended.step || ' ' || ended.subject
            from platewarden.audit_entry tried
              join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
            where tried.action = 'QUERY_READS' and tried.subject like '%"""
                + caseNumber
                + "%' order by ended.at"));
  }

  private static List<String> texts(String query) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement select = database.prepareStatement(query);
        ResultSet rows = select.executeQuery()) {
      List<String> found = new java.util.ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static String text(String query) throws SQLException {
    return texts(query).getFirst();
  }

  private static void run(String... statements) throws SQLException {
    try (Connection application = TestStack.asApplication();
        Connection owner = TestStack.asOwner(application.getCatalog());
        Statement change = owner.createStatement()) {
      for (String statement : statements) {
        change.execute(statement);
      }
    }
  }
}
