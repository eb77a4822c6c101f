package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DrawnReview;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.ObjectTable;
import org.platewarden.it.support.PageTable;
import org.platewarden.it.support.Program;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** Whatever a page or an endpoint can be asked to show is asked for by a person of every duty. */
class EveryObjectEveryDutyIT {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;
  private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

  /** Names of nothing, in the form of one and in none. */
  private static final List<String> NAMES =
      List.of(
          NOBODYS,
          "NOBODYS-1",
          "0",
          "-1",
          "99999999999999999999",
          "' or '1'='1",
          "../../WEB-INF/web.xml",
          "\u0000",
          "\uD83D\uDE97 ١٢٣",
          "n".repeat(3_000));

  @ParameterizedTest
  @CsvSource({
    "sato, officer",
    "okafor, supervisor",
    "lindqvist, agency-manager",
    "castillo, privacy-officer",
    "novak, compliance",
    "haddad, auditor",
    "moreau, administrator",
    "tran, operator"
  })
  @DisplayName("R15, R37: what is named decides nothing about who may ask, and breaks nothing")
  void a_name_opens_no_page_and_breaks_none(String person, String duty) throws Exception {
    Map<String, PageTable.Row> pages =
        PageTable.rows().stream()
            .collect(Collectors.toMap(PageTable.Row::path, Function.identity()));
    try (Visitor visitor = signedIn(person)) {
      List<String> wrong = new ArrayList<>();
      int opened = 0;
      for (ObjectTable.Row row : ObjectTable.rows()) {
        boolean open = pages.get(row.path()).opensTo(duty);
        for (String name : open ? NAMES : List.of(NOBODYS)) {
          int status = status(visitor, row.naming(encoded(name)));
          if (status >= FAILED || open == (status == FORBIDDEN)) {
            wrong.add(
                "%s: %d for %s, name %d"
                    .formatted(row.parameter(), status, duty, NAMES.indexOf(name)));
          }
          opened += open ? 1 : 0;
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(opened).as("asked for as the duty that may").isPositive();
    }
  }

  @Test
  @DisplayName("R6, R9: another's answer, counts, read and picture are as unknown as none")
  void what_another_was_shown_is_as_unknown_as_none() throws Exception {
    String plate = readOfOtay();
    String caseNumber = "IT-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor reyes = signedIn("reyes");
        Visitor sato = signedIn("sato")) {
      ask(reyes, caseNumber, page -> page.locator("#plate").fill(plate));
      String answer = handle(reyes, "a");
      reyes.page().locator("a[href*='read/index.xhtml?r=']").first().click();
      reyes.page().waitForURL(url -> url.contains("r="));
      String read = handle(reyes, "r");
      ask(reyes, caseNumber, EveryObjectEveryDutyIT::aroundOtay);
      String counts = handle(reyes, "c");

      Map<String, String> shown =
          Map.of(
              "SearchPage a", answer,
              "SearchPage c", counts,
              "CountsPage c", counts,
              "OpenedRead r", read,
              "SavingRead r", read,
              "ReadImage r", read);
      List<String> alike = new ArrayList<>();
      for (ObjectTable.Row row : ObjectTable.rows()) {
        String own = shown.getOrDefault(row.parameter(), "");
        if (!own.isEmpty()) {
          String another = shape(sato, row.naming(own));
          assertThat(another)
              .as("another's by " + row.parameter())
              .isEqualTo(shape(sato, row.naming("x".repeat(own.length()))));
          if (shape(reyes, row.naming(own)).equals(another)) {
            alike.add(row.parameter());
          }
        }
      }
      assertThat(alike).as("the control: what one's own shows as if it were none").isEmpty();
    }
  }

  @Test
  @DisplayName("R29: a drawn query opens to who reviews it, and not to who is reviewed")
  void a_drawn_query_opens_to_who_reviews_it() throws Exception {
    try (DrawnReview drawn = DrawnReview.dueInDays(5);
        Visitor okafor = signedIn("okafor");
        Visitor reyes = signedIn("reyes")) {
      String page = "/reviews/review.xhtml?q=" + drawn.query();

      assertThat(get(okafor, page).text()).contains(drawn.caseNumber());
      assertThat(get(okafor, "/reviews/review.xhtml?q=" + NOBODYS).text())
          .doesNotContain(drawn.caseNumber());
      assertThat(status(reyes, page)).as("for whoever is reviewed").isEqualTo(FORBIDDEN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sato, officer",
    "okafor, supervisor",
    "lindqvist, agency-manager",
    "castillo, privacy-officer",
    "novak, compliance",
    "haddad, auditor",
    "moreau, administrator",
    "tran, operator"
  })
  @DisplayName("R15: a program's calls open to the duties of whoever signed in for it alone")
  void a_token_opens_to_its_duties_alone(String person, String duty) throws Exception {
    Program program = Program.of(person);
    List<String> wrong = new ArrayList<>();
    for (PageTable.Row row :
        PageTable.rows().stream().filter(PageTable.Row::forPrograms).toList()) {
      HttpResponse<String> answer = call(program, row.address().substring(1));
      int status = answer.statusCode();
      boolean refused = answer.body().contains("problem:not-for-you\"");
      // names that the session never had are unknown before anybody's duty counts
      boolean byName = row.path().endsWith("/next") || row.path().contains("{");
      boolean right =
          row.opensTo(duty)
              ? !refused
              : byName ? status == NOT_FOUND || status == 422 || refused : refused;
      if (!right || status >= FAILED) {
        wrong.add("%s: %d for %s".formatted(row.path(), status, duty));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static HttpResponse<String> call(Program program, String path) throws Exception {
    Instant now = Instant.now();
    return switch (path) {
      case "api/queries" ->
          program.post(
              path,
              """
              {"plate":"SYN0001","from":"%s","until":"%s","purpose":"STOLEN_VEHICLE",
               "caseNumber":"NOBODYS-1","justification":"A synthetic vehicle that nobody looks for"}"""
                  .formatted(now.minus(Duration.ofDays(1)), now));
      case "api/queries/next" -> program.post(path, "{\"cursor\":\"none\"}");
      case "api/trainings" -> program.post(path, "[]");
      default -> program.get(path);
    };
  }

  private static String readOfOtay() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    return Wait.forThe(
        "read of the vehicle",
        () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()).map(List::getLast));
  }

  private interface Filling {
    void of(Page page);
  }

  private static void ask(Visitor officer, String caseNumber, Filling filling) {
    Page page = officer.page();
    page.navigate(address("/search/index.xhtml"));
    filling.of(page);
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill("A witness saw a white pickup leave the yard at this gate");
    page.locator("#search").click();
    page.waitForURL(url -> url.contains("?a=") || url.contains("?c="));
  }

  private static void aroundOtay(Page page) {
    page.locator("#camera").selectOption("cam-otay-1");
    page.getByText(Words.in("en").of("more")).click();
    page.locator("#kilometres").fill("5");
  }

  private static String handle(Visitor visitor, String parameter) {
    String url = visitor.page().url();
    return url.replaceFirst(".*[?&]" + parameter + "=([^&]*).*", "$1");
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = Visitor.reading("en");
    visitor.page().navigate(address("/vehicles/index.xhtml"));
    visitor.signInAs(person);
    visitor.page().waitForURL(url -> url.startsWith(TestStack.portal().toString()));
    return visitor;
  }

  private static int status(Visitor visitor, String path) {
    APIResponse answer = get(visitor, path);
    int status = answer.status();
    answer.dispose();
    return status;
  }

  /** The status, and what a person reads; without the name that was asked for, and the form's. */
  private static String shape(Visitor visitor, String path) {
    APIResponse answer = get(visitor, path);
    String named = path.replaceFirst(".*=", "");
    String main = answer.text().replaceFirst("(?s).*<main", "").replaceFirst("(?s)</main.*", "");
    return answer.status()
        + main.replaceAll("<input[^>]*jakarta.faces.ViewState[^>]*>", "")
            .replace(named, "")
            .replaceAll("value=\"[0-9T:-]{16,19}\"", "");
  }

  private static APIResponse get(Visitor visitor, String path) {
    return visitor
        .page()
        .request()
        .get(address(path), RequestOptions.create().setMaxRedirects(0).setTimeout(60_000));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path.substring(1)).toString();
  }
}
