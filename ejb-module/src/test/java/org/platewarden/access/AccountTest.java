package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R15, R17: an account ends by itself, to the moment and never early")
class AccountTest {
  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

  private final Account made = KeptAccounts.opened("sato", MADE);

  @Test
  void one_that_was_never_used_ends_after_ninety_days() {
    Instant end = MADE.plus(Duration.ofDays(90));
    assertThat(made.shut(end.minusNanos(1))).as("never early").isEmpty();
    assertThat(made.shut(end)).as("on time").contains(Account.Why.UNUSED);
  }

  @Test
  void ninety_days_count_from_the_last_use() {
    Instant used = MADE.plus(Duration.ofDays(80)).plusSeconds(7);
    Account account = usedAt(made, used);
    Instant end = used.plus(Duration.ofDays(90));
    assertThat(account.shut(end.minusNanos(1))).isEmpty();
    assertThat(account.shut(end)).contains(Account.Why.UNUSED);
  }

  @Test
  void a_use_before_it_was_opened_again_does_not_count() {
    Account account = usedAt(made, MADE.minus(Duration.ofDays(300)));
    assertThat(account.useBy()).isEqualTo(MADE.plus(Duration.ofDays(90)));
  }

  @Test
  void one_that_nobody_certified_ends_after_a_year_however_much_it_is_used() {
    Instant end = MADE.plus(Duration.ofDays(365));
    Account account = usedAt(made, end.minusSeconds(1));
    assertThat(account.shut(end.minusNanos(1))).as("never early").isEmpty();
    assertThat(account.shut(end)).as("on time").contains(Account.Why.NOT_CERTIFIED);
  }

  @Test
  void a_certification_in_the_last_moment_counts_for_a_year_from_then() {
    Instant last = MADE.plus(Duration.ofDays(365)).minusNanos(1);
    Account certified = usedAt(made, last).certified("okafor", last);
    assertThat(certified.certifyBy()).isEqualTo(last.plus(Duration.ofDays(365)));
    assertThat(certified.shut(last.plus(Duration.ofDays(89)))).isEmpty();
  }

  @Test
  void nobody_certifies_one_that_has_ended() {
    Instant end = MADE.plus(Duration.ofDays(90));
    assertThatThrownBy(() -> made.certified("okafor", end))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("90 days");
  }

  @Test
  void what_ended_by_itself_is_closed_as_of_its_end() {
    Instant end = MADE.plus(Duration.ofDays(90));
    assertThatThrownBy(() -> made.closedByItself("maintenance", end.minusNanos(1)))
        .isInstanceOf(AccessRefused.class);
    Account closed = made.closedByItself("maintenance", end.plus(Duration.ofHours(3)));
    assertThat(closed.closed().map(Account.Closing::at)).contains(end);
    assertThatThrownBy(() -> closed.closedByItself("maintenance", end.plus(Duration.ofDays(1))))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void one_that_is_closed_stays_so_until_it_is_opened_again() {
    Account closed = made.closed("okafor", "on leave for long", MADE);
    Account used = usedAt(closed, MADE.plusSeconds(1));
    assertThat(used.shut(MADE.plusSeconds(2))).contains(Account.Why.BY_MANAGER);
    Instant later = MADE.plus(Duration.ofDays(400));
    Account open = used.openedAgain("okafor", later);
    assertThat(open.shut(later)).isEmpty();
    assertThat(open.certifyBy()).isEqualTo(later.plus(Duration.ofDays(365)));
    assertThatThrownBy(() -> open.openedAgain("okafor", later)).isInstanceOf(AccessRefused.class);
  }

  private static Account usedAt(Account account, Instant at) {
    return new Account(
        account.person(),
        account.openedAt(),
        account.certifiedAt(),
        account.certifiedBy(),
        Optional.of(at),
        account.closed(),
        account.version());
  }
}
