package org.platewarden.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.platewarden.runtime.KeyRing;
import org.platewarden.vendor.model.AnswerLife;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.Sealing;

/**
 * The keys that lock the keys of answers, in the key store and never in the database: one for all
 * answers that end in the same five minutes, gone when they end. And one that hides questions.
 */
@ApplicationScoped
class AnswerKeys {
  private static final String BY_END = "answer-end-";
  private static final String QUESTIONS = "answer-questions";
  private static final String HASH = "HmacSHA256";

  @Inject KeyRing ring;

  private final Sealing sealing = new Sealing();
  // opening one takes the key store long, and each repeat of a question wants one
  private final Map<Long, SecretKey> known = new ConcurrentHashMap<>();
  private @Nullable SecretKey hiding;

  /** The key of answers that end then, made if there is none. */
  synchronized SecretKey forEnd(Instant end) {
    long slot = AnswerLife.slotOf(end);
    return find(end).orElseGet(() -> added(slot));
  }

  private SecretKey added(long slot) {
    SecretKey key = sealing.newKey();
    ring.add(BY_END + slot, key);
    known.put(slot, key);
    return key;
  }

  /** The same, if there is one. */
  synchronized Optional<SecretKey> find(Instant end) {
    long slot = AnswerLife.slotOf(end);
    Optional<SecretKey> key =
        Optional.ofNullable(known.get(slot)).or(() -> ring.find(BY_END + slot));
    key.ifPresent(found -> known.put(slot, found));
    return key;
  }

  /** When the answers end whose keys there are. */
  synchronized List<Instant> ends() {
    return ring.names().stream()
        .filter(name -> name.matches(BY_END + "[0-9]{1,12}"))
        .map(name -> AnswerLife.slotStart(Long.parseLong(name.substring(BY_END.length()))))
        .toList();
  }

  /** Destroys the key of answers that end then; nobody opens one of them any more. */
  synchronized void destroy(Instant end) {
    long slot = AnswerLife.slotOf(end);
    known.remove(slot);
    if (ring.find(BY_END + slot).isPresent()) {
      ring.remove(BY_END + slot);
    }
  }

  /** Hides a question from whoever lacks the key. */
  QuestionHash hide(byte[] question) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(questions());
      return QuestionHash.of(mac.doFinal(question));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HASH, e);
    }
  }

  private synchronized SecretKey questions() {
    if (hiding == null) {
      // without it earlier answers are not found again, and end unseen; nothing else is lost
      hiding = ring.find(QUESTIONS).orElseGet(this::addedForQuestions);
    }
    return hiding;
  }

  private SecretKey addedForQuestions() {
    SecretKey made = new SecretKeySpec(sealing.newKey().getEncoded(), HASH);
    ring.add(QUESTIONS, made);
    return made;
  }
}
