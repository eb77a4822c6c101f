package org.platewarden.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SealedHead;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeyRingFor;
import org.platewarden.runtime.KeysUnavailable;

@DisplayName("R30: what is drawn follows from what was fixed")
class PrepareDrawTest {
  private static final ReviewWeek WEEK = ReviewWeek.read("2026-W48");
  private static final SealedHead HEAD = new SealedHead(77, "ab".repeat(32));

  @TempDir Path folder;

  private final WeekOfTrail trail = new WeekOfTrail();
  private final PrepareDraw prepare = new PrepareDraw();

  @BeforeEach
  void a_key_store_of_its_own() throws Exception {
    prepare.ring = ring();
    prepare.trail = trail;
    prepare.reviewers = () -> List.of("okafor", "ito");
    prepare.settings = new ReviewSettings();
    prepare.settings.percent = 5;
  }

  @Test
  @DisplayName("Nothing is drawn until something was sealed an hour after the week")
  void nothing_is_drawn_before_the_trail_is_sealed() {
    CommittedDraw fixed = prepare.commitment(WEEK, false);
    trail.head = Optional.empty();

    assertThat(prepare.draw(fixed)).isEmpty();
    assertThat(trail.since).isEqualTo(WEEK.until().plusSeconds(3600));
  }

  @Test
  @DisplayName("What is revealed fits the commitment, and whoever draws again draws the same")
  void what_is_revealed_fits_the_commitment() {
    CommittedDraw fixed = prepare.commitment(WEEK, false);

    RevealedDraw revealed = prepare.draw(fixed).orElseThrow();

    DrawSecret secret = new DrawSecret(revealed.secret());
    assertThat(secret.commitment(WEEK)).isEqualTo(fixed.commitment());
    assertThat(revealed.trail()).isEqualTo(HEAD);
    assertThat(revealed.asked()).isEqualTo(trail.asked.size());
    assertThat(new Draw(secret, HEAD.root(), 5).from(trail.asked, revealed.reviewers()))
        .isEqualTo(revealed.drawn());
    assertThat(revealed.onTheTrail())
        .startsWith("week=2026-W48; secret=" + revealed.secret() + "; size=77; root=")
        .contains("reviewers=ito,okafor");
  }

  @Test
  @DisplayName("Each week has a secret of its own, and the share of its commitment counts")
  void each_week_has_its_own_secret() {
    CommittedDraw fixed = prepare.commitment(WEEK, false);
    prepare.settings.percent = 100;

    assertThat(prepare.commitment(WEEK.next(), true).commitment()).isNotEqualTo(fixed.commitment());
    assertThat(prepare.draw(fixed).orElseThrow().drawn()).hasSize(2);
  }

  @Test
  @DisplayName("With another key than the one a week was fixed by, nothing is drawn")
  void with_another_key_nothing_is_drawn() throws Exception {
    CommittedDraw fixed = prepare.commitment(WEEK, false);
    Files.delete(folder.resolve("keys.p12"));
    prepare.ring = ring();

    assertThatThrownBy(() -> prepare.draw(fixed)).isInstanceOf(KeysUnavailable.class);
    prepare.commitment(WEEK, false);
    assertThatThrownBy(() -> prepare.draw(fixed))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("2026-W48");
  }

  private KeyRing ring() {
    return KeyRingFor.file(
        folder.resolve("keys.p12"), "only-for-this-test", Clock.fixed(WEEK.from(), ZoneOffset.UTC));
  }

  private static final class WeekOfTrail implements TrailPeriods {
    final List<AttemptOnTrail> asked =
        List.of(
            new AttemptOnTrail(new UUID(0, 1), "reyes"),
            new AttemptOnTrail(new UUID(0, 2), "reyes"),
            new AttemptOnTrail(new UUID(0, 3), "tran"));
    Optional<SealedHead> head = Optional.of(HEAD);
    Instant since = Instant.EPOCH;

    @Override
    public List<AttemptOnTrail> attempts(AuditAction action, Instant from, Instant until) {
      assertThat(action).isEqualTo(AuditAction.QUERY_READS);
      assertThat(from).isEqualTo(WEEK.from());
      assertThat(until).isEqualTo(WEEK.until());
      return asked;
    }

    @Override
    public Optional<SealedHead> firstSealedSince(Instant instant) {
      since = instant;
      return head;
    }

    @Override
    public Optional<TrailLine> find(UUID attempt) {
      return Optional.empty();
    }
  }
}
