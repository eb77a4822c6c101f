package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Web;
import org.platewarden.it.support.Words;

/** What the portal's answers tell the browser not to do. */
class HeadersIT {
  @ParameterizedTest
  @ValueSource(strings = {"", "rules/index.xhtml", "error/404.xhtml"})
  @DisplayName("A page that anyone may see is framed by no one, sniffed by no one and not kept")
  void a_page_that_anyone_may_see_is_guarded(String page) throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.portal().resolve(page));

    Map<String, String> headers =
        Map.of(
            "content-security-policy",
            answer.headers().firstValue("Content-Security-Policy").orElse(""),
            "x-content-type-options",
            answer.headers().firstValue("X-Content-Type-Options").orElse(""),
            "referrer-policy",
            answer.headers().firstValue("Referrer-Policy").orElse(""),
            "cross-origin-opener-policy",
            answer.headers().firstValue("Cross-Origin-Opener-Policy").orElse(""),
            "cache-control",
            answer.headers().firstValue("Cache-Control").orElse(""));
    assertGuarded(headers);
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  @DisplayName("Nothing that an officer sees stays in the browser's cache")
  void nothing_that_an_officer_sees_stays_in_the_cache() {
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
      officer.signInAs("reyes");
      assertThat(officer.heading(Words.in("en").of("search.title"))).isVisible();

      List<Response> pages =
          officer.portalResponses().stream()
              .filter(response -> response.status() == 200)
              .filter(response -> !response.url().contains("/jakarta.faces.resource/"))
              .toList();
      assertThat(pages).isNotEmpty().allSatisfy(page -> assertGuarded(page.headers()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?lang=es", "search/index.xhtml"})
  @DisplayName("Each cookie is out of reach of scripts and of other sites' forms")
  void each_cookie_is_out_of_reach_of_scripts_and_other_sites(String page) throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.portal().resolve(page));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("HttpOnly"))
        .allMatch(cookie -> cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict"));
  }

  @Test
  void the_portal_does_not_say_what_it_is_made_of() throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.portal());

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  private static void assertGuarded(Map<String, String> headers) {
    List<String> policy =
        Arrays.stream(headers.getOrDefault("content-security-policy", "").split(";"))
            .map(String::strip)
            .toList();
    assertThat(policy)
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .anyMatch(directive -> directive.startsWith("form-action 'self'"))
        .anyMatch(directive -> directive.startsWith("script-src 'self' 'nonce-"))
        .noneMatch(directive -> directive.contains("unsafe-"));
    assertThat(headers)
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsEntry("cache-control", "no-store");
  }
}
