package org.platewarden.purpose.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;

/**
 * By what two questions are the very same: kind, source, wording, case and reason, to the letter.
 */
public final class QuestionDigest {
  private QuestionDigest() {}

  /** SHA-256, 32 bytes. */
  public static byte[] of(Question question, Purpose purpose) {
    String all =
        String.join(
            "\n",
            question.type().name(),
            question.source().name(),
            question.wording(),
            purpose.onTheTrail());
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
