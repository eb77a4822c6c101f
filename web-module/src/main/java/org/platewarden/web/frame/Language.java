package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the pages: what the visitor chose, else the first of the browser's we have. */
@Named
@RequestScoped
public class Language {
  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.of("es"));
  private static final String CHOICE = Language.class.getName();

  @Inject HttpServletRequest request;

  /** Keeps a choice for the session; what is no language of ours changes nothing. */
  public void choose(@Nullable String code) {
    OURS.stream()
        .filter(ours -> ours.getLanguage().equals(code))
        .findFirst()
        .ifPresent(choice -> request.getSession().setAttribute(CHOICE, choice));
  }

  /** The language of the present page. */
  public Locale getLocale() {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(CHOICE) instanceof Locale chosen) {
      return chosen;
    }
    return bestOf(Collections.list(request.getLocales()));
  }

  /** Its code, for the {@code lang} attribute. */
  public String getCode() {
    return getLocale().getLanguage();
  }

  /** The words in it. */
  public Texts texts() {
    return new Texts(getLocale());
  }

  /** The present page's query in another language; the page stays the same. */
  public String queryFor(String code) {
    String kept = keep("a") + keep("r") + keep("c") + keep("n");
    return "?" + kept + "lang=" + code;
  }

  /** Handles, codes and case numbers; anything else is not repeated. */
  private String keep(String parameter) {
    String value = request.getParameter(parameter);
    return value != null && value.matches("[\\p{L}\\p{N}._/-]{1,64}")
        ? parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&"
        : "";
  }

  static Locale bestOf(List<Locale> wanted) {
    for (Locale locale : wanted) {
      for (Locale ours : OURS) {
        if (ours.getLanguage().equals(locale.getLanguage())) {
          return ours;
        }
      }
    }
    return Locale.ENGLISH;
  }
}
