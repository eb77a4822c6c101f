package org.platewarden.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.EntryName;
import org.platewarden.audit.ReadTrail;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailLine;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** The page of one attempt on the trail. */
@Named
@RequestScoped
public class TrailEntryPage {
  /** Time to the hundredth of a second and further, as it was written (R26). */
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS 'UTC'").withZone(ZoneOffset.UTC);

  /** An attempt's name in an address. */
  static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject ReadTrail readTrail;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable TrailLine line;
  private @Nullable String refusal;

  /** Opens what the page's address names. */
  public void open() throws IOException {
    String named = Objects.toString(request.getParameter("e"), "");
    if (!named.matches(ID)) {
      NotFound.answer();
      return;
    }
    try {
      line = readTrail.open(new EntryName(UUID.fromString(named)));
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** The attempt; nothing if it is not shown. */
  public @Nullable TrailLine getLine() {
    return line;
  }

  /** Why it is not shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** When it was attempted, exactly. */
  public String getAt() {
    return line == null ? "" : EXACT.format(line.at());
  }

  /** When its outcome was written, exactly. */
  public String getEndedAt() {
    return line == null ? "" : line.endedAt().map(EXACT::format).orElse("");
  }

  /** The search from which the entry was opened. */
  public String getAnswer() {
    String named = Objects.toString(request.getParameter("t"), "");
    return named.matches("[A-Za-z0-9_-]{24}") ? named : "";
  }
}
