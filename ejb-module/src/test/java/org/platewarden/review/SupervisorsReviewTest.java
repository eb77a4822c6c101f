package org.platewarden.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.Office;
import org.platewarden.access.OfficeHolders;

@DisplayName("R30: who reviews drawn queries")
class SupervisorsReviewTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final SupervisorsReview reviewers = new SupervisorsReview();

  SupervisorsReviewTest() {
    reviewers.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    reviewers.offices =
        new OfficeHolders() {
          @Override
          public List<String> of(Office office, Instant at) {
            return office == Office.SUPERVISOR && at.equals(NOON)
                ? List.of("okafor", "tran")
                : List.of();
          }
        };
  }

  @Test
  void supervisors_of_the_organisation_review() {
    assertThat(reviewers.inOffice()).containsExactly("okafor", "tran");
  }

  @Test
  void whom_the_settings_name_reviews_instead() {
    reviewers.named = Optional.of(List.of(" novak ", ""));
    assertThat(reviewers.inOffice()).containsExactly("novak");
    reviewers.named = Optional.of(List.of(" "));
    assertThat(reviewers.inOffice()).containsExactly("okafor", "tran");
  }
}
