package org.platewarden.web.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/**
 * A portal session together with whom and what it is at the identity provider. It hangs in the
 * session, and so is told when that ends.
 */
final class SignedInSession implements HttpSessionBindingListener {
  private static final String ATTRIBUTE = SignedInSession.class.getName();

  private final HttpSession session;
  private final String providerSession;
  private final String subject;
  private final SessionRegistry registry;

  private SignedInSession(
      HttpSession session, String providerSession, String subject, SessionRegistry registry) {
    this.session = session;
    this.providerSession = providerSession;
    this.subject = subject;
    this.registry = registry;
  }

  /**
   * Enters a session in the registry, once; a new log-on in the same session replaces it.
   *
   * @return whether it was entered now
   */
  static boolean note(
      HttpSession session, String providerSession, String subject, SessionRegistry registry) {
    if (session.getAttribute(ATTRIBUTE) instanceof SignedInSession known
        && known.providerSession.equals(providerSession)
        && known.subject.equals(subject)) {
      return false;
    }
    session.setAttribute(
        ATTRIBUTE, new SignedInSession(session, providerSession, subject, registry));
    return true;
  }

  /** By the session it names; by the person only if it names no session. */
  boolean isMeantBy(LogoutClaims whose) {
    return whose
        .session()
        .map(providerSession::equals)
        .orElseGet(() -> whose.subject().map(subject::equals).orElse(false));
  }

  /** Ends it; one that has ended already stays so. */
  void end() {
    registry.remove(this);
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      registry.remove(this); // it ended by itself in between
    }
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    registry.add(this);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    registry.remove(this);
  }
}
