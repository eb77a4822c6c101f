package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;

/** Knows who holds an office, of those who are in the organisation. */
@ApplicationScoped
public class OfficeHolders {
  @Inject People people;
  @Inject Organisation organisation;

  /** Everybody who holds an office at an instant, in whatever area, by user name. */
  public List<String> of(Office office, Instant at) {
    return people.offices(at).stream()
        .filter(held -> held.office() == office)
        .map(HeldOffice::holder)
        .distinct()
        .filter(holder -> organisation.isHere(holder, at))
        .sorted()
        .toList();
  }
}
