package org.platewarden.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A letter in words of a language.
 *
 * @param subject one line
 * @param text lines, with the address of the page where it is dealt with
 */
record LetterText(String subject, String text) {
  private static final List<String> LANGUAGES = List.of("en", "es");

  /**
   * Puts it in words.
   *
   * @param language as in BCP 47; one that there is no text in becomes English
   * @param portal the portal's address, ending in a slash
   */
  static LetterText of(Letter letter, String language, String portal) {
    ResourceBundle texts = textsIn(language);
    String key = letter.kind().name();
    Object[] words = letter.words().stream().map(word -> inWords(word, texts)).toArray();
    return new LetterText(
        MessageFormat.format(texts.getString(key + ".subject"), words),
        MessageFormat.format(texts.getString(key + ".text"), words)
            + "\n\n"
            + portal
            + letter.kind().page()
            + "\n\n"
            + texts.getString("foot")
            + "\n");
  }

  private static ResourceBundle textsIn(String language) {
    String base = Locale.forLanguageTag(language).getLanguage();
    return ResourceBundle.getBundle(
        "org.platewarden.mail.letters",
        Locale.of(LANGUAGES.contains(base) ? base : "en"),
        LetterText.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Names of courses and problems have words; all else stands for itself, on one line. */
  private static String inWords(String word, ResourceBundle texts) {
    String known = "word." + word;
    return texts.containsKey(known) ? texts.getString(known) : word.replaceAll("\\p{Cntrl}+", " ");
  }
}
