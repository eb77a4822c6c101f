package org.platewarden.vendor.model;

/**
 * An answer that nobody can read without its key.
 *
 * @param head what is known without opening it
 * @param question which question it answers
 * @param sealed nonce and AES-256-GCM text
 * @param wrapped its key: nonce and AES-256-GCM text, 60 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealedAnswer(
    KeptAnswers.Head head, QuestionHash question, byte[] sealed, byte[] wrapped) {
  @Override
  public String toString() {
    return "SealedAnswer[" + head.id() + "]";
  }
}
