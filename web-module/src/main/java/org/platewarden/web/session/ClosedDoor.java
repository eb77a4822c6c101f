package org.platewarden.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.AccountNow;
import org.platewarden.web.frame.Say;

/** Lets nobody in whose account has ended, and tells them why (R15, R17, R19). */
@Named
@RequestScoped
public class ClosedDoor {
  /** What is open to everybody, as web.xml has it; the way out must not be shut. */
  private static final Pattern OPEN =
      Pattern.compile(
          "/?|/index[.]xhtml|/(rules|error|jakarta[.]faces[.]resource|health|audit-log|ledger)/.*|/backchannel-logout");

  @Inject AccountNow accounts;
  @Inject Say say;

  private @Nullable AccessRefused refusal;

  /** Whether this person is not let in here now; that they signed in is noted as use. */
  boolean isShutTo(String person, boolean justSignedIn, HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean open = OPEN.matcher(path).matches();
    if (justSignedIn || !open) {
      Optional<AccessRefused> objection =
          justSignedIn ? accounts.signedIn(person) : accounts.objection(person);
      refusal = objection.orElse(null);
    }
    return refusal != null && !open;
  }

  /** Why not, in words; nothing if nobody was kept out. */
  public String getTold() {
    return refusal == null ? "" : say.refusal(refusal);
  }
}
