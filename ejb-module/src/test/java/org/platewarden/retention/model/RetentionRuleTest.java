package org.platewarden.retention.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionPeriod;
import org.platewarden.retention.RetentionPeriod.Unit;
import org.platewarden.retention.RetentionRefused;
import org.platewarden.retention.RuleDraft;
import org.platewarden.retention.RuleSummary;
import org.platewarden.retention.RuleSummary.Act;
import org.platewarden.retention.RuleSummary.State;

@DisplayName("R32: rules of keeping")
class RetentionRuleTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void who_drafts_a_rule_does_not_put_it_in_force() {
    RetentionRule rule = RetentionRule.drafted(draft("US-WA", 21, Unit.DAYS), NOON, "novak");

    assertThatThrownBy(() -> rule.putInForce(NOON, "novak")).isInstanceOf(RetentionRefused.class);
    assertThat(rule.summary().state()).isEqualTo(State.DRAFT);

    rule.putInForce(NOON, "abara");
    assertThat(rule.summary().state()).isEqualTo(State.IN_FORCE);
  }

  @Test
  void who_proposes_to_end_a_rule_does_not_end_it() {
    RetentionRule rule = RetentionRule.drafted(draft("US-WA", 21, Unit.DAYS), NOON, "novak");
    rule.putInForce(NOON, "abara");
    rule.proposeEnd(NOON, "abara");

    assertThatThrownBy(() -> rule.end(NOON, "abara")).isInstanceOf(RetentionRefused.class);
    rule.end(NOON, "novak");

    assertThat(rule.summary().state()).isEqualTo(State.ENDED);
    assertThatThrownBy(() -> rule.putInForce(NOON, "novak")).isInstanceOf(RetentionRefused.class);
  }

  @Test
  void a_draft_that_was_dropped_never_holds() {
    RetentionRule rule = RetentionRule.drafted(draft("US-WA", 21, Unit.DAYS), NOON, "novak");
    rule.discard(NOON, "novak");

    assertThatThrownBy(() -> rule.putInForce(NOON, "abara")).isInstanceOf(RetentionRefused.class);
  }

  @Test
  void the_shortest_rule_that_applies_decides() {
    RetentionPolicy policy =
        policy(
            draft("*", 5, Unit.YEARS),
            draft("US-NH", 3, Unit.MINUTES),
            draft("US-NH", 1, Unit.DAYS));

    assertThat(periodAt(policy, "US-NH")).contains(new RetentionPeriod(3, Unit.MINUTES));
    assertThat(periodAt(policy, "US-CA")).contains(new RetentionPeriod(5, Unit.YEARS));
    assertThat(periodAt(policy, "ZZ"))
        .as("where nobody can tell whose law applies")
        .contains(new RetentionPeriod(5, Unit.YEARS));
    assertThat(policy.deciding(RetentionClass.IMAGE, "own", "US-NH", NOON)).isEmpty();
  }

  @Test
  void a_rule_decides_only_while_it_is_valid() {
    RuleDraft later =
        new RuleDraft(
            RetentionClass.READ,
            "*",
            "US-CT",
            new RetentionPeriod(21, Unit.DAYS),
            "PA 26-14",
            "",
            NOON.plusSeconds(1),
            Optional.of(NOON.plusSeconds(10)));
    RetentionPolicy policy = policy(later);

    assertThat(policy.inForce(NOON)).isEmpty();
    assertThat(policy.inForce(NOON.plusSeconds(1))).hasSize(1);
    assertThat(policy.inForce(NOON.plusSeconds(10))).isEmpty();
  }

  @Test
  void the_last_default_is_not_ended() {
    RetentionPolicy policy = policy(draft("*", 5, Unit.YEARS), draft("US-NH", 3, Unit.MINUTES));

    assertThatThrownBy(() -> policy.mustKeepADefaultWithout(0, NOON))
        .isInstanceOf(RetentionRefused.class);
    assertThatCode(() -> policy.mustKeepADefaultWithout(1, NOON)).doesNotThrowAnyException();
    assertThatCode(
            () ->
                policy(draft("*", 5, Unit.YEARS), draft("*", 2, Unit.YEARS))
                    .mustKeepADefaultWithout(0, NOON))
        .doesNotThrowAnyException();
  }

  private static Optional<RetentionPeriod> periodAt(RetentionPolicy policy, String place) {
    return policy
        .deciding(RetentionClass.READ, "own", place, NOON)
        .map(rule -> rule.draft().period());
  }

  private static RuleDraft draft(String place, int amount, Unit unit) {
    return new RuleDraft(
        RetentionClass.READ,
        "*",
        place,
        new RetentionPeriod(amount, unit),
        "a statute",
        "",
        NOON,
        Optional.empty());
  }

  private static RetentionPolicy policy(RuleDraft... drafts) {
    List<RuleSummary> rules = new ArrayList<>();
    for (RuleDraft draft : drafts) {
      rules.add(
          new RuleSummary(
              rules.size(),
              draft,
              State.IN_FORCE,
              new Act("novak", NOON),
              Optional.of(new Act("abara", NOON)),
              Optional.empty()));
    }
    return new RetentionPolicy(rules);
  }
}
