package org.platewarden.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.Account;
import org.platewarden.it.support.FreshDatabase;

/** Accounts, on the real database and with the application's rights. */
@DisplayName("R15, R17: accounts are kept as they end")
class AccountsKeptIT {
  private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

  private FreshDatabase database;
  private SqlAccounts accounts;
  private Optional<Instant> used = Optional.empty();

  @BeforeEach
  void an_organisation() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_accounts");
    database.asOwner(
        """
        insert into agency values ('DBA', 'An agency');
        insert into agency_area values ('SOUTH', 'DBA', 'South');
        insert into agency_person (name, area, joined_at) values
          ('okafor', 'SOUTH', '2026-01-01Z'), ('sato', 'SOUTH', '2026-01-01Z');
        """);
    accounts = new SqlAccounts();
    accounts.database = database.pool();
    accounts.uses = person -> used;
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void who_joins_has_an_account_from_then_on() {
    Account sato = sato();
    assertThat(sato.openedAt()).isEqualTo(JOINED);
    assertThat(sato.certifiedAt()).isEqualTo(JOINED);
    assertThat(sato.usedAt()).isEmpty();
    assertThat(sato.closed()).isEmpty();
    assertThat(accounts.all()).extracting(Account::person).containsExactly("okafor", "sato");
  }

  @Test
  void the_later_of_sign_in_and_trail_is_the_last_use() {
    Instant signedIn = JOINED.plus(Duration.ofDays(5));
    accounts.signedIn("sato", signedIn);
    assertThat(sato().usedAt()).contains(signedIn);
    used = Optional.of(signedIn.minusSeconds(1));
    assertThat(sato().usedAt()).contains(signedIn);
    used = Optional.of(signedIn.plusSeconds(1));
    assertThat(sato().usedAt()).contains(signedIn.plusSeconds(1));
  }

  @Test
  void what_was_done_is_kept_and_of_two_at_once_one_wins() {
    Account sato = sato();
    Account closed = sato.closed("okafor", "on leave for long", JOINED);
    assertThat(accounts.keep(closed)).isTrue();
    assertThat(accounts.keep(sato.certified("okafor", JOINED))).isFalse();
    assertThat(sato()).isEqualTo(closed);
    Account open = closed.openedAgain("okafor", JOINED.plusSeconds(5));
    assertThat(accounts.keep(open)).isTrue();
    assertThat(sato()).isEqualTo(open);
  }

  @Test
  void nobody_certifies_themselves_whatever_the_code_does() {
    Account own = sato().certified("sato", JOINED);
    assertThatThrownBy(() -> accounts.keep(own)).isInstanceOf(AccessStoreFailed.class);
  }

  private Account sato() {
    return accounts.find("sato").orElseThrow();
  }
}
