package org.platewarden.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.ReadReference;
import org.platewarden.search.RevealedRead;

@DisplayName("A program opens only what its person was shown, and asks no oftener than is allowed")
class ShownNamesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ShownNames names = new ShownNames();
  private final Pace pace = new Pace();

  @BeforeEach
  void noon() {
    at(NOON);
    pace.settings = new ApiSettings();
    pace.settings.callsPerMinute = 3;
  }

  @Test
  void a_name_is_its_persons_own() {
    String name = names.name("reyes", read(1));

    assertThat(names.find("reyes", name)).contains(read(1));
    assertThat(names.find("sato", name)).isEmpty();
    assertThat(names.find("reyes", "another")).isEmpty();
    assertThat(name).doesNotContain("7ABC123").hasSize(24);
  }

  @Test
  void a_name_is_forgotten_after_half_an_hour() {
    String name = names.name("reyes", read(1));

    at(NOON.plus(ShownNames.LIFE).minusMillis(1));
    assertThat(names.find("reyes", name)).isPresent();
    at(NOON.plus(ShownNames.LIFE));
    assertThat(names.find("reyes", name)).isEmpty();
  }

  @Test
  void the_oldest_names_of_a_person_go_first() {
    String first = names.name("reyes", read(0));
    String others = names.name("sato", read(0));
    String second = names.name("reyes", read(1));
    IntStream.range(2, ShownNames.MOST + 1).forEach(i -> names.name("reyes", read(i)));

    assertThat(names.find("reyes", first)).isEmpty();
    assertThat(names.find("reyes", second)).isPresent();
    assertThat(names.find("sato", others)).isPresent();
  }

  @Test
  void who_asks_too_often_is_told_when_to_ask_again() {
    IntStream.range(0, 3).forEach(i -> pace.count("reyes"));
    pace.count("sato");
    at(NOON.plusSeconds(20));

    assertThatThrownBy(() -> pace.count("reyes"))
        .isInstanceOfSatisfying(
            ApiRefused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(429);
              assertThat(refused.retryAfterSeconds()).isBetween(40, 41);
            });
    at(NOON.plus(Duration.ofMinutes(1)));
    pace.count("reyes");
  }

  @Test
  void a_pace_that_cannot_be_meant_is_refused_by_its_setting() {
    ApiSettings settings = new ApiSettings();
    settings.callsPerMinute = 0;

    assertThatThrownBy(settings::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(ApiSettings.CALLS);
  }

  private void at(Instant instant) {
    names.clock = Clock.fixed(instant, ZoneOffset.UTC);
    pace.clock = names.clock;
  }

  private static Shown read(int id) {
    return new Shown.Read(
        new RevealedRead(new ReadReference("7ABC123", NOON, id)),
        new Purpose("STOLEN_VEHICLE", new CaseNumber("2026-1"), Optional.empty(), "why"));
  }
}
