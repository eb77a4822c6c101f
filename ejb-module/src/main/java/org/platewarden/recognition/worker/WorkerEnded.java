package org.platewarden.recognition.worker;

/** A worker is no more, and the frame that it had has no answer. */
final class WorkerEnded extends Exception {
  private static final long serialVersionUID = 1L;

  private final How how;

  /** In which way. */
  enum How {
    /** By itself: a fault of memory, no memory left, an exit. */
    CRASHED("crashed"),
    /** It took too long, and was ended. */
    TIMED_OUT("timed.out"),
    /** It answered with a fault or with nonsense, and was ended. */
    FAILED("failed");

    private final String word;

    How(String word) {
      this.word = word;
    }

    /** For metrics. */
    String word() {
      return word;
    }
  }

  /**
   * The end of a worker.
   *
   * @param reason in words that go behind "the recognizer"
   */
  WorkerEnded(How how, String reason) {
    super(reason);
    this.how = how;
  }

  How how() {
    return how;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
