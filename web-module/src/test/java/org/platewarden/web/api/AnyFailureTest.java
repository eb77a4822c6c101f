package org.platewarden.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Right;
import org.platewarden.audit.Refusal;

@DisplayName("What a program is not given it is told by RFC 9457, with a type that stays")
class AnyFailureTest {
  private final Problems problems = new Problems();

  @BeforeEach
  void words() {
    problems.say = new SaidInKeys();
  }

  @ParameterizedTest
  @CsvSource({
    "trail-unavailable, 503",
    "trail-not-sealed, 503",
    "trail-disagrees, 503",
    "trail-not-witnessed, 503",
    "policy-none, 503",
    "policy-unreadable, 503",
    "access-no-grant, 403",
    "access-suspended, 403",
    "access-not-listed, 403",
    "training-privacy, 403",
    "training-lpr-system, 403",
    "training-line, 422",
    "case-unknown, 403",
    "case-closed, 403",
    "policy-refuses, 403",
    "policy-silent, 403",
    "policy-stale-words, 422",
    "policy-second-person, 409",
    "second-person-used, 409",
    "second-person-no, 403",
    "review-lapsed, 403",
    "purpose-unknown, 422",
    "justification-vague, 422",
    "question-not-tied, 422",
    "look-back-too-long, 422",
    "took-too-long, 422",
    "read-gone, 410",
  })
  void each_refusal_has_its_status(String code, int status) {
    Problem problem = problems.of(new Refused(code));

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.json().getString("type")).isEqualTo("urn:platewarden:problem:" + code);
    assertThat(problem.json().getString("detail")).isEqualTo("refusal." + code);
    assertThat(problem.retryAfterSeconds() > 0).isEqualTo(status == 503);
  }

  @Test
  void a_refusal_of_the_product_comes_in_the_pages_words() {
    Problem problem = problems.of(AccessRefused.noGrant(Right.COMMERCIAL_READS));

    assertThat(problem.json().keySet())
        .containsExactlyInAnyOrder("type", "title", "status", "detail");
    assertThat(problem.with("heldQuestion", "h").json().getString("heldQuestion")).isEqualTo("h");
  }

  @Test
  void a_failure_tells_a_number_and_nothing_of_its_cause() {
    Problem problem = problems.failed("AB12CD34");

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.json().toString()).contains("AB12CD34").doesNotContain("Exception");
  }

  @Test
  void each_problem_has_its_words() throws IOException {
    Properties words = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                Problems.class.getResourceAsStream("/org/platewarden/web/messages.properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    }
    Set<String> said =
        Set.of(400, 401, 403, 404, 405, 406, 413, 415, 500, 503).stream()
            .map(status -> problems.ofStatus(status).code())
            .map(code -> "api.problem." + code)
            .collect(Collectors.toSet());

    assertThat(words.stringPropertyNames()).containsAll(said);
    for (int status :
        new int[] {400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 500, 503}) {
      assertThat(words).containsKey("api.title." + status);
    }
  }

  private static final class Refused extends Refusal {
    private static final long serialVersionUID = 1L;

    Refused(String code) {
      super(code, "refused");
    }
  }
}
