package org.platewarden.audit;

/** A question to the trail that is not answered as it stands. */
public final class TrailQuestionRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private TrailQuestionRefused(String code, String message) {
    super(code, message);
  }

  static TrailQuestionRefused noSuchEntry() {
    return new TrailQuestionRefused(
        "trail-entry-unknown", "not shown: the trail has no attempt of that name; search for it");
  }

  static TrailQuestionRefused tookTooLong(int seconds) {
    return new TrailQuestionRefused(
        "trail-took-too-long",
        "not answered: the search took longer than %d seconds; choose a shorter time, or name a person, a case or a plate"
            .formatted(seconds));
  }

  static TrailQuestionRefused tooMany(int most) {
    return new TrailQuestionRefused(
        "trail-too-many",
        "not exported: more than %d entries fit; choose a shorter time".formatted(most));
  }

  static TrailQuestionRefused notPublishedYet() {
    return new TrailQuestionRefused(
        "trail-entry-not-published",
        "no proof: the entry is not in the published log yet; try again in a few seconds");
  }

  static TrailQuestionRefused notProven(long index) {
    return new TrailQuestionRefused(
        "trail-entry-not-proven",
        "no proof: the published log does not prove entry %d; an administrator finds why with audit verify"
            .formatted(index));
  }
}
