package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.platewarden.access.model.People;
import org.platewarden.audit.TrailDeciders;

/** Whoever holds the office of a privacy officer decides how the trail's log goes on. */
@ApplicationScoped
class PrivacyOfficersDecide implements TrailDeciders {
  @Inject People people;
  @Inject Clock clock;

  @Override
  public boolean mayDecide(String person) {
    return people.offices(clock.instant()).stream()
        .anyMatch(held -> held.office() == Office.PRIVACY_OFFICER && held.holder().equals(person));
  }
}
