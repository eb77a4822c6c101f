package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.web.frame.Language;

/** The time zones in which a window can be stated; the browser's own comes first. */
@Named
@RequestScoped
public class Zones {
  /** Set by the portal's script, since no browser sends its zone by itself. */
  private static final String COOKIE = "pw-zone";

  private static final List<String> OFFERED =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Puerto_Rico",
          "UTC");

  @Inject HttpServletRequest request;
  @Inject Language language;

  /** The browser's zone, or UTC. */
  public String getBrowsers() {
    return cookie().filter(ZoneId.getAvailableZoneIds()::contains).orElse("UTC");
  }

  /** What can be chosen: what people call it, and its code. */
  public Map<String, String> getChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    add(choices, getBrowsers());
    OFFERED.forEach(zone -> add(choices, zone));
    return choices;
  }

  private void add(Map<String, String> choices, String zone) {
    String name = ZoneId.of(zone).getDisplayName(TextStyle.FULL, language.getLocale());
    choices.put(name + " (" + zone.replace('_', ' ') + ")", zone);
  }

  private Optional<String> cookie() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(cookie -> URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
            .findFirst();
  }
}
