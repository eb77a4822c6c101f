package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessOf;
import org.platewarden.access.StopAccess;
import org.platewarden.access.Stopping;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** A supervisor's people with their rights, each of which is stopped with one key. */
@Named
@RequestScoped
public class PeoplePage {
  private static final int MOST_REASON = 1000;

  @Inject StopAccess stop;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private List<AccessOf> people = List.of();
  private @Nullable String refusal;

  @PostConstruct
  void know() {
    people = stop.people();
  }

  /** Lets the grant rest that the form names. */
  public @Nullable String suspend() {
    return done(stop::suspend);
  }

  /** Lets it count again. */
  public @Nullable String lift() {
    return done(stop::lift);
  }

  /** Ends it for good. */
  public @Nullable String withdraw() {
    return done(stop::end);
  }

  private @Nullable String done(Consumer<Stopping> act) {
    Optional<UUID> grant = Ids.named(request, "g");
    if (grant.isEmpty()) {
      return null;
    }
    String reason = Objects.toString(request.getParameter("why"), "").strip();
    try {
      act.accept(
          new Stopping(grant.get(), reason.substring(0, Math.min(reason.length(), MOST_REASON))));
      return "/people/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** Those whom the visitor supervises, by name. */
  public List<AccessOf> getPeople() {
    return people;
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
