package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R17: who answers for whose account")
class CareOfAccountsTest {
  private static final Member SATO =
      new Member("sato", "SOUTH", Optional.of("okafor"), Instant.EPOCH, Optional.empty());
  private static final Member LINDQVIST =
      new Member("lindqvist", "SOUTH", Optional.empty(), Instant.EPOCH, Optional.empty());

  @Test
  void a_supervisor_answers_for_those_whom_they_supervise_and_for_nobody_else() {
    CareOfAccounts care = new CareOfAccounts("okafor", Set.of("okafor"), List.of(), Set.of());
    assertThat(care.covers(SATO)).isTrue();
    assertThat(care.covers(LINDQVIST)).isFalse();
  }

  @Test
  void who_supervises_without_the_office_answers_for_nobody() {
    CareOfAccounts care = new CareOfAccounts("okafor", Set.of(), List.of(), Set.of());
    assertThat(care.covers(SATO)).isFalse();
  }

  @Test
  void a_manager_answers_for_their_own_area_alone() {
    assertThat(manager("lindqvist", "lindqvist", "SOUTH").covers(SATO)).isTrue();
    assertThat(manager("lindqvist", "lindqvist", "NORTH").covers(SATO)).isFalse();
  }

  @Test
  void nobody_answers_for_their_own_account_nor_for_that_of_whom_they_stand_in_for() {
    assertThat(manager("lindqvist", "lindqvist", "SOUTH").covers(LINDQVIST)).as("own").isFalse();
    assertThat(manager("ito", "lindqvist", "SOUTH").covers(SATO)).as("in place of").isTrue();
    assertThat(manager("ito", "lindqvist", "SOUTH").covers(LINDQVIST)).isFalse();
    assertThat(new CareOfAccounts("sato", Set.of(), List.of(), Set.of("castillo")).covers(SATO))
        .as("own, in another's place")
        .isFalse();
  }

  @Test
  void nobody_answers_for_who_has_left() {
    Member gone =
        new Member("sato", "SOUTH", Optional.of("okafor"), Instant.EPOCH, Optional.of(Instant.MAX));
    assertThat(manager("lindqvist", "lindqvist", "SOUTH").covers(gone)).isFalse();
  }

  private static CareOfAccounts manager(String by, String holder, String area) {
    HeldOffice office =
        new HeldOffice(
            UUID.randomUUID(),
            holder,
            Office.AGENCY_MANAGER,
            Optional.of(area),
            Instant.EPOCH,
            Optional.empty());
    return new CareOfAccounts(by, Set.of(), List.of(office), Set.of());
  }
}
