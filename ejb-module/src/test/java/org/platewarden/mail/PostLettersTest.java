package org.platewarden.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.MailAddress;
import org.platewarden.access.MailAddresses;
import org.platewarden.audit.TrailCondition;
import org.platewarden.audit.TrailProblem;
import org.platewarden.mail.model.Letters;

@DisplayName(
    "R26: a letter gets there, or waits; when the trail is not in order it is told at once")
class PostLettersTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final List<String> taken = new ArrayList<>();
  private final Map<String, String> people = new HashMap<>(Map.of("sato", "sato@example.org"));
  private final Kept kept = new Kept();
  private final PostLetters post = new PostLetters();
  private final WatchTrail watch = new WatchTrail();
  private boolean down;
  private Optional<TrailProblem> problem = Optional.empty();

  @BeforeEach
  void a_relay() {
    MailSettings settings = new MailSettings();
    settings.portal = "https://lpr.example.org/";
    settings.alerts = Optional.of(List.of("one@example.org", " two@example.org"));
    post.settings = settings;
    post.letters = kept;
    post.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    post.meters = new SimpleMeterRegistry();
    post.relay =
        (address, subject, text) -> {
          if (down) {
            throw new MailRelay.RelayFailed("down", new IllegalStateException());
          }
          taken.add(address + ": " + subject);
        };
    post.addresses =
        new MailAddresses() {
          @Override
          public Optional<MailAddress> of(String person) {
            return Optional.ofNullable(people.get(person))
                .map(address -> new MailAddress(address, Optional.of("es")));
          }
        };
    watch.post = post;
    watch.trail =
        new TrailCondition() {
          @Override
          public synchronized Optional<TrailProblem> problem() {
            return problem;
          }
        };
  }

  @Test
  void a_letter_goes_in_the_language_of_who_gets_it() {
    kept.write(letterTo("sato"));
    post.post();
    assertThat(taken).containsExactly("sato@example.org: Platewarden: su solicitud fue concedida");
    assertThat(kept.waiting).isEmpty();
  }

  @Test
  void what_the_relay_does_not_take_waits_longer_and_longer_and_holds_up_no_other() {
    down = true;
    kept.write(letterTo("sato"));
    for (int tries = 0; tries < 7; tries++) {
      post.post();
    }
    assertThat(kept.pauses)
        .extracting(Duration::toMinutes)
        .containsExactly(1L, 5L, 15L, 60L, 360L, 360L, 360L);
    down = false;
    post.post();
    assertThat(taken).hasSize(1);
  }

  @Test
  void who_has_no_address_gets_it_once_they_have_one() {
    people.clear();
    kept.write(letterTo("sato"));
    post.post();
    assertThat(taken).isEmpty();
    people.put("sato", "two@example.org, three@example.org");
    post.post();
    assertThat(taken).as("two addresses are none").isEmpty();
    people.put("sato", "sato@example.org");
    post.post();
    assertThat(taken).hasSize(1);
  }

  @Test
  void a_problem_of_the_trail_that_lasts_is_told_once_and_its_end_too() {
    problem = Optional.of(TrailProblem.NOT_SEALED);
    watch.look();
    assertThat(taken).as("it may be over at once").isEmpty();
    watch.look();
    watch.look();
    assertThat(taken)
        .containsExactly(
            "one@example.org: Platewarden: nobody can look at reads",
            "two@example.org: Platewarden: nobody can look at reads");
    taken.clear();
    problem = Optional.empty();
    watch.look();
    watch.look();
    watch.look();
    assertThat(taken)
        .containsExactly(
            "one@example.org: Platewarden: reads can be looked at again",
            "two@example.org: Platewarden: reads can be looked at again");
  }

  @Test
  void a_problem_that_could_not_be_told_is_told_later() {
    problem = Optional.of(TrailProblem.DISAGREES);
    down = true;
    watch.look();
    watch.look();
    down = false;
    watch.look();
    assertThat(taken).hasSize(2);
  }

  @Test
  void a_short_gap_is_not_told() {
    problem = Optional.of(TrailProblem.NOT_SEALED);
    watch.look();
    problem = Optional.empty();
    watch.look();
    watch.look();
    assertThat(taken).isEmpty();
  }

  private static Letter letterTo(String person) {
    return new Letter(
        "decided/1", new Addressee.Person(person), LetterKind.REQUEST_GRANTED, List.of("SOUTH"));
  }

  private static final class Kept implements Letters {
    private final List<OnItsWay> waiting = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    void write(Letter letter) {
      write(UUID.randomUUID(), letter, NOON);
    }

    @Override
    public boolean write(UUID id, Letter letter, Instant at) {
      return waiting.add(new OnItsWay(id, letter, 0));
    }

    @Override
    public List<OnItsWay> waiting(Instant at, int most) {
      return List.copyOf(waiting);
    }

    @Override
    public int unsent() {
      return waiting.size();
    }

    @Override
    public void sent(UUID id, Instant at) {
      waiting.removeIf(each -> each.id().equals(id));
    }

    @Override
    public void failed(UUID id, String why, Instant again) {
      pauses.add(Duration.between(NOON, again));
      waiting.replaceAll(
          each -> each.id().equals(id) ? new OnItsWay(id, each.letter(), each.tries() + 1) : each);
    }

    @Override
    public int forget(Instant before) {
      return 0;
    }
  }
}
