package org.platewarden.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The portal's words in one language.
 *
 * @param locale English or Spanish
 */
public record Texts(Locale locale) {
  private static final String BUNDLE = "org.platewarden.web.messages";
  private static final Control ENGLISH_BY_DEFAULT =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /** Whether there are words for a key. */
  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  /** The words for a key, with values in their places; the key itself where there are none. */
  public String get(String key, Object... values) {
    if (!has(key)) {
      return key;
    }
    String words = bundle().getString(key);
    return values.length == 0 ? words : new MessageFormat(words, locale).format(values);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Texts.class.getClassLoader(), ENGLISH_BY_DEFAULT);
  }
}
