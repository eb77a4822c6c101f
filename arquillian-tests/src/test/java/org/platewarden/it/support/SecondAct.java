package org.platewarden.it.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an officer does after a question's counts were shown: says why, and has the reads shown. */
public final class SecondAct {
  /** Says something of its own in any test. */
  public static final String GROUNDS =
      "Among these drivers one matches the partial description; camera footage settles which";

  private SecondAct() {}

  /** Waits for the counts, gives grounds and has the reads shown. */
  public static void show(Visitor officer, Words words) {
    assertThat(officer.heading(words.of("counts.title"))).isVisible();
    officer.field(words.of("counts.grounds")).fill(GROUNDS);
    officer.button(words.of("counts.show")).click();
  }
}
