package org.platewarden.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A person at a browser: one context, one page, one language. */
public final class Visitor implements AutoCloseable {
  private static final List<String> ACCESSIBILITY =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> QUIET =
      List.of(
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");
  private static final Path SCREENSHOTS = ProjectFiles.at("arquillian-tests/target/screenshots");

  private final Playwright playwright;
  private final Page page;
  private final List<Response> responses = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Visitor(Playwright playwright, BrowserContext context) {
    this.playwright = playwright;
    page = context.newPage();
    page.onResponse(responses::add);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  /** Opens the system's browser for a person who reads {@code language}. */
  public static Visitor reading(String language) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(TestStack.browser())
                    .setArgs(arguments()));
    return new Visitor(
        playwright, browser.newContext(new Browser.NewContextOptions().setLocale(language)));
  }

  /** The page that is open. */
  public Page page() {
    return page;
  }

  /** What the portal answered so far: pages, pictures, scripts. */
  public List<Response> portalResponses() {
    String portal = TestStack.portal().toString();
    return responses.stream().filter(response -> response.url().startsWith(portal)).toList();
  }

  /** What left for anywhere but the portal and the identity provider. */
  public List<String> foreignAddresses() {
    return responses.stream()
        .map(Response::url)
        .filter(url -> !url.startsWith(TestStack.portal().toString()))
        .filter(url -> !url.startsWith(TestStack.keycloak()))
        .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
        .toList();
  }

  /** What the browser complained of: script errors, and what the content policy blocked. */
  public List<String> complaints() {
    return complaints;
  }

  /** Signs in at the identity provider, on whose page the browser must be. */
  public void signInAs(String name) {
    page.locator("#username").fill(name);
    page.locator("#password").fill(TestStack.demoPassword());
    page.locator("#kc-login").click();
  }

  /** A link by the words on it. */
  public Locator link(String words) {
    return named(AriaRole.LINK, words);
  }

  /** A button by the words on it. */
  public Locator button(String words) {
    return named(AriaRole.BUTTON, words);
  }

  /** A heading by its words. */
  public Locator heading(String words) {
    return named(AriaRole.HEADING, words);
  }

  /** A field to write in, by its label. */
  public Locator field(String label) {
    return named(AriaRole.TEXTBOX, label);
  }

  /** A list to choose from, by its label. */
  public Locator choice(String label) {
    return named(AriaRole.COMBOBOX, label);
  }

  /** Lets axe find nothing wrong with what is on the screen, by day and by night, and keeps it. */
  public void look(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      String view = name + "-" + scheme.name().toLowerCase(Locale.ROOT);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENSHOTS.resolve(view + ".png"))
              .setFullPage(true));
      assertThat(violations()).as("accessibility of " + view).isEmpty();
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** The same, and once more as on a telephone. */
  public void lookWideAndNarrow(String name) {
    look(name);
    page.setViewportSize(390, 844);
    look(name + "-narrow");
    page.setViewportSize(1280, 720);
  }

  /** What axe has against what is on the screen: the rule, and each element that breaks it. */
  public List<String> violations() {
    return new AxeBuilder(page)
        .withTags(ACCESSIBILITY).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getTarget()))
            .toList();
  }

  @Override
  public void close() {
    playwright.close();
  }

  private Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static List<String> arguments() {
    boolean root = System.getProperty("user.name").equals("root");
    return Stream.concat(QUIET.stream(), root ? Stream.of("--no-sandbox") : Stream.of()).toList();
  }
}
