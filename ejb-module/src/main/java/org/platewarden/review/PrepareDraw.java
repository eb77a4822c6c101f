package org.platewarden.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.SealedHead;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/** Works out what is fixed before a week, and what is drawn after it; writes nothing down. */
@ApplicationScoped
public class PrepareDraw {
  private static final String KEY = "review-draw";
  private static final int KEY_BYTES = 32;

  @Inject KeyRing ring;
  @Inject TrailPeriods trail;
  @Inject Reviewers reviewers;
  @Inject ReviewSettings settings;

  /**
   * What is to be fixed for a week.
   *
   * @param before whether anything was ever fixed with the key
   * @throws KeysUnavailable if it was, and the key is gone
   */
  CommittedDraw commitment(ReviewWeek week, boolean before) {
    String commitment = DrawSecret.of(key(before), week).commitment(week);
    return new CommittedDraw(week, commitment, settings.percent());
  }

  /**
   * What is to be drawn; empty while nothing was sealed since the week was over.
   *
   * @throws KeysUnavailable if the secret is not the one that was fixed
   * @throws ReviewRefused if there is nobody to review
   */
  Optional<RevealedDraw> draw(CommittedDraw fixed) {
    return trail.firstSealedSince(fixed.week().settled()).map(head -> draw(fixed, head));
  }

  private RevealedDraw draw(CommittedDraw fixed, SealedHead head) {
    ReviewWeek week = fixed.week();
    DrawSecret secret = DrawSecret.of(key(true), week);
    if (!secret.commitment(week).equals(fixed.commitment())) {
      throw new KeysUnavailable(
          "the week %s cannot be drawn: the key %s of the key store %s is not the one by which it was fixed; put back the one that was backed up"
              .formatted(week, KEY, ring.location()));
    }
    List<AttemptOnTrail> asked = trail.attempts(AuditAction.QUERY_READS, week.from(), week.until());
    List<String> inOffice = reviewers.inOffice();
    return new RevealedDraw(
        week,
        secret.hex(),
        head,
        asked.size(),
        inOffice.stream().distinct().sorted().toList(),
        new Draw(secret, head.root(), fixed.percent()).from(asked, inOffice));
  }

  private synchronized SecretKey key(boolean before) {
    return ring.find(KEY)
        .orElseGet(
            () -> {
              if (before) {
                throw new KeysUnavailable(
                    "reviews cannot be drawn: weeks were fixed with the key %s, and the key store %s does not have it; put back the one that was backed up"
                        .formatted(KEY, ring.location()));
              }
              return make();
            });
  }

  private SecretKey make() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    SecretKey made = new SecretKeySpec(bytes, "HmacSHA256");
    ring.add(KEY, made);
    return made;
  }
}
