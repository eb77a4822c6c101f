package org.platewarden.it.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a supervisor does with an officer's question that waits for a second person. */
public final class SecondPerson {
  private SecondPerson() {}

  /** Okafor signs in and opens the question that waits for a case. */
  public static void opens(Visitor okafor, String caseNumber) {
    Page page = okafor.page();
    page.navigate(TestStack.portal().resolve("second/index.xhtml").toString());
    okafor.signInAs("okafor");
    page.locator("#waiting tbody tr")
        .filter(new Locator.FilterOptions().setHasText(caseNumber))
        .locator("a")
        .click();
    page.waitForURL(url -> url.contains("q="));
  }

  /** The same, in a browser of their own, and says yes to it. */
  public static void saysYes(String caseNumber, String language) {
    try (Visitor okafor = Visitor.reading(language)) {
      opens(okafor, caseNumber);
      okafor.page().locator("#approve").click();
      assertThat(okafor.page().locator("#decided")).containsText(caseNumber);
    }
  }
}
