package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** An administrator and the areas, in a browser. */
class AreasAreKeptIT {
  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("R19: an administrator adds an area and transfers somebody to it")
  void an_administrator_adds_an_area_and_transfers_somebody(String language) {
    Words words = Words.in(language);
    String code = UUID.randomUUID().toString().substring(0, 8);
    try (Visitor administrator = Visitor.reading(language)) {
      Page page = administrator.page();
      page.navigate(address("organisation/index.xhtml"));
      administrator.signInAs("moreau");
      page.locator("#person").fill("p-" + code);
      page.locator("#area").selectOption("LAREDO");
      page.locator("#supervisor").fill("okafor");
      page.locator("#keep").click();
      assertThat(page.locator("main [role=status]")).isVisible();

      page.navigate(address("organisation/areas.xhtml"));
      page.locator("#areaCode").fill("A-" + code);
      page.locator("#areaName").fill("Area " + code);
      page.locator("#addArea").click();
      assertThat(page.getByText(words.of("access.done"))).isVisible();
      Locator there = page.locator("#in-A-" + code.toUpperCase(Locale.ROOT));
      assertThat(there).containsText(words.of("areas.nobody"));
      Locator row = page.locator("#in-LAREDO tbody tr").filter(named("p-" + code));
      row.locator("summary").click();
      administrator.lookWideAndNarrow(language + "-zc1-areas");
      row.locator("select").selectOption("A-" + code.toUpperCase(Locale.ROOT));
      row.locator(".pw-move").click();
      assertThat(page.getByText(words.of("access.done"))).isVisible();
      assertThat(there).containsText("p-" + code);
      assertThat(row).hasCount(0);
      assertThat(administrator.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
