package org.platewarden.vendor;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.platewarden.purpose.Purpose;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.model.AnswerCheck;
import org.platewarden.vendor.model.AnswerText;
import org.platewarden.vendor.model.KeptAnswers;
import org.platewarden.vendor.model.KeptAnswers.Head;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.SealedAnswer;
import org.platewarden.vendor.model.Sealing;

/**
 * Keeps each answer under a key of its own, which a key outside the database locks, until the
 * answer ends. Who asked what, for which case and until when is authenticated with it: nobody who
 * changes the database can lengthen a life or pass one officer's answer to another.
 */
@ApplicationScoped
class AnswerVault {
  @Inject KeptAnswers answers;
  @Inject AnswerKeys keys;
  @Inject AnswerLives lives;
  @Inject VendorSettings settings;
  @Inject Clock clock;

  private final Sealing sealing = new Sealing();

  /** By what an officer's question for a case is found again. */
  QuestionHash hide(String asker, VendorQuestion question, Purpose purpose) {
    return keys.hide(
        String.join(
                "\n",
                asker,
                purpose.caseNumber().value(),
                question.plate().characters(),
                question.window().from().toString(),
                question.window().until().toString())
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Keeps an answer; what cannot be kept is not, and is asked for anew next time.
   *
   * @return when it ends
   */
  Optional<Instant> keep(QuestionHash question, Vendor vendor, Answered answer, Instant asked) {
    Head head =
        new Head(
            UUID.randomUUID(),
            vendor.code(),
            asked,
            settings.life().endOf(asked),
            answer.reads().size());
    try {
      SecretKey own = sealing.newKey();
      byte[] beside = beside(head, question);
      answers.add(
          new SealedAnswer(
              head,
              question,
              sealing.seal(own, AnswerText.of(answer), beside),
              sealing.seal(keys.forEnd(head.endsAt()), own.getEncoded(), beside)));
      lives.begin(head);
      return Optional.of(head.endsAt());
    } catch (RuntimeException e) {
      LOG.answerNotKept(vendor.code(), e);
      return Optional.empty();
    }
  }

  /** An earlier answer that has not ended, its rows held against the question once more. */
  Optional<VendorSaid> open(QuestionHash hash, Vendor vendor, VendorQuestion question) {
    Instant now = clock.instant();
    return answers
        .find(hash, vendor.code())
        .filter(kept -> lives.endOf(kept.head(), now).isEmpty())
        .flatMap(kept -> opened(kept, question, now).map(answer -> said(vendor, kept, answer)));
  }

  private Optional<Answered> opened(SealedAnswer kept, VendorQuestion question, Instant now) {
    byte[] beside = beside(kept.head(), kept.question());
    return keys.find(kept.head().endsAt())
        .flatMap(key -> sealing.open(key, kept.wrapped(), beside))
        .flatMap(own -> sealing.open(new SecretKeySpec(own, "AES"), kept.sealed(), beside))
        .map(AnswerText::read)
        .map(new AnswerCheck(question, now)::of);
  }

  private static VendorSaid said(Vendor vendor, SealedAnswer kept, Answered answer) {
    Head head = kept.head();
    return new VendorSaid(
        vendor, answer, Duration.ZERO, head.askedAt(), Optional.of(head.endsAt()), true);
  }

  private static byte[] beside(Head head, QuestionHash question) {
    return String.join(
            "\n",
            "platewarden answer 1",
            head.id().toString(),
            head.vendor(),
            head.askedAt().toString(),
            head.endsAt().toString(),
            question.hex())
        .getBytes(StandardCharsets.UTF_8);
  }
}
