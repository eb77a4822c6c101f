package org.platewarden.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.Attempt;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Trail;
import org.platewarden.identity.Caller;
import org.platewarden.runtime.KeyRingFor;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.model.KeptAnswers.Head;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.SealedAnswer;

@DisplayName("R10: an answer is sealed, ends in time, and is then gone")
class AnswerVaultTest {
  private static final Vendor VENDOR = Vendors.vendor("lotwatch", Duration.ofSeconds(1));
  private static final Answered ANSWER =
      new Answered(
          List.of(Vendors.read("r1", Vendors.NOON.minusSeconds(5))), Map.of(Dropped.NOT_US, 2));

  @TempDir Path folder;

  private final InMemoryAnswers answers = new InMemoryAnswers();
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> trail = new ArrayList<>();
  private AnswerVault vault;
  private SweepAnswers sweep;

  @BeforeEach
  void start() {
    restart();
  }

  /** As at a start of the server: what was in memory is gone. */
  private void restart() {
    vault = new AnswerVault();
    vault.answers = answers;
    vault.keys = new AnswerKeys();
    vault.keys.ring =
        KeyRingFor.file(
            folder.resolve("keys.p12"), "password", Clock.fixed(Vendors.NOON, ZoneOffset.UTC));
    vault.lives = new AnswerLives();
    vault.lives.nanos = nanos::get;
    vault.settings = new VendorSettings();
    vault.settings.hours = 4;
    vault.settings.check();
    sweep = new SweepAnswers();
    sweep.answers = answers;
    sweep.keys = vault.keys;
    sweep.lives = vault.lives;
    sweep.end = new EndAnswers();
    sweep.end.answers = answers;
    sweep.end.lives = vault.lives;
    sweep.end.trail = noting();
    itIs(Vendors.NOON);
  }

  private Trail noting() {
    return new Trail() {
      @Override
      public Attempt attempted(AuditAction action, Caller caller, String subject) {
        trail.add(action + " by " + caller.name() + ": " + subject);
        return new Attempt(new java.util.UUID(0, 1), action);
      }

      @Override
      public void done(Attempt attempt, String count) {
        trail.add("done");
      }
    };
  }

  private void itIs(Instant now) {
    vault.clock = Clock.fixed(now, ZoneOffset.UTC);
    sweep.clock = vault.clock;
  }

  private QuestionHash hash() {
    return vault.hide("reyes", Vendors.QUESTION, Vendors.PURPOSE);
  }

  private Instant keep() {
    return vault.keep(hash(), VENDOR, ANSWER, Vendors.NOON).orElseThrow();
  }

  private boolean isThere() {
    return vault.open(hash(), VENDOR, Vendors.QUESTION).isPresent();
  }

  @Test
  void the_same_question_has_it_again_until_it_ends_and_not_a_moment_longer() {
    Instant end = keep();
    assertThat(end).isEqualTo("2026-03-01T16:00:00Z");
    itIs(end.minusNanos(1_000));

    VendorSaid said = vault.open(hash(), VENDOR, Vendors.QUESTION).orElseThrow();
    assertThat(said.cached()).isTrue();
    assertThat(said.reply()).isEqualTo(ANSWER);
    assertThat(said.askedAt()).isEqualTo(Vendors.NOON);
    assertThat(said.endsAt()).contains(end);

    itIs(end);
    assertThat(isThere()).isFalse();
  }

  @Test
  void it_is_there_after_a_restart_of_the_server() {
    keep();
    restart();

    assertThat(isThere()).isTrue();
  }

  @Test
  void another_officer_case_window_or_vendor_has_its_own() {
    keep();

    assertThat(vault.hide("tran", Vendors.QUESTION, Vendors.PURPOSE)).isNotEqualTo(hash());
    assertThat(
            vault.open(hash(), Vendors.vendor("exchange", Duration.ofSeconds(1)), Vendors.QUESTION))
        .isEmpty();
  }

  @Test
  void nothing_readable_reaches_the_store() {
    keep();

    SealedAnswer sealed = answers.kept.getFirst();
    for (String word : List.of("7PWD413", "toyota", "Lot 1")) {
      assertThat(new String(sealed.sealed(), StandardCharsets.ISO_8859_1)).doesNotContain(word);
      assertThat(new String(sealed.wrapped(), StandardCharsets.ISO_8859_1)).doesNotContain(word);
    }
  }

  @Test
  @DisplayName("Whoever changes its end in the database makes it useless, and no longer")
  void whoever_changes_its_end_makes_it_useless() {
    keep();
    SealedAnswer kept = answers.kept.removeFirst();
    Head head = kept.head();
    Head longer =
        new Head(
            head.id(), head.vendor(), head.askedAt(), head.endsAt().plusSeconds(120), head.rows());
    answers.kept.add(new SealedAnswer(longer, kept.question(), kept.sealed(), kept.wrapped()));

    assertThat(isThere()).isFalse();
  }

  @Test
  void at_its_end_key_and_answer_are_destroyed_with_a_receipt() {
    Instant end = keep();
    SealedAnswer stolen = answers.kept.getFirst();
    itIs(end);
    sweep.sweep();

    assertThat(answers.kept).isEmpty();
    assertThat(vault.keys.ends()).isEmpty();
    assertThat(trail)
        .containsExactly(
            "DESTROY_ANSWER by maintenance: answer=%s; vendor=lotwatch; reads=1; askedAt=2026-03-01T12:00:00Z; ends=2026-03-01T16:00:00Z; because=life-over"
                .formatted(stolen.head().id()),
            "done");

    answers.kept.add(stolen);
    itIs(Vendors.NOON);
    assertThat(isThere()).as("a stolen copy, with the clock put back").isFalse();
  }

  @Test
  @DisplayName("The control: before its end nothing is destroyed")
  void before_its_end_nothing_is_destroyed() {
    Instant end = keep();
    itIs(end.minusNanos(1_000));
    sweep.sweep();

    assertThat(answers.kept).hasSize(1);
    assertThat(trail).isEmpty();
    assertThat(isThere()).isTrue();
  }

  @Test
  void a_clock_that_is_put_back_lengthens_no_life() {
    keep();
    itIs(Vendors.NOON.plusSeconds(1));
    nanos.set(Duration.ofHours(4).toNanos() - 1);
    assertThat(isThere()).isTrue();

    nanos.incrementAndGet();
    assertThat(isThere()).isFalse();
    sweep.sweep();
    assertThat(answers.kept).isEmpty();
    assertThat(vault.keys.ends()).isEmpty();
  }

  @Test
  void an_answer_out_of_the_future_is_none_and_is_destroyed() {
    keep();
    itIs(Vendors.NOON.minusNanos(1_000));

    assertThat(isThere()).isFalse();
    sweep.sweep();
    assertThat(answers.kept).isEmpty();
    assertThat(trail.getFirst()).endsWith("because=clock-went-back");
  }

  @Test
  void the_key_goes_in_time_even_while_the_trail_cannot_be_written() {
    Instant end = keep();
    sweep.end.trail =
        new Trail() {
          @Override
          public Attempt attempted(AuditAction action, Caller caller, String subject) {
            throw new IllegalStateException("the trail is not there");
          }
        };
    itIs(end);
    sweep.sweep();

    assertThat(vault.keys.ends()).isEmpty();
    assertThat(answers.kept).as("its row waits for its receipt").hasSize(1);

    sweep.end.trail = noting();
    sweep.sweep();
    assertThat(answers.kept).isEmpty();
    assertThat(trail).hasSize(2);
  }

  @Test
  void a_key_store_without_the_key_opens_nothing() throws Exception {
    keep();
    Files.delete(folder.resolve("keys.p12"));
    restart();

    assertThat(isThere()).isFalse();
  }
}
