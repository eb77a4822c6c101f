package org.platewarden.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reviewers as the settings name them. */
@ApplicationScoped
public class NamedReviewers implements Reviewers {
  @Inject
  @ConfigProperty(name = "platewarden.review.reviewers")
  Optional<List<String>> names;

  @Override
  public List<String> inOffice() {
    return names.orElse(List.of()).stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
