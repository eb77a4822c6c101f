package org.platewarden.purpose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyDraft;
import org.platewarden.purpose.PolicyRefused;
import org.platewarden.purpose.PolicySummary;
import org.platewarden.purpose.PolicySummary.State;

@DisplayName("R7: a version of the policy takes three people, and holds from no day that is past")
class PolicyMatrixTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final PolicyMatrix matrix = drafted(NOON);

  private static PolicyMatrix drafted(Instant from) {
    return PolicyMatrix.drafted(
        new PolicyDraft(
            PolicyCsv.read(
                "row,role,purpose,type,band,source,verdict,citation\nA,officer,*,*,*,*,ALLOW,A test"),
            from,
            "A test"),
        NOON,
        "novak");
  }

  @Test
  void one_person_may_not_fill_two_parts() {
    refused("policy-same-person", () -> matrix.approve(NOON, "novak"));
    matrix.approve(NOON, "abara");
    refused("policy-same-person", () -> matrix.approve(NOON, "abara"));
    refused("policy-same-person", () -> matrix.approve(NOON, "novak"));
    assertThat(summary(NOON).state()).isEqualTo(State.DRAFT);
    matrix.approve(NOON, "castillo");
    assertThat(summary(NOON).approvals())
        .extracting(PolicySummary.Act::by)
        .containsExactly("abara", "castillo");
    refused("policy-decided", () -> matrix.approve(NOON, "lindqvist"));
    refused("policy-decided", () -> matrix.discard(NOON, "lindqvist"));
  }

  @Test
  void it_holds_from_the_day_that_was_wanted_and_not_before_the_second_approval() {
    Instant later = NOON.plus(Duration.ofDays(3));
    matrix.approve(later, "abara");
    matrix.approve(later, "castillo");
    assertThat(summary(later).holdsFrom()).contains(later);

    PolicyMatrix coming = drafted(later);
    coming.approve(NOON, "abara");
    coming.approve(NOON, "castillo");
    assertThat(coming.summary(later.minusNanos(1000), Optional.empty()).state())
        .isEqualTo(State.APPROVED);
    assertThat(coming.summary(later, Optional.of(coming.version())).state())
        .isEqualTo(State.IN_FORCE);
    assertThat(coming.summary(later, Optional.of(coming.version() + 1)).state())
        .isEqualTo(State.SUPERSEDED);
  }

  @Test
  void a_draft_that_was_dropped_stays_dropped() {
    matrix.approve(NOON, "abara");
    matrix.discard(NOON, "novak");
    assertThat(summary(NOON).state()).isEqualTo(State.DISCARDED);
    refused("policy-decided", () -> matrix.approve(NOON, "castillo"));
  }

  private PolicySummary summary(Instant at) {
    return matrix.summary(at, Optional.empty());
  }

  private static void refused(String code, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            PolicyRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
