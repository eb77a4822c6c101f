package org.platewarden.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The portal's signed-in sessions, so that the identity provider can end them. */
@ApplicationScoped
public class SessionRegistry {
  private final Set<SignedInSession> sessions = ConcurrentHashMap.newKeySet();

  void add(SignedInSession session) {
    sessions.add(session);
  }

  void remove(SignedInSession session) {
    sessions.remove(session);
  }

  /** Ends the sessions that a log-out is about, and says how many they were. */
  int end(LogoutClaims whose) {
    List<SignedInSession> ended =
        sessions.stream().filter(session -> session.isMeantBy(whose)).toList();
    ended.forEach(SignedInSession::end);
    return ended.size();
  }
}
