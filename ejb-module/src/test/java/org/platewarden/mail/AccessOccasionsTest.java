package org.platewarden.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.AccessDue;
import org.platewarden.access.AccessSettings;
import org.platewarden.access.Course;
import org.platewarden.access.WhatIsDue;

@DisplayName("R17, R18, R19: what people are told of rights, training and people")
class AccessOccasionsTest {
  private static final Instant END = Instant.parse("2026-12-01T06:00:00Z");

  private final AccessOccasions occasions = new AccessOccasions();
  private List<AccessDue> due = List.of();

  @BeforeEach
  void an_agency_in_chicago() {
    occasions.due =
        new WhatIsDue() {
          @Override
          public List<AccessDue> at(Instant now) {
            return due;
          }
        };
    occasions.settings =
        new AccessSettings() {
          @Override
          public ZoneId zone() {
            return ZoneId.of("America/Chicago");
          }
        };
  }

  @Test
  void looked_at_every_hour_a_training_that_ends_is_told_of_three_times() {
    due = List.of(new AccessDue.TrainingEnds("sato", Course.PRIVACY, END));
    List<String> told =
        IntStream.rangeClosed(1, 30 * 24)
            .mapToObj(hours -> only(END.minus(Duration.ofHours(hours))).occasion())
            .distinct()
            .toList();
    assertThat(told)
        .containsExactly(
            "training/sato/PRIVACY/2026-12-01T06:00:00Z/3",
            "training/sato/PRIVACY/2026-12-01T06:00:00Z/14",
            "training/sato/PRIVACY/2026-12-01T06:00:00Z/30");
  }

  @Test
  void a_reminder_is_due_from_its_very_instant_on() {
    due = List.of(new AccessDue.RightEnds(UUID.randomUUID(), "sato", END));
    assertThat(only(END.minus(Duration.ofDays(14)).minusNanos(1)).occasion()).endsWith("/30");
    assertThat(only(END.minus(Duration.ofDays(14))).occasion()).endsWith("/14");
    assertThat(only(END.minus(Duration.ofDays(3))).occasion()).endsWith("/3");
  }

  @Test
  void the_last_day_is_the_agencys_and_one_that_ends_at_midnight_is_over() {
    due = List.of(new AccessDue.TrainingEnds("sato", Course.PRIVACY, END));
    assertThat(only(END.minus(Duration.ofDays(2))).words())
        .containsExactly("PRIVACY", "2026-11-30");
  }

  @Test
  @DisplayName("R17: each who answers for an account is told three times that it ends")
  void an_account_that_ends_is_told_of_three_times_to_each() {
    due =
        List.of(
            new AccessDue.AccountEnds("sato", "okafor", END),
            new AccessDue.AccountEnds("sato", "lindqvist", END));
    List<String> told =
        IntStream.rangeClosed(1, 30 * 24)
            .boxed()
            .flatMap(hours -> occasions.at(END.minus(Duration.ofHours(hours))).stream())
            .map(Letter::occasion)
            .distinct()
            .toList();
    assertThat(told).hasSize(6);
    assertThat(occasions.at(END.minus(Duration.ofDays(2))).getFirst().words())
        .containsExactly("sato", "2026-11-30");
  }

  @Test
  @DisplayName("R15: whose account closed is told so in other words than who may open it again")
  void a_closed_account_is_told_to_its_person_and_to_who_answers_for_it() {
    due =
        List.of(
            new AccessDue.AccountClosed("sato", "sato", END),
            new AccessDue.AccountClosed("sato", "okafor", END));
    assertThat(occasions.at(END))
        .extracting(Letter::kind)
        .containsExactly(LetterKind.OWN_ACCOUNT_CLOSED, LetterKind.ACCOUNT_CLOSED);
  }

  @Test
  void a_request_is_told_of_once_to_each_decider_of_each_level() {
    UUID request = UUID.randomUUID();
    due =
        List.of(
            new AccessDue.RequestWaits(request, 1, "okafor", "SOUTH", END),
            new AccessDue.RequestWaits(request, 1, "tran", "SOUTH", END),
            new AccessDue.RequestWaits(request, 2, "tran", "SOUTH", END));
    assertThat(occasions.at(END.minus(Duration.ofDays(1))))
        .extracting(Letter::occasion)
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void letters_name_no_reason_and_no_source() {
    due = List.of(new AccessDue.RequestDecided(UUID.randomUUID(), "sato", "SOUTH", false));
    assertThat(only(END).words()).containsExactly("SOUTH");
    assertThat(only(END).kind()).isEqualTo(LetterKind.REQUEST_REFUSED);
  }

  private Letter only(Instant now) {
    List<Letter> letters = occasions.at(now);
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }
}
