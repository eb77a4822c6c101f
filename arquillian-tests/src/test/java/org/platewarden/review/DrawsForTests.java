package org.platewarden.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.runtime.KeyRing;

/** The product's own draws, with a key that is made up. */
public final class DrawsForTests {
  private final PrepareDraw prepare = new PrepareDraw();

  /** Draws over a trail, between these reviewers. */
  public DrawsForTests(TrailPeriods trail, List<String> reviewers, int percent) {
    prepare.ring = new OneKey();
    prepare.trail = trail;
    prepare.reviewers = () -> reviewers;
    prepare.settings = new ReviewSettings();
    prepare.settings.percent = percent;
  }

  /** What is fixed for a week. */
  public CommittedDraw commitment(ReviewWeek week) {
    return prepare.commitment(week, true);
  }

  /** What is drawn, once the trail is sealed. */
  public Optional<RevealedDraw> draw(CommittedDraw fixed) {
    return prepare.draw(fixed);
  }

  private static final class OneKey extends KeyRing {
    @Override
    public synchronized Optional<SecretKey> find(String name) {
      return Optional.of(new SecretKeySpec(name.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }
  }
}
