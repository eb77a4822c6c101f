package org.platewarden.vendor.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sealed answers and their wrapped keys, which are of no use without a key from elsewhere. */
public interface KeptAnswers {
  /** Adds one, with its key. */
  void add(SealedAnswer answer);

  /** The latest answer to a question. */
  Optional<SealedAnswer> find(QuestionHash question, String vendor);

  /** All that are kept, the first to end first. */
  List<Head> heads();

  /** Destroys the key of an answer, and the answer. */
  void destroy(UUID id);

  /** What is known of an answer without opening it. */
  record Head(UUID id, String vendor, Instant askedAt, Instant endsAt, int rows) {}
}
