package org.platewarden.mail.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.mail.Letter;

/** Where letters are kept until they are sent, and for a while after. */
public interface Letters {
  /** Keeps a letter; false if its occasion was written of before. */
  boolean write(UUID id, Letter letter, Instant at);

  /** Those whose turn it is, the oldest first. */
  List<OnItsWay> waiting(Instant at, int most);

  /** How many are not sent yet. */
  int unsent();

  /** Keeps that one was handed over. */
  void sent(UUID id, Instant at);

  /**
   * Keeps that one was not.
   *
   * @param why in a few words
   * @param again when it is tried again
   */
  void failed(UUID id, String why, Instant again);

  /** Removes those that were written before an instant, sent or not; how many. */
  int forget(Instant before);

  /**
   * One that waits.
   *
   * @param id its name
   * @param letter it
   * @param tries how often it was tried
   */
  record OnItsWay(UUID id, Letter letter, int tries) {}
}
