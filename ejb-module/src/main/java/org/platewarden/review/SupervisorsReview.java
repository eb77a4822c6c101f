package org.platewarden.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.access.Office;
import org.platewarden.access.OfficeHolders;

/** Whoever is a supervisor now reviews; unless the settings name others. */
@ApplicationScoped
public class SupervisorsReview implements Reviewers {
  @Inject
  @ConfigProperty(name = "platewarden.review.reviewers")
  Optional<List<String>> named = Optional.empty();

  @Inject OfficeHolders offices;
  @Inject Clock clock;

  @Override
  public List<String> inOffice() {
    List<String> others =
        named.orElse(List.of()).stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    return others.isEmpty() ? offices.of(Office.SUPERVISOR, clock.instant()) : others;
  }
}
