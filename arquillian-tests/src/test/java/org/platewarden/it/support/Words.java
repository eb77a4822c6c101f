package org.platewarden.it.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The portal's words in one language, so that a test looks for what a person reads. */
public final class Words {
  private static final String BUNDLE = "web-module/src/main/resources/org/platewarden/web/messages";

  private final Properties words = new Properties();

  private Words(String file) {
    try {
      words.load(new StringReader(ProjectFiles.textOf(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** English or Spanish. */
  public static Words in(String language) {
    return new Words(BUNDLE + (language.equals("en") ? "" : "_" + language) + ".properties");
  }

  /** What the portal says for a key that has no values in it. */
  public String of(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the portal has no words for " + key);
    }
    return text;
  }
}
