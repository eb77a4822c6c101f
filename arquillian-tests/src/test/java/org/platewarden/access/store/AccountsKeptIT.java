package org.platewarden.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.AccessDue;
import org.platewarden.access.Account;
import org.platewarden.access.HeldOffice;
import org.platewarden.access.Member;
import org.platewarden.access.Transfer;
import org.platewarden.it.support.FreshDatabase;

/** Accounts, on the real database and with the application's rights. */
@DisplayName("R15, R17: accounts are kept as they end")
class AccountsKeptIT {
  private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

  private static final String OFFICES =
      """
      insert into agency_area values ('NORTH', 'DBA', 'North');
      insert into agency_person (name, area, joined_at) values
        ('castillo', 'SOUTH', '2026-01-01Z'), ('ito', 'NORTH', '2026-01-01Z');
      update agency_person set supervisor = 'okafor' where name = 'sato';
      insert into office_held (id, holder, office, area, from_at, appointed_by) values
        (gen_random_uuid(), 'okafor', 'SUPERVISOR', null, '2026-01-01Z', 'a test'),
        (gen_random_uuid(), 'castillo', 'PRIVACY_OFFICER', null, '2026-01-01Z', 'a test'),
        (gen_random_uuid(), 'ito', 'AGENCY_MANAGER', 'NORTH', '2026-01-01Z', 'a test');
      """;

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

  @Test
  @DisplayName("R17, R19: who answers for an account is told when it ends and when it closed")
  void who_answers_is_told() throws SQLException {
    database.asOwner(OFFICES);
    SqlAccountDues dues = new SqlAccountDues();
    dues.database = database.pool();
    Instant end = JOINED.plus(Account.CERTIFIED);
    assertThat(dues.accountsThatEnd(end.minusNanos(1000), end))
        .containsExactlyInAnyOrder(
            new AccessDue.AccountEnds("sato", "okafor", end),
            new AccessDue.AccountEnds("okafor", "castillo", end),
            new AccessDue.AccountEnds("ito", "castillo", end));
    assertThat(dues.accountsThatEnd(end, end.plusSeconds(1))).as("over").isEmpty();

    Instant unused = JOINED.plus(Account.UNUSED);
    accounts.keep(sato().closedByItself("maintenance", unused));
    assertThat(dues.closedSince(unused.minusSeconds(1)))
        .containsExactlyInAnyOrder(
            new AccessDue.AccountClosed("sato", "okafor", unused),
            new AccessDue.AccountClosed("sato", "sato", unused));
  }

  @Test
  @DisplayName("R19: who answered for somebody and who does now are told that they went elsewhere")
  void who_answers_is_told_of_a_transfer() throws SQLException {
    database.asOwner(OFFICES);
    SqlAccountDues dues = new SqlAccountDues();
    dues.database = database.pool();
    Instant moved = JOINED.plusSeconds(60);
    UUID id = UUID.randomUUID();
    SqlAreas areas = new SqlAreas();
    areas.database = database.pool();
    SqlPeople people = new SqlPeople();
    people.database = database.pool();
    areas.add(
        id,
        new Transfer("sato", "NORTH", Optional.empty()),
        people.find("sato").orElseThrow(),
        moved,
        "moreau");
    assertThat(dues.movedSince(moved.minusSeconds(1)))
        .containsExactlyInAnyOrder(
            new AccessDue.PersonMoved(id, "sato", "okafor", "SOUTH", "NORTH"),
            new AccessDue.PersonMoved(id, "sato", "ito", "SOUTH", "NORTH"));
  }

  @Test
  @DisplayName("R19: of whoever goes to another area what they had to do in the old one ends")
  void duties_of_an_area_end() throws SQLException {
    database.asOwner(
        """
        insert into agency_area values ('NORTH', 'DBA', 'North');
        update agency_person set supervisor = 'okafor' where name = 'sato';
        insert into agency_person (name, area, supervisor, joined_at) values
          ('ito', 'NORTH', 'okafor', '2026-01-01Z');
        insert into office_held (id, holder, office, area, from_at, appointed_by) values
          (gen_random_uuid(), 'okafor', 'SUPERVISOR', null, '2026-01-01Z', 'a test'),
          (gen_random_uuid(), 'okafor', 'AGENCY_MANAGER', 'SOUTH', '2026-01-01Z', 'a test'),
          (gen_random_uuid(), 'okafor', 'AGENCY_MANAGER', 'NORTH', '2026-01-01Z', 'a test');
        """);
    SqlAreas areas = new SqlAreas();
    areas.database = database.pool();
    SqlPeople people = new SqlPeople();
    people.database = database.pool();
    Instant now = JOINED.plusSeconds(60);
    areas.endDuties("okafor", "SOUTH", now);
    assertThat(people.offices(now))
        .extracting(HeldOffice::area)
        .doesNotContain(Optional.of("SOUTH"));
    assertThat(people.offices(now)).hasSize(2);
    assertThat(people.supervisedBy("okafor")).extracting(Member::name).containsExactly("ito");
    areas.endAllDuties("okafor", now);
    assertThat(people.offices(now)).isEmpty();
    assertThat(people.supervisedBy("okafor")).isEmpty();
  }

  private Account sato() {
    return accounts.find("sato").orElseThrow();
  }
}
